import { loadPairs, loadScene, type Pair, type Scene } from './pairs.ts';
import { firstWordAt, sideAt } from './scene.ts';

/** Played so often: as smooth as words come. */
const EVERY_MILLISECONDS = 50;
/** Before the first word, so that one sees it come. */
const LEAD_MILLISECONDS = 250;

/** The start page's stage: recorded runs, two by two, at the pace at which they happened. */
export class Stage {
	#pairs: readonly Pair[] = $state.raw([]);
	#scene: Scene | null = $state.raw(null);
	#lost = $state(false);
	#playing = $state(false);
	/** Milliseconds of the recording that have been played. */
	#now = $state(0);
	#timer: ReturnType<typeof setInterval> | undefined;

	/** What is played; null while it loads. */
	get scene(): Scene | null {
		return this.#scene;
	}
	/** Whether the recorded runs could not be loaded. */
	get lost(): boolean {
		return this.#lost;
	}
	get playing(): boolean {
		return this.#playing;
	}
	get several(): boolean {
		return this.#pairs.length > 1;
	}

	readonly words = $derived(this.#scene && sideAt(this.#scene.words, this.#now));
	readonly code = $derived(this.#scene && sideAt(this.#scene.code, this.#now));
	readonly over: boolean = $derived(this.words?.verdict != null && this.code?.verdict != null);

	/** Loads the first pair and plays it. */
	async open(): Promise<void> {
		try {
			this.#pairs = await loadPairs();
			await this.#show(0);
		} catch {
			this.#lost = true;
		}
	}

	/** Plays another pair. */
	async another(): Promise<void> {
		const at = this.#scene ? this.#pairs.indexOf(this.#scene.pair) : -1;
		try {
			await this.#show((at + 1) % this.#pairs.length);
		} catch {
			this.#lost = true;
		}
	}

	/** Goes on; from the beginning once it is over. */
	play(): void {
		if (!this.#scene || this.#playing) return;
		if (this.over) this.#rewind(this.#scene);
		this.#playing = true;
		let last = performance.now();
		this.#timer = setInterval(() => {
			const now = performance.now();
			this.#now += now - last;
			last = now;
			if (this.over) this.pause();
		}, EVERY_MILLISECONDS);
	}

	pause(): void {
		clearInterval(this.#timer);
		this.#playing = false;
	}

	/** Straight to both verdicts. */
	toEnd(): void {
		this.pause();
		this.#now = Number.POSITIVE_INFINITY;
	}

	async #show(index: number): Promise<void> {
		const pair = this.#pairs[index];
		if (!pair) throw new Error('no pair was recorded');
		const scene = await loadScene(pair);
		this.pause();
		this.#scene = scene;
		this.#rewind(scene);
		// For people who asked their system for less motion it stands still at its end.
		if (globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches) this.toEnd();
		else this.play();
	}

	#rewind(scene: Scene): void {
		this.#now = firstWordAt([scene.words, scene.code]) - LEAD_MILLISECONDS;
	}
}

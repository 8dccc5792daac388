import type { BuiltInState } from '../../../models/local/built-in/availability.ts';
import { Attempt } from '../../ui/attempt.svelte.ts';

/** The browser's own model: what it says of it, and its download. */
interface BuiltInBrowser {
	/** Whether it offers one, and if not, why. */
	state(): Promise<BuiltInState>;
	/** Has it download its model; hears how much is here, from 0 to 1. @throws Failure, AbortError */
	download(onProgress: (fraction: number) => void, signal: AbortSignal): Promise<void>;
}

/** What the page shows of the browser's own model. */
export class BuiltInDownload {
	readonly #browser: BuiltInBrowser;
	readonly #attempt = new Attempt();
	#offered: BuiltInState | null = $state.raw(null);
	#fraction: number | null = $state(null);

	constructor(browser: BuiltInBrowser) {
		this.#browser = browser;
	}

	/** Null until the browser has been asked. */
	get offered(): BuiltInState | null {
		return this.#offered;
	}
	get busy(): boolean {
		return this.#attempt.busy;
	}
	/** How much is here, from 0 to 1; null while that is not known. */
	get fraction(): number | null {
		return this.#fraction;
	}
	get fault(): string | null {
		return this.#attempt.fault;
	}

	/** Asks the browser. */
	async look(): Promise<void> {
		this.#offered = await this.#browser.state();
	}

	/** To be called when the person clicks: browsers begin such downloads only then. */
	async download(): Promise<void> {
		this.#fraction = null;
		await this.#attempt.run(async (signal) => {
			const hear = (fraction: number) => {
				this.#fraction = fraction;
			};
			await this.#browser.download(hear, signal);
			return undefined;
		});
		await this.look();
	}

	/** Waits no longer; the browser may go on by itself. */
	stop(): void {
		this.#attempt.stop();
	}
}

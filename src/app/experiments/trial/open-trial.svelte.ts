import { asFailure } from '../../../core/failure.ts';
import type { Library } from '../../../lab/experiments/library.ts';
import type { Services } from '../../../lab/services.ts';
import { OpenedRun } from '../../opened/opened-run.svelte.ts';
import { titleOf } from '../../run/titles.ts';

/** What a run of an experiment is shown with. */
export interface TrialServices extends Pick<Services, 'published' | 'prompts' | 'history'> {
	readonly library: Pick<Library, 'record'>;
}

/** Which run of which experiment, and how often it was tried. */
export interface TrialPlace {
	readonly experiment: string;
	readonly key: string;
	/** The try that counts: the last one, counted from 0. */
	readonly attempt: number;
}

/** One run of an experiment as it was: the try that counts, or one that it took the place of. */
export class OpenTrial {
	readonly #services: TrialServices;
	readonly #place: TrialPlace;
	#attempt = $state(0);
	#opened: OpenedRun | null | undefined = $state.raw(undefined);
	#fault: string | null = $state(null);
	/** The runs of it that were put into the history from here, or were there. */
	#kept: ReadonlySet<string> = $state.raw(new Set());

	constructor(place: TrialPlace, services: TrialServices) {
		this.#place = place;
		this.#services = services;
		void this.show(place.attempt);
	}

	/** The tries by their numbers, the one that counts first. */
	get tries(): readonly number[] {
		return Array.from({ length: this.#place.attempt + 1 }, (_, index) => index).reverse();
	}
	/** The try that is shown. */
	get attempt(): number {
		return this.#attempt;
	}
	/** Undefined while it is read, null where its trace is not there. */
	get opened(): OpenedRun | null | undefined {
		return this.#opened;
	}
	get fault(): string | null {
		return this.#fault;
	}
	/** The id that the shown try has in the history; null where it is not there. */
	get keptId(): string | null {
		const id = this.#opened?.record.id;
		return id !== undefined && this.#kept.has(id) ? id : null;
	}

	/** Shows another try. Never rejects. */
	async show(attempt: number): Promise<void> {
		this.#attempt = attempt;
		this.#opened = undefined;
		this.#fault = null;
		const { experiment, key } = this.#place;
		try {
			const record = await this.#services.library.record(experiment, { key, attempt });
			// Another was chosen meanwhile.
			if (this.#attempt !== attempt) return;
			this.#opened =
				record && new OpenedRun({ ...record, title: titleOf(record.spec) }, {}, this.#services);
		} catch (thrown) {
			this.#fail(thrown);
		}
	}

	/** Puts the shown try into this browser's history. Never rejects. */
	async keep(): Promise<void> {
		const record = this.#opened?.record;
		if (!record) return;
		try {
			await (await this.#services.history()).save(record);
			this.#kept = new Set([...this.#kept, record.id]);
			this.#fault = null;
		} catch (thrown) {
			this.#fail(thrown);
		}
	}

	#fail(thrown: unknown): void {
		this.#fault = asFailure(thrown, 'storage-failed').message;
	}
}

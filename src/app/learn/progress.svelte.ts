import { asFailure } from '../../core/failure.ts';
import { type LessonProgress, NO_PROGRESS, readProgress } from '../../lessons/progress.ts';
import { lessonProgress } from '../../storage/lesson-progress.ts';
import type { PageDatabase } from '../../storage/page-database.ts';
import type { SingleValue } from '../../storage/single-value.ts';
import { lasting } from '../lasting.svelte.ts';

type All = Readonly<Record<string, LessonProgress>>;

/** How far this browser's user has come with the lessons; kept here and nowhere else. */
export class Progress {
	readonly #store: SingleValue;
	#all: All = $state.raw({});
	#fault: string | null = $state(null);
	/** Settles when what was kept has been read, or cannot be. */
	readonly ready: Promise<void>;

	constructor(store: SingleValue) {
		this.#store = store;
		this.ready = this.#read();
	}

	/** Of every lesson that was begun. */
	get all(): All {
		return this.#all;
	}
	/** Why it is not kept; null while it is. */
	get fault(): string | null {
		return this.#fault;
	}

	of(lesson: string): LessonProgress {
		return this.#all[lesson] ?? NO_PROGRESS;
	}

	change(lesson: string, change: Partial<LessonProgress>): void {
		this.#write({ ...this.#all, [lesson]: { ...this.of(lesson), ...change } });
	}

	/** Forgets a lesson, or all of them. */
	reset(lesson?: string): void {
		const kept = Object.entries(this.#all).filter(
			([name]) => lesson !== undefined && name !== lesson,
		);
		this.#write(Object.fromEntries(kept));
	}

	async #read(): Promise<void> {
		try {
			const kept = readProgress(await this.#store.read());
			// What was done meanwhile is newer.
			this.#all = { ...kept, ...this.#all };
		} catch (thrown) {
			this.#fault = asFailure(thrown, 'progress-not-stored').message;
		}
	}

	#write(all: All): void {
		this.#all = all;
		this.#store.write(all).catch((thrown) => {
			this.#fault = asFailure(thrown, 'progress-not-stored').message;
		});
	}
}

/** The progress of a page. */
export const progressOf = lasting(
	({ database }: { readonly database: PageDatabase }) => new Progress(lessonProgress(database)),
);

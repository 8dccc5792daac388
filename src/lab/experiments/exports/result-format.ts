import type { Services } from '../../services.ts';
import type { Results } from '../analysis/results.ts';
import type { ExperimentSource, Progress } from './source.ts';

/** What came of an experiment, sorted out, as forms of results read it. */
export interface ResultSource extends ExperimentSource {
	readonly results: Results;
	/** To show what was sent to models. */
	readonly services: Pick<Services, 'published' | 'prompts'>;
}

/** A form in which what came of an experiment can be saved. */
export interface ResultFormat {
	readonly id: string;
	readonly title: string;
	/** What it is for: one sentence. */
	readonly summary: string;
	/** The end of its file's name, such as `-results.jsonl`. */
	readonly suffix: string;
	/** Whether it reads every trace, which takes a while. */
	readonly readsTraces: boolean;
	/**
	 * Its file in pieces, texts in UTF-8. `onProgress` counts runs.
	 * @throws AbortError (DOMException) when `signal` aborts; Failure of the storage
	 */
	write(
		source: ResultSource,
		onProgress: Progress,
		signal: AbortSignal,
	): AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
}

/** A form that tells of results alone. */
export interface TableFormat extends ResultFormat {
	readonly readsTraces: false;
	write(source: Pick<ResultSource, 'results'>): Iterable<string>;
}

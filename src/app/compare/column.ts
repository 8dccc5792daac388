import type { RunView } from '../../core/run.ts';

/** What a comparison shows of one way to answer, running or opened from a link. */
export interface Column {
	readonly id: number;
	/** The method's title. */
	readonly title: string;
	readonly model: string;
	readonly view: RunView;
	readonly started: boolean;
	readonly running: boolean;
}

/** What a column is called in the page, to be gone to. */
export const columnId = (id: number) => `column-${id}`;

import type { Exhibit } from '../exhibit.ts';
import type { Play } from './kind.ts';

/** Rows of which each is put into a column; what was right is shown when enough of them are. */
export interface TableStage {
	readonly shown?: readonly Exhibit[];
	/** What a row is asked. */
	readonly question: string;
	readonly columns: readonly string[];
	readonly rows: readonly {
		readonly id: string;
		readonly title: string;
		readonly text: string;
		readonly code?: string;
		/** One of the columns. */
		readonly right: string;
		/** What is shown of it afterwards: why, with its numbers. */
		readonly because: string;
	}[];
}

/** The column of each row. */
export type TableMove = Readonly<Record<string, string>>;

export interface TableHappened {
	readonly open: number;
	readonly right: number;
	readonly of: number;
}

export const playTable: Play<TableStage, TableMove, TableHappened> = async ({ rows }, move) => ({
	open: rows.filter(({ id }) => move[id] === undefined).length,
	right: rows.filter(({ id, right }) => move[id] === right).length,
	of: rows.length,
});

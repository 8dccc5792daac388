import type { Mark } from '../draw/picture.ts';
import { right, type Verdict, wrong } from '../verdict.ts';
import { excerpt } from './excerpt.ts';
import { readTable, type Table, type TableForm, tableText } from './table.ts';

/** A table that is the only right answer. */
export interface ExpectedTable extends TableForm {
	readonly values: Table;
	/** Whether what an answer has in a cell stands for the right value. */
	same(given: string, wanted: string): boolean;
}

/** How an answer stands to the table, for the verdict and the picture. */
export interface TableFinding {
	readonly verdict: Verdict;
	/** The answer's table for a drawing; null where the text holds none of that shape. */
	readonly drawn: Mark[][] | null;
}

/** Grades a text that should hold the table. */
export function examineTable(expected: ExpectedTable, text: string): TableFinding {
	const { value: table, fault } = readTable(text, expected);
	return fault
		? { verdict: fault, drawn: null }
		: { verdict: judgeTable(expected, table), drawn: drawTable(expected, table) };
}

/** The first wrong cell is named. */
function judgeTable(expected: ExpectedTable, table: Table): Verdict {
	const read = excerpt(tableText(table), 400);
	for (const [r, row] of expected.values.entries())
		for (const [c, wanted] of row.entries()) {
			const given = table[r]?.[c] ?? '';
			if (expected.same(given, wanted)) continue;
			const place = `Row ${r + 1}, column ${c + 1}`;
			const reason = `${place} of the result is ${wanted}; the answer has ${given} there.`;
			return wrong('value', read, reason);
		}
	return right(read, 'Every value of the result is right.');
}

/** A table for a drawing, its wrong cells marked. */
export function drawTable(expected: ExpectedTable, table: Table): Mark[][] {
	return table.map((row, r) =>
		row.map((given, c): Mark => {
			const right = expected.same(given, expected.values[r]?.[c] ?? '');
			return { text: excerpt(given, 8), tone: right ? 'answer' : 'wrong' };
		}),
	);
}

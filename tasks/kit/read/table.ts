import { unreadable, wrong } from '../verdict.ts';
import { type Answer, type Passage, type Reading, readAnswer } from './answer.ts';
import { excerpt } from './excerpt.ts';

/** What a table that answers a question looks like. */
export interface TableForm {
	readonly rows: number;
	readonly columns: number;
	/** Whether a text is the value of a cell. */
	cell(text: string): boolean;
	/** Whether each value is one character, so that a row may be written without separators. */
	readonly single: boolean;
}

/** Only so much of a text's end is looked at: no table of any task, with what is said of it, is longer. */
const MOST_CHARACTERS = 40_000;
const MOST_LINES = 3000;

export type Table = readonly (readonly string[])[];

interface Row {
	readonly cells: readonly string[];
	/** Whether its line ends in a comma, so that the next line may go on with it. */
	readonly open: boolean;
}
type Block = readonly Row[];

/**
 * Reads a table written as lines, as one list along the rows, as JSON, Python or NumPy lists, as a
 * Markdown table or as a LaTeX matrix. What else stands in the text is passed over. A text that says
 * more often repeats the puzzle: there the last table with the wanted number of values counts.
 * Two tables that differ, where only one is expected, are no answer.
 */
export function readTable(text: string, form: TableForm): Answer<Table> {
	return readAnswer(text, {
		shape: 'block',
		missing: 'There is no table of values',
		read: (passage) => tableIn(passage, form),
	});
}

/** As it was written, for "$" and "*" may be values; else without what stands round it. */
function tableIn({ content, verbatim, place }: Passage, form: TableForm): Reading<Table> {
	const reading = tableOf(verbatim, place, form);
	return reading?.value || content === verbatim
		? reading
		: (valueOnly(tableOf(content, place, form)) ?? reading);
}

const valueOnly = (reading: Reading<Table>): Reading<Table> => (reading?.value ? reading : null);

function tableOf(text: string, place: Passage['place'], form: TableForm): Reading<Table> {
	const total = form.rows * form.columns;
	const blocks = blocksOf(linesOf(text.slice(-MOST_CHARACTERS), form).slice(-MOST_LINES), form);
	const whole = blocks.map((paragraphs) => paragraphs.flat());
	const fitting = blocks.flatMap((paragraphs, index) => {
		const block = whole[index] ?? [];
		if (countOf(block) === total) return [block];
		return paragraphs.filter((paragraph) => countOf(paragraph) === total);
	});
	const chosen = fitting.at(-1) ?? (place === 'claimed' ? undefined : whole.at(-1));
	if (!chosen) return null;
	const read = excerpt(tableText(chosen.slice(0, 200).map((row) => row.cells)), 400);
	if (place === 'alone' && !allEqual(fitting.length === 0 ? whole : fitting))
		return { fault: unreadable('The answer gives two tables that differ.', read) };
	const fault = misshapen(chosen, form);
	return fault === null
		? { value: reshaped(chosen, form) }
		: { fault: wrong('shape', read, fault) };
}

/** One line a row, commas between values: how a verdict quotes a table. */
export function tableText(table: Table): string {
	return table.map((row) => row.join(',')).join('\n');
}

function countOf(block: Block): number {
	return block.reduce((count, { cells }) => count + cells.length, 0);
}

function allEqual(blocks: readonly Block[]): boolean {
	const flat = (block: Block) => block.flatMap(({ cells }) => cells).join('\n');
	const first = blocks[0];
	return first === undefined || blocks.every((block) => flat(block) === flat(first));
}

function misshapen(block: Block, { rows, columns }: TableForm): string | null {
	const count = countOf(block);
	if (count !== rows * columns)
		return `The answer has ${count} values; the result has ${rows * columns}, in ${rows} rows of ${columns}.`;
	if (block.length === 1 || block.slice(0, -1).every(({ open }) => open)) return null;
	if (block.length !== rows)
		return `The answer has ${block.length} rows; the result has ${rows} rows of ${columns}.`;
	const short = block.findIndex(({ cells }) => cells.length !== columns);
	return short < 0
		? null
		: `Row ${short + 1} of the answer has ${block[short]?.cells.length} values; it needs ${columns}.`;
}

function reshaped(block: Block, { rows, columns }: TableForm): Table {
	const cells = block.flatMap((row) => row.cells);
	return Array.from({ length: rows }, (_, row) => cells.slice(row * columns, (row + 1) * columns));
}

/** A Markdown table of the wanted shape without the names of its rows and columns: "1", "Row 2", "R3". */
function unnamed(text: string, { rows, columns }: TableForm): string {
	const lines = text.split('\n');
	const places = lines.flatMap((line, at) =>
		/^ *\|.*\| *$/.test(line) && !/^[\s|+:-]*$/.test(line) ? [at] : [],
	);
	const cells = (at: number) => (lines[at] ?? '').trim().slice(1, -1).split('|');
	const body = places.slice(-rows);
	const head = places.at(-rows - 1);
	const counts = (names: readonly string[]) =>
		names.every((name, at) => {
			const number = /^(?:[rc]|row|col|column)? ?(\d{1,2})$/i.exec(name.replaceAll('*', '').trim());
			return number !== null && (Number(number[1]) === at || Number(number[1]) === at + 1);
		});
	if (body.length < rows) return text;
	const isNamed =
		body.every((at) => cells(at).length === columns + 1) &&
		counts(body.map((at) => cells(at)[0] ?? ''));
	const isHead = head !== undefined && counts(cells(head).slice(-columns));
	if (isNamed) for (const at of body) lines[at] = `|${cells(at).slice(1).join('|')}|`;
	if (isHead && (isNamed || places.length === rows + 1)) lines[head] = '';
	return lines.join('\n');
}

/** The text in lines, one for each innermost pair of brackets, without mark-up. */
function linesOf(text: string, form: TableForm): string[] {
	const { cell } = form;
	const bodies = text.includes('|') ? unnamed(text, form) : text;
	const apart = cell('1/2') ? bodies : bodies.replaceAll(' / ', '\n');
	const isLatex = !cell('&') && /\\\\ *$/m.test(apart);
	const plain = (isLatex ? apart.replaceAll(/\\\\ *$/gm, '').replaceAll('&', ',') : apart)
		.replaceAll(/\\[dt]?frac\{(-?\d{1,30})\}\{(\d{1,30})\}/g, '$1/$2')
		.replaceAll(/\\f?boxed(?=\{)/g, '')
		.replaceAll(
			/^ *(?:[-*•] )?(?:\*\*|__)?(?:row|line) ?#?\d{1,3}(?:\*\*|__)? ?[:.)=-](?:\*\*|__)? */gim,
			'',
		)
		.replaceAll(/\\[[\]()]/g, '\n')
		.replaceAll(/\\([$#%&_{}])/g, '$1');
	const bare = [...'$*`'].reduce(
		(rest, sign) => (cell(sign) ? rest : rest.replaceAll(sign, '')),
		plain,
	);
	return unbracketed(bare).split('\n');
}

/** Each bracket becomes a line's end; inside brackets the text's own line ends mean nothing. */
function unbracketed(text: string): string {
	let depth = 0;
	let lines = '';
	for (const character of text) {
		if ('[({'.includes(character)) depth++;
		else if (')]}'.includes(character)) depth = Math.max(0, depth - 1);
		else {
			lines += character === '\n' && depth > 0 ? ' ' : character;
			continue;
		}
		lines += '\n';
	}
	return lines;
}

/** The runs of lines that are rows, each run in paragraphs. */
function blocksOf(lines: readonly string[], form: TableForm): Row[][][] {
	const blocks: Row[][][] = [];
	let block: Row[][] | null = null;
	let paragraph: Row[] | null = null;
	for (const line of lines) {
		if (/^[\s,;]*$/.test(line)) {
			if (line.trim() === '') paragraph = null;
			continue;
		}
		// The rule of a Markdown table.
		if (line.includes('--') && /^[\s|+:-]*$/.test(line)) continue;
		const rows = line.split(';').flatMap((part) => rowsOf(part, form));
		if (rows.length === 0) {
			block = null;
			paragraph = null;
			continue;
		}
		if (!block) {
			block = [];
			blocks.push(block);
		}
		if (!paragraph) {
			paragraph = [];
			block.push(paragraph);
		}
		paragraph.push(...rows);
	}
	return blocks;
}

/** The row or rows that a line writes; none where the line is something else. */
function rowsOf(line: string, form: TableForm): Row[] {
	const open = /,\s*$/.test(line);
	const tokens = line.split(/[\s,|]+/).filter((token) => token !== '');
	const found = cellsOf(tokens, form) ?? labelled(line, form);
	return found?.map((cells) => ({ cells, open })) ?? [];
}

/** The values after "Row 1:", "Result =" or "The result is", with a full stop perhaps. */
function labelled(line: string, form: TableForm): string[][] | null {
	const found = LABELS.flatMap((label) => {
		const at = line.lastIndexOf(label);
		const rest = line.slice(at < 0 ? 0 : at + label.length).replace(/\.\s*$/, '');
		if (rest === line) return [];
		const rows = cellsOf(
			rest.split(/[\s,|]+/).filter((token) => token !== ''),
			form,
		);
		return rows ? [rows] : [];
	});
	// "=" may be a value itself.
	return found.find((rows) => rows.flat().length % form.columns === 0) ?? found.at(-1) ?? null;
}

const LABELS = [':', '=', ' is ', ' are '];

function cellsOf(tokens: readonly string[], form: TableForm): string[][] | null {
	if (tokens.length === 0) return null;
	const row = rowOf(tokens, (token) => quoted(token, form));
	if (row) return [row];
	// Without separators before without emphasis: "$&" may be two values.
	const joined = form.single ? joinedRows(tokens, form) : null;
	if (joined) return joined;
	const emphasised = rowOf(tokens, (token) => {
		const bare = withoutQuotes(token).replace(/^[*$_~≈]{1,3}/, '');
		return quoted(bare.replace(/[*$_]{1,3}$/, ''), form);
	});
	return emphasised && [emphasised];
}

function rowOf(tokens: readonly string[], read: (token: string) => string | null): string[] | null {
	const cells: string[] = [];
	for (const token of tokens) {
		const cell = read(token);
		if (cell === null) return null;
		cells.push(cell);
	}
	return cells;
}

function joinedRows(tokens: readonly string[], form: TableForm): string[][] | null {
	const lengths = tokens.length === 1 ? [form.columns, form.rows * form.columns] : [form.columns];
	const rows: string[][] = [];
	for (const token of tokens) {
		const row = [...withoutQuotes(token)];
		if (!lengths.includes(row.length) || !row.every(form.cell)) return null;
		rows.push(row);
	}
	return rows;
}

function quoted(token: string, { cell }: TableForm): string | null {
	if (cell(token)) return token;
	const bare = withoutQuotes(token);
	return cell(bare) ? bare : null;
}

function withoutQuotes(token: string): string {
	return token.replace(/^["'`]{1,3}/, '').replace(/["'`]{1,3}$/, '');
}

/** A piece of a text whose characters are not Markdown's: an answer in its delimiters, or a formula. */
export interface Kept {
	/** `display` is a formula that has a line for itself. */
	readonly kind: 'answer' | 'formula' | 'display';
	/** An answer with its delimiters, a formula without. */
	readonly text: string;
}

/** No text has as many; one that has is there to keep its reader busy. */
const MOST = 500;
const LONGEST_FORMULA = 2000;
/** Characters that mean nothing in any text; ones that are there all the same are put aside first. */
const [BEFORE, AFTER] = ['\ue000', '\ue001'];

const OPENINGS = /`+|<<<|\$\$?|\\[([]/g;

/**
 * Puts answers and formulas aside before Markdown is read: in each one's place stands its number, which
 * `placesOf` finds again. What stands in the backticks of code stays.
 */
export function keptApart(source: string): { readonly text: string; readonly kept: Kept[] } {
	const text = source.replace(/[\ue000\ue001]/g, '\ufffd');
	const kept: Kept[] = [];
	const pieces: string[] = [];
	/** What closes nothing any more. */
	const missing = new Set<string>();
	let done = 0;
	const closing = (mark: string, from: number) => {
		if (missing.has(mark)) return -1;
		const at = text.indexOf(mark, from);
		if (at < 0) missing.add(mark);
		return at;
	};
	OPENINGS.lastIndex = 0;
	for (let found = OPENINGS.exec(text); found && kept.length < MOST; found = OPENINGS.exec(text)) {
		const [opening] = found;
		const start = found.index + opening.length;
		const { mark, kind } = CLOSINGS[opening] ?? { mark: opening, kind: null };
		const end = closing(mark, start);
		if (end < 0) continue;
		if (kind === null) OPENINGS.lastIndex = end + mark.length;
		else if (kind === 'answer' || isFormula(text, start, end, mark)) {
			const whole = kind === 'answer' ? [found.index, end + 3] : [start, end];
			pieces.push(text.slice(done, found.index), `${BEFORE}${kept.length}${AFTER}`);
			kept.push({ kind, text: text.slice(...whole) });
			done = end + mark.length;
			OPENINGS.lastIndex = done;
		}
	}
	return { text: pieces.join('') + text.slice(done), kept };
}

const CLOSINGS: Readonly<Record<string, { mark: string; kind: Kept['kind'] }>> = {
	'<<<': { mark: '>>>', kind: 'answer' },
	$$: { mark: '$$', kind: 'display' },
	$: { mark: '$', kind: 'formula' },
	'\\[': { mark: '\\]', kind: 'display' },
	'\\(': { mark: '\\)', kind: 'formula' },
};

/** Whether what is marked as one is a formula: between single dollars, prices stand as well. */
function isFormula(text: string, start: number, end: number, mark: string): boolean {
	const formula = text.slice(start, Math.min(end, start + LONGEST_FORMULA + 1));
	if (formula.length > LONGEST_FORMULA || formula.trim() === '') return false;
	if (/\n\s*\n/.test(formula)) return false;
	if (mark !== '$') return true;
	return !/^\s|\s$|\\$/.test(formula) && !/\d/.test(text[end + 1] ?? '');
}

/** A text in which pieces were put aside, cut at their places. */
export function placesOf(text: string, kept: readonly Kept[]): (string | Kept)[] {
	return text
		.split(/\ue000(\d+)\ue001/)
		.flatMap((piece, index) => (index % 2 === 0 ? piece : (kept[Number(piece)] ?? [])))
		.filter((piece) => piece !== '');
}

/** A text with what was put aside in its place again, as it was written. */
export function withKept(text: string, kept: readonly Kept[]): string {
	return placesOf(text, kept)
		.map((piece) => (typeof piece === 'string' ? piece : piece.text))
		.join('');
}

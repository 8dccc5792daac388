import { excerpt, readAnswer } from '../read/answer.ts';

/** The counts that an answer gives, one for each kind, or why none can be read. */
export type CountsReading =
	| { readonly counts: readonly number[]; readonly fault: null }
	| { readonly counts: null; readonly fault: string };

const faulty = (fault: string): CountsReading => ({ counts: null, fault });
const NONE = 'none';
const MOST_LINES = 200;

/**
 * Reads one count for each kind: as a list in brackets or without, as a run of single digits, or by
 * the kinds' names.
 */
export function readCounts(answer: string, kinds: readonly string[]): CountsReading {
	const { content, delimited } = readAnswer(answer);
	const text = content.replaceAll(/\\[,;! ]|\\q?quad/g, ' ').replaceAll(/\\(?=[[\]{}()])/g, '');
	const patterns = namedPatterns(kinds);
	const whole = readPart(text, kinds, patterns);
	if (delimited || whole.counts)
		return whole.fault === NONE
			? faulty(`There is no list of ${kinds.length} counts in "${excerpt(content)}".`)
			: whole;
	// A text without delimiters may think aloud: its last line with all counts is the answer.
	const lines = text.split('\n').filter((line) => /\d/.test(line));
	for (const line of lines.slice(-MOST_LINES).reverse()) {
		const reading = readPart(line, kinds, patterns);
		if (reading.counts?.length === kinds.length) return reading;
	}
	return whole.fault === NONE
		? faulty(`There is no list of ${kinds.length} counts in "${excerpt(content)}".`)
		: whole;
}

function readPart(
	text: string,
	kinds: readonly string[],
	patterns: readonly RegExp[],
): CountsReading {
	const list = readList(text, kinds.length);
	if (list) return { counts: list, fault: null };
	const named = readNamed(text, kinds, patterns);
	if (named) return named;
	const groups = (text.match(/\[[^[\]]*\]/g) ?? []).flatMap((group) => {
		const counts = readList(group, kinds.length);
		return counts ? [counts] : [];
	});
	const [first, ...others] = groups;
	if (!first) return faulty(NONE);
	const different = others.find((other) => other.join() !== first.join());
	return different
		? faulty(`The answer gives different lists: ${excerpt(`[${first}] and [${different}]`)}.`)
		: { counts: first, fault: null };
}

function readList(text: string, wanted: number): number[] | null {
	const counts = numbersOf(text);
	if (!counts) return null;
	const digits = text.replaceAll(/\D/g, '');
	if (counts.length === 1 && digits.length === wanted && !text.includes('.'))
		return [...digits].map(Number);
	if (counts.length > wanted && /[;\s]/.test(text.trim())) {
		const grouped = numbersOf(text.replaceAll(/(?<=\d),(?=\d{3}(?!\d))/g, ''));
		if (grouped?.length === wanted) return grouped;
	}
	return counts;
}

/** The numbers of a text that holds nothing but whole numbers and what separates and surrounds them. */
function numbersOf(text: string): number[] | null {
	const tokens = text.split(/[[\](){}"'`*$,;\s]+/).filter((token) => token !== '');
	return tokens.length > 0 && tokens.every((token) => /^\d{1,12}(?:\.0{1,12})?$/.test(token))
		? tokens.map(Number)
		: null;
}

/** Counts by name: `gear: 3`, and `3 gear`. */
function namedPatterns(kinds: readonly string[]): RegExp[] {
	const escaped = kinds.map((kind) => kind.replaceAll(/[^\w]/g, '\\$&')).join('|');
	return [
		`(?<![a-z0-9])(?<kind>${escaped})s?(?![a-z0-9])["'*_]{0,4} {0,4}[:=|] {0,4}["'*_$]{0,4}(?<count>\\d{1,12})`,
		`(?<!\\d)(?<count>\\d{1,12}) {0,4}(?:units? (?:of )?|[x×] ?)?(?<kind>${escaped})s?(?![a-z0-9])`,
	].map((pattern) => new RegExp(pattern, 'gi'));
}

/** Counts by name; null where no kind is named with a count. */
function readNamed(
	text: string,
	kinds: readonly string[],
	patterns: readonly RegExp[],
): CountsReading | null {
	let incomplete: CountsReading | null = null;
	for (const pattern of patterns) {
		const found = new Map<string, number>();
		for (const { groups } of text.matchAll(pattern)) {
			const kind = groups?.kind?.toLowerCase() ?? '';
			const count = Number(groups?.count);
			if ((found.get(kind) ?? count) !== count)
				return faulty(`The answer gives two counts of ${kind}: ${found.get(kind)} and ${count}.`);
			found.set(kind, count);
		}
		const counts = kinds.flatMap((kind) => found.get(kind.toLowerCase()) ?? []);
		if (counts.length === kinds.length) return { counts, fault: null };
		const missing = kinds.find((kind) => !found.has(kind.toLowerCase()));
		if (found.size > 0) incomplete ??= faulty(`The answer gives no count of ${missing}.`);
	}
	return incomplete;
}

import { type Answer, type Passage, type Reading, readAnswer } from '../read/answer.ts';
import { excerpt } from '../read/excerpt.ts';
import { lastRun } from '../read/lines.ts';
import { unreadable } from '../verdict.ts';

type Counts = readonly number[];

/**
 * Reads one count for each kind: as a list in brackets or without, as a run of single digits, or by
 * the kinds' names.
 */
export function readCounts(answer: string, kinds: readonly string[]): Answer<Counts> {
	const patterns = namedPatterns(kinds);
	return readAnswer(answer, {
		shape: 'block',
		missing: `There is no list of ${kinds.length} counts`,
		read: (passage) => countsIn(passage, kinds, patterns),
	});
}

function countsIn(
	{ content, place }: Passage,
	kinds: readonly string[],
	patterns: readonly RegExp[],
): Reading<Counts> {
	const text = content.replaceAll(/\\(?=[[\]{}()])/g, '');
	if (place === 'alone') return partIn(text, kinds, patterns);
	const list = listIn(text, kinds.length);
	if (list?.length === kinds.length) return { value: list };
	if (place === 'claimed') return null;
	const part = partIn(text, kinds, patterns);
	if (!text.includes('\n') || part?.value?.length === kinds.length) return part;
	// Of a text with many lines only a full list counts: it may think aloud.
	const run = listIn(
		lastRun(text, (line) => numbersOf(line) !== null),
		kinds.length,
	);
	return run?.length === kinds.length ? { value: run } : null;
}

function partIn(
	text: string,
	kinds: readonly string[],
	patterns: readonly RegExp[],
): Reading<Counts> {
	const list = listIn(text, kinds.length);
	if (list) return { value: list };
	const named = namedIn(text, kinds, patterns);
	if (named) return named;
	const groups = (text.match(/\[[^[\]]*\]/g) ?? []).flatMap((group) => {
		const counts = listIn(group, kinds.length);
		return counts ? [counts] : [];
	});
	const [first, ...others] = groups;
	if (!first) return null;
	const different = others.find((other) => other.join() !== first.join());
	return different
		? {
				fault: unreadable(
					`The answer gives different lists: ${excerpt(`[${first}] and [${different}]`)}.`,
				),
			}
		: { value: first };
}

function listIn(text: string, wanted: number): number[] | null {
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
	const tokens = text.split(/[[\](){}"'`*$,;|\s]+(?:and\s+)?/).filter((token) => token !== '');
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
function namedIn(
	text: string,
	kinds: readonly string[],
	patterns: readonly RegExp[],
): Reading<Counts> {
	let incomplete: Reading<Counts> = null;
	for (const pattern of patterns) {
		const found = new Map<string, number>();
		for (const { groups } of text.matchAll(pattern)) {
			const kind = groups?.kind?.toLowerCase() ?? '';
			const count = Number(groups?.count);
			if ((found.get(kind) ?? count) !== count)
				return {
					fault: unreadable(
						`The answer gives two counts of ${kind}: ${found.get(kind)} and ${count}.`,
					),
				};
			found.set(kind, count);
		}
		const counts = kinds.flatMap((kind) => found.get(kind.toLowerCase()) ?? []);
		if (counts.length === kinds.length) return { value: counts };
		const missing = kinds.find((kind) => !found.has(kind.toLowerCase()));
		if (found.size > 0)
			incomplete ??= { fault: unreadable(`The answer gives no count of ${missing}.`) };
	}
	return incomplete;
}

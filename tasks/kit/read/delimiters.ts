import { saidAt } from './json-value.ts';
import { unwrap } from './unwrap.ts';

/** What stands in `<<<…>>>`. */
export interface Delimited {
	readonly inside: string;
	/** Where the text goes on behind it. */
	readonly end: number;
	/**
	 * Whether it is said to be the answer; or the text takes it back ("… is wrong", "not …"), or offers
	 * it and another one ("<<<1>>> or <<<2>>>").
	 */
	readonly status: 'claimed' | 'rejected' | 'offered';
}

/** More pairs than any answer has; what stands before them is not looked at. */
const MOST_PAIRS = 2_000;

/**
 * The last `<<<…>>>` of a text that is no mention of the delimiters and that is claimed; else the
 * last that is taken back or offered; else a mention that stands alone, as an answer left empty does;
 * null where there is none of these. An opening that is never closed reaches to the end of the text.
 */
export function lastDelimited(text: string): Delimited | null {
	let other: Delimited | null = null;
	let empty: Delimited | null = null;
	let isOffered = false;
	for (const { open, close } of pairsFromTheEnd(text)) {
		const end = Math.min(close + 3, text.length);
		const inside = saidAt(text, { start: open, end })
			.slice(3, end > close ? -3 : undefined)
			.replaceAll(TAG, '');
		const [before, after] = [text.slice(Math.max(0, open - 60), open), text.slice(end, end + 200)];
		if (isMention(inside, after)) {
			if (isAlone(before, after)) empty ??= { inside, end, status: 'claimed' };
			continue;
		}
		const isSecond = OFFERED_BEFORE.test(before);
		const isRejected = REJECTED_BEFORE.test(before) || isTakenBack(after);
		if (!isRejected && !isOffered && !isSecond) return { inside, end, status: 'claimed' };
		other ??= { inside, end, status: isRejected ? 'rejected' : 'offered' };
		isOffered = isSecond;
	}
	return other ?? empty;
}

function* pairsFromTheEnd(text: string): Generator<{ open: number; close: number }> {
	let from = text.length;
	for (let pairs = 0; pairs < MOST_PAIRS; pairs++) {
		const close = text.lastIndexOf('>>>', from);
		const open = close < 0 ? -1 : text.lastIndexOf('<<<', close - 1);
		if (open < 0) break;
		// In ">>>>" the first three close.
		yield { open, close: text.indexOf('>>>', open + 3) };
		if (open === 0) return;
		from = open - 1;
	}
	const open = from === text.length ? text.lastIndexOf('<<<') : -1;
	if (open >= 0) yield { open, close: text.length };
}

/** `<<<<answer>42</answer>>>>` */
const TAG = /^<?answer>|<\/answer>?$/g;

const NOUN =
	'answers?|results?|solutions?|values?|numbers?|outputs?|responses?|content|text|expression|list|plan|moves?|steps?|grid|matrix|string|letters?|option|integer|path|waypoints|liars|names';
const PLACEHOLDER = new RegExp(
	`^(?:and|or|to|with|(?:(?:your|the|my|its|a|final|correct|actual|exact|single|comma-separated) ?_?)*(?:${NOUN})(?: here| only| goes here|_here)?)$`,
	'i',
);

/** Whether what stands between delimiters only shows where an answer would stand, as in a reminder. */
function isMention(inside: string, after: string): boolean {
	if (inside.length > 200) return false;
	const bare = unwrap(inside).replaceAll(/^[\s"'`.…[({<]+|[\s"'`.…\])}>]+$/g, '');
	if (bare === '') return !/[\])}]/.test(inside);
	if (PLACEHOLDER.test(bare)) return true;
	// The source of a program that would print it.
	return (
		/^["']{1,3} ?[+,%]|^\{[a-z_]\w+(?:[[(.].*)?\}$/i.test(inside.trim()) ||
		/^["']{1,3} ?(?:\.format\(|%)/.test(after)
	);
}

/** Whether nothing but a label stands beside a pair of delimiters on its lines. */
function isAlone(before: string, after: string): boolean {
	const line = before.slice(before.lastIndexOf('\n') + 1);
	const [rest = ''] = after.split('\n', 1);
	return (
		/^\W*(?:(?:so|thus|therefore)\W+)?(?:(?:the |my )?(?:final )?(?:answer|result|output)(?: is)?)?\W*$/i.test(
			line,
		) && /^\W*$/.test(rest)
	);
}

const OFFERED_BEFORE = />>>["'`*]{0,4},? {0,3}(?:or|and\/or|\/)\s{0,3}["'`*]{0,4}$/i;
const REJECTED_BEFORE =
	/(?:\bnot|n't(?: be)?|\binstead of|\brather than|\bnever|\bno longer|\bunlike)(?: just| simply| the| a)?[\s"'`*([{:]*$/i;

const SIGNS = String.raw`["'\x60*)\]}.,:;!?…\s-]{0,20}`;
const TAKEN_BACK = new RegExp(
	[
		`^${SIGNS}(?:(?:but|no|hmm+|wait|hold on|oops|actually|sorry|on second thought)${SIGNS}){0,3}`,
		"(?:(?:(?:this|that|it|which|the above|the answer above|my answer)(?: is|'s| was| seems| looks| cannot be| can't be)|is|was)(?: (?:clearly|actually|also|of course|obviously|still|just))?",
		' (?:wrong|incorrect|invalid|mistaken|a mistake|an error|not (?:right|correct|valid|it|the (?:right|correct|answer)))|i (?:made|have made|see) (?:a|an|my) (?:mistake|error)|scratch that|let me (?:redo|correct|fix))',
	].join(''),
	'i',
);

/** Whether the words after an answer take it back. */
function isTakenBack(after: string): boolean {
	return TAKEN_BACK.test(after);
}

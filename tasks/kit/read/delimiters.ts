import { saidAt } from './json-value.ts';
import { isProse } from './prose.ts';
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
		const said = saidAt(text, { start: open, end });
		const inside = (end > close ? said.slice(3, -3) : unclosed(said.slice(3))).replaceAll(TAG, '');
		const [before, after] = [text.slice(Math.max(0, open - 60), open), text.slice(end, end + 200)];
		if (isMention(inside, before, after)) {
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

/** Up to a paragraph of prose, without the part of a closing that there is. */
function unclosed(inside: string): string {
	const paragraphs = inside.split(/\n *\n/);
	const prose = paragraphs.findIndex((paragraph, at) => at > 0 && isProse(paragraph));
	const answer = prose < 0 ? inside : paragraphs.slice(0, prose).join('\n\n');
	return answer.trimEnd().replace(/>{1,2}$/, '');
}

/** `<<<<answer>42</answer>>>>` */
const TAG = /^<?answer>|<\/answer>?$/g;

const NOUN =
	'answers?|results?|solutions?|values?|numbers?|outputs?|responses?|content|text|expression|list|plan|moves?|steps?|grid|matrix|string|letters?|option|integer|path|waypoints|liars|names';
const PLACEHOLDER = new RegExp(
	`^(?:and|or|to|with|end|eof|done|(?:(?:your|the|my|its|a|final|correct|actual|exact|single|comma-separated) ?_?)*(?:${NOUN})(?: here| only| goes here|_here)?)$`,
	'i',
);

/** Whether what stands between delimiters only shows where an answer would stand, as in a reminder. */
function isMention(inside: string, before: string, after: string): boolean {
	if (inside.length > 200) return false;
	const bare = unwrap(inside).replaceAll(/^[\s"'`.…[({<]+|[\s"'`.…\])}>]+$/g, '');
	if (bare === '') return !/[\])}]/.test(inside);
	if (PLACEHOLDER.test(bare)) return true;
	// The source of a program that would print it.
	return (
		/^["']{1,3} ?[+,%]|^\{[a-z_]\w+(?:[[(.].*)?\}$/i.test(inside.trim()) ||
		/^["']{1,3} ?(?:\.format\(|%)/.test(after) ||
		(/(?<![a-z])f["']{1,3}$/i.test(before) && /\{[^{}\n]{1,200}\}/.test(inside))
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
const GUESS = 'answer|guess|attempt|idea|try|thought|result';
const REJECTED_BEFORE = new RegExp(
	[
		String.raw`(?:\b(?:not|instead of|rather than|never|no longer|unlike)|n't(?: be)?`,
		String.raw`|\b(?:wrong|incorrect|invalid|rejected|mistaken) (?:${GUESS})(?: (?:was|is|would be))?`,
		String.raw`|\b(?:previous|earlier|first|initial|original) (?:${GUESS})(?: (?:was|is|of|had been))?`,
		String.raw`|\b(?:previously|earlier|first|initially|originally)(?: (?:i|we|it|had|have|wrote|written|said|gave|given|got|thought|answered|was|that)){1,5})`,
		String.raw`(?: just| simply| the| a)?[\s"'\x60*([{:]{0,20}$`,
	].join(''),
	'i',
);

const SIGNS = String.raw`["'\x60*)\]}.,:;!?…\s-]{0,20}`;
const TURNS = `(?:(?:but|no|oh|hmm+|wait|hold on|oops|actually|sorry|however|on second thought)${SIGNS}){0,3}`;
const ADVERB = '(?: (?:clearly|actually|also|of course|obviously|still|just|really))?';
const IS_BAD =
	'(?:(?:a|an|the) )?(?:wrong|incorrect|invalid|mistaken|impossible|ruled out|mistake|error|not (?:right|correct|valid|possible|allowed|it|the (?:right|correct|answer)))\\b';
/** What speaks against an answer where it is said of it: "violates rule 2", "does not work". */
const FAILS = [
	'(?:violates?|violated|breaks?|broke|fails?|failed|contradicts?|contradicted|conflicts with)\\b(?! (?:no|none|nothing|neither)\\b)',
	"(?:does not|doesn't|did not|didn't|do not|don't|cannot|can't|would not|wouldn't) (?:even )?(?:satisfy|work|hold|fit|meet|fulfill?|be (?:right|correct|it)|match (?:all|every|the (?:rule|clue|constraint|condition)|any|rule|clue|constraint|condition))",
].join('|');
const TAKEN_BACK = new RegExp(
	[
		`^${SIGNS}${TURNS}(?:`,
		`(?:this|that|it|which|the above|the answer above|my answer)(?:(?: is|'s| was| seems| looks| cannot be| can't be| would be)${ADVERB} ${IS_BAD}|${ADVERB}(?: would)? (?:${FAILS}))`,
		`|(?:is|was|would be)${ADVERB} ${IS_BAD}|(?:would )?(?:${FAILS})`,
		'|(?:i (?:made|have made|see) (?:a|an|my) (?:mistake|error)|scratch that|let me (?:redo|correct|fix)))',
		String.raw`|^["'\x60*)\]}.\s]{0,8}(?:\? {0,3}(?:no|nope|not)\b|[✗✘❌]|- ?(?:wrong|incorrect|invalid|fails)\b|\((?:wrong|incorrect|invalid|fails|rejected)\b)`,
	].join(''),
	'i',
);

/** Whether the words after an answer take it back. */
function isTakenBack(after: string): boolean {
	return TAKEN_BACK.test(after);
}

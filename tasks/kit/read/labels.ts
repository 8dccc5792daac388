import { ANSWER_KEY, valueAt } from './json-value.ts';
import { closingBrace } from './unwrap.ts';

/** A place where a text says "the answer is": where what follows begins, and where it ends if that is known. */
export interface Label {
	readonly start: number;
	readonly end: number | null;
}

/** Labels before so many others are not looked at. */
const MOST_LABELS = 12;

/** A lead that makes a label none: "no answer is", "if the answer is", "a naive answer is". */
const NO_LABEL =
	/\b(?:no|any|naive|wrong|incorrect|rejected|initial|tentative|tempting|previous|earlier|first|original|old|another|other|possible|whose|(?:(?:might|may|could|would|tempt(?:ing|ed) to)(?: have)? (?:think|thought|guess|guessed|assume|say|believe|expect|conclude)|(?:i|we|they|you|one) (?:had )?(?:first |initially |originally |at first )?(?:thought|guessed|assumed))(?: that)?(?: the| my)?|(?:if|whether|unless|suppose|supposing|assume|assuming|say|when|check(?: that)?)(?: that)?(?: the| my)?)[\s_-]+(?:\w{1,12}\s)?$/i;

const ABOUT = String.raw`(?: to (?:this|the|your|our)(?: \w{1,20}){1,3})?`;
const MARKS = String.raw`["'*_\x60 ]{0,6}`;
const IS = String.raw`(?:(?:is|are|was|would be|will be|should be|must be|comes out as|becomes)(?![a-z])|[=:]| - (?=\S)|->|→|=>|⇒)`;

const FINAL =
	'final (?:[a-z]{1,20} )?(?:results?|values?|outputs?|expression|string|word|grid|board|states?|position|direction|place|order|sequence|list|plan|path|solution|verdict|password|matrix|counts?|configuration|arrangement|choice|reply|conclusion)';
/** What is said of an answer before or without its value: "the answer was found in 3 steps". */
const ABOUT_IT = String.raw`(?! (?:also |thus |then |therefore )?(?:(?:found|obtained|derived|computed|calculated|determined|reached|verified|confirmed|checked|shown|written|formatted|enclosed|wrapped|unique|correct|right|valid|above|below|between|in the|based)\b(?! (?:to be|as)\b)|(?:as )?given(?! by)))`;
const PHRASE = new RegExp(
	String.raw`(?<![a-z\d])(?:answers?|${FINAL}|final)${MARKS}(?:\([^()\n]{0,60}\))?${ABOUT}(?:,? (?:therefore|thus|then|hence),?)?${MARKS}${IS}(?: ?:|: ?is\b)?${ABOUT_IT}|(?<![a-z\d])(?:ans${MARKS}[.:=]|correct(?:ed|ion)${MARKS}:)`,
	'gi',
);
/** "The answer is", as other languages have it. */
const FOREIGN =
	/(?:答案|最终结果|最後の答え)(?:应该|应)?(?:是|为)?:?|答えは|정답[은:]|(?<!\p{L})(?:(?:(?:endgültige|finale) )?antwort(?: lautet| ist| ?:)|réponse(?: finale)?(?: est| ?:)|respuesta(?: final)?(?: es| ?:)|resposta(?: final)?(?: é| ?:)|risposta(?: finale)?(?: è| ?:)|(?:окончательный )?ответ ?:)/giu;
const HASHES = /^#{4} |^\[(?:final )?answer\]:?(?=\s)/gim;
const XML = /<(?:final_?)?(?:answer|output|result|solution)>/gi;
/** Small models' delimiters: "<<12>>". */
const TWO_BRACKETS = /(?<![<\w)])<<(?=[^<\s=])/g;
const BOX = /\\(?:f?boxed|fbox|framebox) ?(?=\S)/g;
/** "… and not \boxed{12}" */
const NO_BOX = /\b(?:not|instead of|rather than)[\s$({\\]{0,6}$/i;

/** The labels of a text, the last first: phrases, `\boxed`, `<answer>`, JSON's keys. */
export function labelsIn(text: string): Label[] {
	const labels = [
		...[...text.matchAll(PHRASE), ...text.matchAll(FOREIGN)]
			.filter(({ index }) => !NO_LABEL.test(text.slice(Math.max(0, index - 40), index)))
			.map((match): Label => ({ start: endOf(match), end: null })),
		...[...text.matchAll(HASHES)].map((match): Label => ({ start: endOf(match), end: null })),
		...[...text.matchAll(XML)].slice(-MOST_LABELS).map((match): Label => {
			const end = text.indexOf('</', endOf(match));
			return { start: endOf(match), end: end < 0 ? text.length : end };
		}),
		...[...text.matchAll(TWO_BRACKETS)].slice(-MOST_LABELS).flatMap((match): Label[] => {
			const end = text.indexOf('>>', endOf(match));
			return end < 0 ? [] : [{ start: endOf(match), end }];
		}),
		...[...text.matchAll(ANSWER_KEY)]
			.slice(-MOST_LABELS)
			.map((match) => valueAt(text, endOf(match))),
		...[...text.matchAll(BOX)]
			.slice(-MOST_LABELS)
			.filter(({ index }) => !NO_BOX.test(text.slice(Math.max(0, index - 20), index)))
			.flatMap((match) => boxAt(text, endOf(match))),
	];
	const last = labels.sort((a, b) => b.start - a.start).slice(0, 2 * MOST_LABELS);
	return last.filter((label) => !isInside(text, label, last)).slice(0, MOST_LABELS);
}

/** Whether a label without an end only begins what another one holds: "\boxed{Answer: 12}". */
function isInside(text: string, { start, end }: Label, labels: readonly Label[]): boolean {
	return (
		end === null &&
		labels.some(
			(other) =>
				other.end !== null &&
				start < other.end &&
				start > other.start &&
				start < other.start + 30 &&
				!/[.\n]/.test(text.slice(other.start, start)),
		)
	);
}

const endOf = (match: RegExpExecArray) => match.index + match[0].length;

function boxAt(text: string, start: number): Label[] {
	if (text[start] !== '{')
		return [
			{ start, end: start + (/^[^\s$.,;]*/.exec(text.slice(start, start + 200))?.[0].length ?? 0) },
		];
	const end = closingBrace(text, start + 1);
	return end < 0 ? [] : [{ start: start + 1, end }];
}

import { unreadable } from '../verdict.ts';
import { type Answer, type Passage, type Reading, readAnswer } from './answer.ts';
import { excerpt } from './excerpt.ts';
import { withoutRejected } from './rejected.ts';

export type YesNo = 'yes' | 'no';

/** Writes "yes" or "no" for a task's own words for them. */
export type Translate = (text: string) => string;

// "No" is a claim at the end of a clause or before "they do not", none in "no solution".
const CLAIM =
	/(?<![\p{L}\d])(?:(yes|true)|no|false)(?![\p{L}\d])(?=[\s"'`*_)\]}$\\]*(?:[,.;:!|&/(-]|$)|["'`*_)\]}$ ]*\n|\s+(?:or|and|yes|no|true|false|you|they|he|she|it|we|i|the|this|that|not|because|since|as)(?![\p{L}\d]))/giu;

/** Every yes or no (or true, false) that a text claims, in order. */
export function yesNosIn(text: string): YesNo[] {
	return [...text.matchAll(CLAIM)].map(([, yes]) => (yes === undefined ? 'no' : 'yes'));
}

/** Reads the answer to one question that is answered by yes or no. */
export function readYesNo(text: string, translate: Translate = (same) => same): Answer<YesNo> {
	return readAnswer(text, {
		shape: 'line',
		missing: 'There is neither yes nor no',
		read: (passage) => yesNoIn(passage, translate),
	});
}

function yesNoIn({ content, verbatim, place }: Passage, translate: Translate): Reading<YesNo> {
	if (place === 'alone' && /^[yn]$/i.test(content))
		return { value: /y/i.test(content) ? 'yes' : 'no' };
	const said = translate(verbatim).replaceAll(/\b(?:yes or no|true or false)\b ?[:?]/gi, ' ');
	// Translated first: what "does not lie" says is not rejected.
	const [only, ...others] = new Set(yesNosIn(withoutRejected(said)));
	if (only === undefined) return null;
	return others.length > 0
		? { fault: unreadable(`"${excerpt(content)}" says both yes and no.`) }
		: { value: only };
}

import { withoutDenials } from './remarks.ts';

/** Whether a text may reject anything: most do not. */
const REJECTS =
	/\b(?:not|cannot|never|instead|rather|unlike|opposed|if(?!["'*`]{0,3} ?[:=])|although|though|while|whereas|despite)\b|n't|wrong|incorrect|invalid|impossible|ruled|excluded/i;
/** What a sentence says that it is not: "not 12", "instead of 12", up to where the sentence turns. */
const NEGATED =
	/(?:\b(?:not|cannot|never|instead of|rather than|unlike|as opposed to)|n't)(?=[\s"'`*($\\])(?:\([^()\n]{0,400}\)|(?!, (?:it|that|this|they|he|she|but|the|so|and)\b| but\b|[;)\n]|\.\s|\.$).){1,4000}/gi;
/** A paragraph that is denied before it begins: "It is not:". */
const DENIED_BLOCK = /\b(?:not|instead of|rather than):? ?\n\s{0,20}[^\n]+(?:\n[^\n]+)*/gi;
/** A clause that says that what it names is no answer. */
const DENIED =
	/\b(?:is|was|are|were)(?:n't| not)(?: the| a| my| our)?(?: final| right| correct| valid)? (?:answer|right|correct|valid|possible|solution|option|it)\b|\b(?:is|was|are|were|would be) (?:clearly |obviously )?(?:wrong|incorrect|invalid|impossible|ruled out|excluded)\b/i;
/** What holds only on a condition, and what is granted only to be set aside; "if: 2" names a pair of letters. */
const CONDITIONAL =
	/\bif\b(?!["'*`]{0,3} ?[:=])[^,.;\n]{1,400}(?:,|(?=[.;\n]|$))|\bwould\b[^,.;\n]{1,400}\bif\b[^,.;\n]{1,400}|\b(?:although|though|while|whereas|despite)\b[^,.;\n]{1,400}/gi;
/** A sentence that names a value only to say that it falls short, or to see what follows from it. */
const DOUBTED =
	/\bna[iï]ve(?:ly)?\b|\b(?:but|which|that|this|it|and) (?:this |that |it )?(?:ignores?|overlooks?|forgets?|neglects?|violates?|breaks?|fails?)\b|\b(?:was|is) my (?:first|initial|original) (?:idea|guess|thought|answer|attempt|try)\b|\b(?:i|we) (?:first |initially |originally )?(?:thought|guessed|assumed)\b|\b(?:might|could|may) (?:think|seem|expect|guess)\b|\b(?:mistaken|mistakenly|incorrectly|wrongly|erroneously)\b|\bcommon (?:mistake|error)\b|^\W{0,6}(?:so )?(?:is|are|was|could|can|would|should|does|do|maybe|perhaps)\b[^?]{1,4000}\?[\s)*"]*$|^\W{0,6}(?:suppose|assume|assuming|imagine|what if)\b/i;

/** A text without the values that it rejects: what "not", "instead of" or "is wrong" is said of. */
export function withoutRejected(text: string): string {
	if (!REJECTS.test(text)) return text;
	const kept = withoutDenials(text)
		.replaceAll(DENIED_BLOCK, ' ')
		.replaceAll(CONDITIONAL, ' ')
		.split(/(?<=[.;]\s|,\s(?=but\b)|\n)/)
		.map((clause) => (DENIED.test(clause) ? ' ' : clause.replaceAll(NEGATED, ' ')))
		.join('');
	if (kept === text) return text;
	const bare = kept.replaceAll(/\( *\)/g, ' ').replace(/^[\s,;.]{0,20}(?:but|it is|it's)\s+/i, '');
	let end = bare.length;
	while (end > 0 && /[\s,;.]/.test(bare[end - 1] ?? '')) end--;
	return bare.slice(0, end);
}

/** A line without the sentences that name a value and do not claim it: "a naive count gives 12, but …". */
export function withoutDoubted(line: string): string {
	return DOUBTED.test(line)
		? line
				.split(/(?<=[.!?]\s)/)
				.filter((sentence) => !DOUBTED.test(sentence))
				.join('')
		: line;
}

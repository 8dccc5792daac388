/** What a sentence says that it is not: "not 12", "instead of 12", up to where the sentence turns. */
const NEGATED =
	/(?:\bnot|n't(?: be)?|\binstead of|\brather than|\bunlike|\bas opposed to)(?=[\s"'`*($])(?:(?!, (?:it|that|this|they|he|she|but|the|so|and)\b| but\b| it is\b|[;)\n]|\.\s|\.$).){1,4000}/gi;
/** A paragraph that is denied before it begins: "It is not:". */
const DENIED_BLOCK = /\b(?:not|instead of|rather than):? ?\n\s{0,20}[^\n]+(?:\n[^\n]+)*/gi;
/** A clause that says that what it names is no answer. */
const DENIED =
	/\b(?:is|was|are|were)(?:n't| not)(?: the| a| my| our)?(?: final| right| correct| valid)? (?:answer|right|correct|valid|possible|solution|option|it)\b|\b(?:is|was|are|were|would be) (?:clearly |obviously )?(?:wrong|incorrect|invalid|impossible|ruled out|excluded)\b/i;
/** A sentence that names a value only to say that it falls short. */
const DOUBTED =
	/\bna[iï]ve(?:ly)?\b|\b(?:but|which|that|this|it|and) (?:this |that |it )?(?:ignores?|overlooks?|forgets?|neglects?|violates?|breaks?|fails?)\b|\b(?:was|is) my (?:first|initial|original) (?:idea|guess|thought|answer|attempt|try)\b|\b(?:i|we) (?:first |initially |originally )?(?:thought|guessed|assumed)\b|\b(?:might|could|may) (?:think|seem|expect|guess)\b|\b(?:mistaken|mistakenly|incorrectly|wrongly|erroneously)\b/i;
const REFUSAL =
	/\b(?:i|we|one) (?:am|are|was|were|is)? ?(?:unable|not able|not sure|unsure|uncertain)\b|\b(?:cannot|can't|can not|could not|couldn't|unable to) (?:be )?(?:determine|determined|solve|solved|answer|answered|find|found|say|tell|compute|computed|decide|choose|give|know|provide|help)|\b(?:do not|don't) (?:know|have (?:a|an|the|enough))|\bno (?:valid |possible |unique |definite )?(?:solution|answer|idea)\b|\bno way (?:to|of) (?:know|tell|say|determin|solv|decid)|\b(?:give up|not enough information|impossible to (?:say|tell|know|determine|solve|answer))\b/i;
/** A line about the answer or the work, not the answer. */
const ASIDE =
	/^\W{0,6}(?:note|notes|remark|hint|explanation|p\.?s\.?|disclaimer|check|verification|let me know|feel free|(?:i )?hope|please|thank|thanks|you're welcome|this uses|this (?:plan|answer|solution|path|list) (?:uses|has|took|takes)|as a decimal|i used|process finished|process exited|exit code|\[finished|(?:execution|elapsed|total|run|running) ?time|time(?: taken| elapsed)?:|real\s+\d+m|user\s+\d+m|sys\s+\d+m|done in|finished in|took \d)/i;

/** A text without the values that it rejects: what "not", "instead of" or "is wrong" is said of. */
export function withoutRejected(text: string): string {
	if (
		!/\b(?:not|instead|rather|unlike|opposed)\b|n't|wrong|incorrect|invalid|impossible|ruled|excluded/i.test(
			text,
		)
	)
		return text;
	return text
		.replaceAll(DENIED_BLOCK, ' ')
		.split(/(?<=[.;]\s|,\s(?=but\b)|\n)/)
		.map((clause) => (DENIED.test(clause) ? ' ' : clause.replaceAll(NEGATED, ' ')))
		.join('');
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

/** Whether a line says that there is no answer. */
export function isRefusal(line: string): boolean {
	return REFUSAL.test(line);
}

/** Whether a line is a note, a greeting, or a console's own. */
export function isAside(line: string): boolean {
	return ASIDE.test(line);
}

/** A text without the tracebacks in it, each from its heading to the line that names the error. */
export function withoutTracebacks(text: string): string {
	if (!text.includes('Traceback (most recent call last)')) return text;
	let inside = false;
	const kept: string[] = [];
	for (const line of text.split('\n')) {
		if (line.includes('Traceback (most recent call last)')) inside = true;
		else if (!inside) kept.push(line);
		else if (/^\S/.test(line)) inside = false;
	}
	return kept.join('\n');
}

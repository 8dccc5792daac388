const REFUSAL =
	/\b(?:i|we|one) (?:am|are|was|were|is)? ?(?:unable|not able|not sure|unsure|uncertain)\b|\b(?:cannot|can't|can not|could not|couldn't|unable to) (?:be )?(?:determine|determined|solve|solved|answer|answered|find|found|say|tell|compute|computed|decide|choose|give|know|provide|help)|\b(?:do not|don't) (?:know|have (?:a|an|the|enough))|\bno (?:valid |possible |unique |definite )?(?:solution|answer|idea)\b|\bno way (?:to|of) (?:know|tell|say|determin|solv|decid)|\b(?:give up|not enough information|impossible to (?:say|tell|know|determine|solve|answer))\b/i;
/** A line about the answer or the work, not the answer. */
const ASIDE =
	/^\W{0,6}(?:note|notes|remark|hint|explanation|p\.?s\.?(?!["'*`]{0,3} ?[:=-] ?["'*`]{0,3}count)|disclaimer|check|verification|let me (?:know|verify|double-check)|feel free|(?:i )?hope|please|thank|thanks|you're welcome|this uses|this (?:plan|answer|solution|path|list) (?:uses|has|took|takes)|as a decimal|i used|process finished|process exited|exit code|\[finished|(?:execution|elapsed|total|run|running) ?time|time(?: taken| elapsed)?:|real\s+\d+m|user\s+\d+m|sys\s+\d+m|done in|finished in|took \d|confidence\b|(?:double-)?(?:checked|verified|confirmed)(?: (?:by|with|over|that|using|in|all|every)\b|[.,])|tokens? used)/i;
/** What a console writes before what is typed or printed, and the mark of a list or a quotation. */
const PROMPT = /^\s*(?:>>> |\$ |(?:In|Out) ?\[\d{1,4}\]: ?|=> ?|> |[-*•+] +)/;

/** Whether a line says that there is no answer. */
export function isRefusal(line: string): boolean {
	return REFUSAL.test(line);
}

/** Whether a line is a note, a greeting, or a console's own. */
export function isAside(line: string): boolean {
	return ASIDE.test(line);
}

/** A line without a console's prompt or the mark of a list. */
export function withoutPrompt(line: string): string {
	return line.replace(PROMPT, '');
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

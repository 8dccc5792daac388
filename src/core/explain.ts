import * as v from 'valibot';

const LONGEST = 300;

/** The first fault that a schema found, in words: where it is and what it should be. */
export function explainIssue(issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]) {
	const [issue] = issues;
	const path = v.getDotPath(issue);
	const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
	const fault = issue.received === 'undefined' ? 'it is missing' : issue.message;
	return `${path ? `${short(path)}: ` : ''}${short(fault)}${more}`;
}

/** A fault quotes what it found, of whatever length. */
function short(text: string): string {
	return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}

import type { Ending } from '../core/events/index.ts';

/** What a program did, as it is compared. */
export interface Outcome {
	readonly output: string;
	readonly error: string;
	readonly ending: Ending;
}

/** Null where nothing can be said: one of the two did not really run. */
export interface Comparison {
	readonly equal: boolean | null;
	/** A sentence; says what is different, or which difference was allowed. */
	readonly detail: string;
}

/** Limits cut a program off wherever it happens to be, so its output may be longer or shorter. */
const CUT_OFF: readonly Ending[] = ['time', 'memory', 'output', 'crash'];

/**
 * Compares what a program did then and does now. Output and the kind of end must be equal; the
 * wording of an exception may differ (another Python), as may memory addresses, and where a limit cut
 * the program off.
 */
export function compareExecutions(was: Outcome, now: Outcome, code: string): Comparison {
	if (now.ending === 'unavailable') return { equal: null, detail: now.error };
	if (was.ending === 'unavailable' || was.ending === 'stopped')
		return {
			equal: null,
			detail: 'It did not run to an end then, so there is nothing to compare.',
		};
	if (was.ending !== now.ending)
		return {
			equal: false,
			detail: `It ended otherwise: ${END[was.ending]} then, ${END[now.ending]} now.${byChance(code)}`,
		};
	const [before, after] = [comparable(was.output), comparable(now.output)];
	if (before !== after) {
		if (CUT_OFF.includes(was.ending) && (before.startsWith(after) || after.startsWith(before)))
			return { equal: true, detail: `Equal up to where it was cut off: ${END[was.ending]}.` };
		return { equal: false, detail: `${firstDifference(before, after)}${byChance(code)}` };
	}
	if (was.ending === 'error' && exception(was.error) !== exception(now.error))
		return {
			equal: false,
			detail: `It ended with another exception: "${lastLine(was.error)}" then, "${lastLine(now.error)}" now.`,
		};
	if (lastLine(was.error) !== lastLine(now.error))
		return {
			equal: true,
			detail: `Equal output and kind of end; the error is worded "${lastLine(now.error)}" now.`,
		};
	return { equal: true, detail: 'Equal output, equal end.' };
}

const END: Readonly<Record<Ending, string>> = {
	ok: 'it ran to its end',
	error: 'an exception',
	exit: 'it left with an error code',
	time: 'the time limit',
	memory: 'the memory limit',
	output: 'the output limit',
	crash: 'Python crashed',
	stopped: 'it was stopped',
	unavailable: 'Python was not to be had',
};

const comparable = (text: string) => text.replaceAll(/\b0x[0-9a-f]{4,}\b/gi, '0x…');
const lastLine = (text: string) => comparable(text).trim().split('\n').at(-1) ?? '';

/** What kind of exception an error's last line names; its words are another Python's to choose. */
const exception = (text: string) => lastLine(text).split(':')[0]?.trim() ?? '';

function firstDifference(before: string, after: string): string {
	const [lines, others] = [before.split('\n'), after.split('\n')];
	const at = lines.findIndex((line, index) => line !== others[index]);
	const line = at < 0 ? lines.length : at;
	const quote = (text: string | undefined) =>
		text === undefined ? 'nothing' : `"${text.length > 80 ? `${text.slice(0, 79)}…` : text}"`;
	return `Line ${line + 1} of the output was ${quote(lines[line])} and is ${quote(others[line])}.`;
}

/** Why equal programs may print different things. */
function byChance(code: string): string {
	const source = /\b(random|secrets|uuid|datetime|time|urandom|hash|id)\b/.exec(code)?.[1];
	return source ? ` The program uses "${source}", which may come out differently each time.` : '';
}

import type { Ending, Variable } from '../core/events/index.ts';

/** What a program did, as it is compared. */
export interface Outcome {
	readonly output: string;
	/** Absent where it is part of the output. */
	readonly stderr?: string | undefined;
	/** What was drawn by chance followed from it; absent where nobody recorded it. */
	readonly seed?: number | undefined;
	readonly variable?: Variable | undefined;
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
const CUT_OFF: readonly Ending[] = ['time', 'memory', 'crash'];

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
	if (was.ending === 'output')
		return {
			equal: null,
			detail:
				'It was stopped when it had printed 64 KB; today a program prints on and its output is cut.',
		};
	if (was.ending !== now.ending)
		return {
			equal: false,
			detail: `It ended otherwise: ${END[was.ending]} then, ${END[now.ending]} now.${byChance(code, was.seed)}`,
		};
	const [before, after] = [comparable(was.output), comparable(now.output)];
	if (before !== after) {
		if (CUT_OFF.includes(was.ending) && (before.startsWith(after) || after.startsWith(before)))
			return { equal: true, detail: `Equal up to where it was cut off: ${END[was.ending]}.` };
		return { equal: false, detail: `${firstDifference(before, after)}${byChance(code, was.seed)}` };
	}
	if (was.variable?.text !== now.variable?.text)
		return {
			equal: false,
			detail: `The variable that stands for its output has another value.${byChance(code, was.seed)}`,
		};
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
	if (comparable(was.stderr ?? '') !== comparable(now.stderr ?? ''))
		return {
			equal: true,
			detail: 'Equal output, equal end; what it wrote to standard error is worded otherwise.',
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

/**
 * Why equal programs may print different things. What is drawn by chance follows from a recorded seed;
 * nothing makes the time of day repeat, and in records without a seed nothing but `random` did.
 */
function byChance(code: string, seed: number | undefined): string {
	const sources =
		seed === undefined ? /\b(secrets|uuid|datetime|time|urandom)\b/ : /\b(datetime|time|uuid1)\b/;
	const source = sources.exec(code)?.[1];
	return source ? ` The program uses "${source}", which cannot be repeated.` : '';
}

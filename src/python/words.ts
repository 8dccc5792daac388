import type { Report } from './messages.ts';
import type { Program } from './sandbox.ts';

export type Limits = Required<Pick<Program, 'seconds' | 'megabytes'>>;

/** What a report means, in words for people; empty where all went well. */
export function describeEnd(report: Report, limits: Limits): string {
	switch (report.ending) {
		case 'ok':
			return '';
		case 'time':
			return `Stopped after ${limits.seconds} s: the program had not ended by then.`;
		case 'memory':
			return join(report.text, `Out of memory: the limit is ${limits.megabytes} MB.`);
		case 'exit':
			return join(report.text, `The program left with exit code ${report.code}.`);
		case 'crash':
			return describeCrash(report.text);
		default:
			return join(report.text, advice(report));
	}
}

function describeCrash(reason: string): string {
	// Chromium's and WebKit's words, then Firefox's.
	if (/call stack|too much recursion/i.test(reason))
		return `The recursion went too deep. ${SMALL_STACK}`;
	return `The Python interpreter crashed (${reason}). The next program gets a new one.`;
}

const SMALL_STACK =
	'Python in the browser has a smaller stack than python3: use a loop, or keep the stack in a list.';

const ADVICE: readonly (readonly [RegExp, string])[] = [
	[
		/^RecursionError: maximum recursion depth exceeded/m,
		'Python stops at 1,000 calls inside each other: sys.setrecursionlimit allows more, up to some 20,000 in the browser.',
	],
	[/^RecursionError/m, SMALL_STACK],
	[
		/can't start new thread/,
		'Threads are not available in the browser: do the work one after another.',
	],
	[
		/does not support processes|os\.(fork|exec|spawn|posix_spawn)|_posixsubprocess|_multiprocessing/,
		'Other processes are not available in the browser: do the work in this program.',
	],
	[
		/No space left on device/,
		'Files lie in memory here: they count to the limit of the interpreter.',
	],
	[
		/^(ConnectionError|ConnectionRefusedError|socket\.gaierror|urllib\.error\.URLError|requests\.)/m,
		'Programs run without a network.',
	],
];

function advice({ text }: Report): string {
	return ADVICE.find(([pattern]) => pattern.test(text))?.[1] ?? '';
}

/** Modules that people import and that are not there, with what to use instead. */
const INSTEAD = new Map(
	Object.entries({
		z3: 'Use python-sat (import pysat), or a search of your own.',
		ortools:
			'Use highspy or scipy.optimize.milp, python-sat (import pysat), or a search of your own.',
		pulp: 'Use highspy or scipy.optimize.milp, or a search of your own.',
		constraint: 'Write the backtracking search itself: itertools helps.',
		gurobipy: 'Use highspy or scipy.optimize.milp.',
		torch: 'Use numpy.',
		tensorflow: 'Use numpy.',
		tkinter: 'The browser has no windows of Python: print the result.',
		turtle: 'The browser has no windows of Python: print the result.',
		pygame: 'The browser has no windows of Python: print the result.',
		curses: 'There is no terminal: print the result.',
		js: 'A program cannot reach the page.',
		pyodide_js: 'A program cannot reach the page.',
	}),
);

/** Why a module is missing that no package of Pyodide brings. */
export function notShipped(module: string): string {
	const instead = INSTEAD.get(module) ?? 'Use the standard library, or another package.';
	return `The module ${module} is not available in the browser's Python. ${instead}`;
}

/** Why a package is left out beside others. */
export function tooMuch(module: string): string {
	return `The package for ${module} was left out: with all that they need, the packages of this program are more than 40 files or 100 MB. Import fewer.`;
}

/** Why a package did not come, and from where it should have. */
export function unreachable(module: string, base: string | null, reason: string): string {
	const from = base === null ? '' : ` from ${base}`;
	return `The package for ${module} could not be loaded${from} (${reason}). Check the connection, or use the standard library alone.`;
}

const join = (text: string, words: string): string => [text, words].filter(Boolean).join('\n');

import type { Report } from './messages.ts';
import type { Program } from './sandbox.ts';

/** What a report means, in words for people; empty where all went well. */
export function describeEnd(
	report: Report,
	limits: Required<Pick<Program, 'seconds' | 'megabytes'>>,
): string {
	switch (report.ending) {
		case 'ok':
			return '';
		case 'time':
			return `Stopped after ${limits.seconds} s: the program had not ended.`;
		case 'output':
			return 'Stopped: the program printed more than 64 KB.';
		case 'memory':
			return join(report.text, `Out of memory: the limit is ${limits.megabytes} MB.`);
		case 'exit':
			return join(report.text, `The program left with exit code ${report.code}.`);
		case 'crash':
			return `The Python interpreter crashed: ${report.text}`;
		default:
			return join(report.text, advice(report));
	}
}

const ADVICE: readonly (readonly [RegExp, string])[] = [
	[
		/^RecursionError/m,
		'Python in the browser has a smaller stack: use a loop, or a stack of your own in a list.',
	],
	[
		/can't start new thread/,
		'Threads are not available in the browser: do the work one after another.',
	],
	[
		/(fork|subprocess|multiprocessing|posixsubprocess|emscripten does not support processes)/i,
		'Other processes are not available in the browser: do the work in this program.',
	],
];

function advice({ text }: Report): string {
	return ADVICE.find(([pattern]) => pattern.test(text))?.[1] ?? '';
}

const join = (text: string, words: string): string => [text, words].filter(Boolean).join('\n');

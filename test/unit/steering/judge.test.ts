import { expect, test } from 'vitest';
import type { EventOf } from '../../../src/core/events/index.ts';
import { judge } from '../../../src/steering/judge.ts';
import { sum } from '../../support/runs.ts';

const right = sum.solve();
const wrong = sum.slip();

function judged(
	text: string,
	output: string | null,
	error = '',
	other: Partial<EventOf<'execution'>> = {},
) {
	const answer: EventOf<'answer'> = { type: 'answer', round: 0, text, code: null, finish: 'stop' };
	const ending = error === '' ? 'ok' : 'error';
	const execution: EventOf<'execution'> | null =
		output === null
			? null
			: {
					type: 'execution',
					round: 0,
					purpose: 'answer',
					code: '',
					output,
					error,
					ending,
					seconds: 0,
					...other,
				};
	return judge(sum, answer, execution);
}

test.each([
	['text alone', `So ${right}`, null, { correct: true, source: 'text' }],
	['wrong text', `So ${wrong}`, null, { correct: false, source: 'text' }],
	['output counts first', `So ${wrong}`, right, { correct: true, source: 'output' }],
	[
		'text counts where the output is wrong',
		`So ${right}`,
		wrong,
		{ correct: true, source: 'text' },
	],
	['both wrong', `So ${wrong}`, wrong, { correct: false, source: 'output' }],
	['no output', `So ${right}`, ' \n', { correct: true, source: 'text' }],
	['wrong text, no output', `So ${wrong}`, ' \n', { correct: false, source: 'text' }],
	['nothing', '', null, { correct: false, source: 'text', read: null }],
])('%s', (_name, text, output, expected) => {
	expect(judged(text, output)).toMatchObject({ type: 'verdict', ...expected });
});

test('an answer inside a code block is no answer', () => {
	const block = `\`\`\`python\nprint("${right}")\n\`\`\``;
	expect(judged(block, null)).toMatchObject({ correct: false, read: null });
	expect(judged(block, wrong)).toMatchObject({ correct: false, source: 'output' });
	expect(judged(`\`\`\`python\nprint("${right}")`, null)).toMatchObject({ correct: false });
});

test('a program that prints a fence is no text', () => {
	const program = `\`\`\`python\nfence = "\`\`\`"\nprint("${right}")\n\`\`\`\nI am not sure.`;
	expect(judged(program, '', 'NameError')).toMatchObject({ correct: false, source: 'text' });
});

test('the reason says when text and output differ, and why a program was silent', () => {
	expect(judged(`So ${right}`, wrong).reason).toContain('its program');
	expect(judged(`So ${wrong}`, right).reason).toContain('text beside the program says');
	expect(judged(`So ${right}`, right).reason).not.toContain('(');
	expect(judged('The program finds it.', right).reason).not.toContain('(');
	expect(judged('', '', 'Traceback\nZeroDivisionError: no').reason).toContain('ZeroDivisionError');
	expect(judged('', '', 'Stopped: it had not ended by then.').reason).not.toContain('..');
});

test('standard error is not judged', () => {
	expect(judged('', wrong, '', { stderr: right })).toMatchObject({ correct: false });
	expect(judged('', right, '', { stderr: wrong })).toMatchObject({ correct: true });
	const silent = judged('', '', '', { stderr: right });
	expect(silent).toMatchObject({ correct: false, source: 'text' });
	expect(silent.reason).toContain('printed nothing to standard output');
});

test.each(['time', 'output', 'crash', 'stopped'] as const)(
	'A37: what a program had printed when it was cut short does not count, and the verdict says so: %s',
	(ending) => {
		const verdict = judged('', right, 'Stopped after 10 s.', { ending });
		expect(verdict).toMatchObject({ correct: false, source: 'text', read: null });
		expect(verdict.reason).toMatch(/does not count: Stopped after 10 s\.\)$/);
	},
);

test.each(['error', 'exit', 'memory', 'unavailable'] as const)(
	'what a program had printed when it failed counts: %s',
	(ending) => {
		expect(judged('', right, 'Traceback', { ending })).toMatchObject({ correct: true });
	},
);

test('A44: a variable stands for an answer that the program did not print, and the verdict says so', () => {
	const variable = { name: 'result' as const, text: right };
	for (const output of ['', 'computing…\n']) {
		const verdict = judged('', output, '', { variable });
		expect(verdict).toMatchObject({ correct: true, source: 'output' });
		expect(verdict.reason).toContain('variable "result"');
	}
});

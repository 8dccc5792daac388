import { expect, it } from 'vitest';
import { retryInWords, runningProgram } from '../../../../src/app/run/under-way.ts';
import type { RunEvent } from '../../../../src/core/events/index.ts';
import { foldRun } from '../../../../src/core/fold-run.ts';

const answer = { type: 'answer', round: 0, text: '', finish: 'stop' } as const;
const symbolic = {
	type: 'symbolic-check',
	round: 0,
	published: null,
	tree: null,
	tooSimple: false,
} as const;
const check = { type: 'self-check-program', round: 0, attempt: 1, text: '', code: 'x' } as const;
const execution = {
	type: 'execution',
	round: 0,
	purpose: 'answer',
	code: '',
	output: '',
	error: '',
	ending: 'ok',
	seconds: 1,
} as const;
const waitsFor = (...events: RunEvent[]) => {
	const [round] = foldRun(events).rounds;
	return round && runningProgram(round);
};

it('a round waits for the program of its answer, from the answer to its output', () => {
	const withCode = { ...answer, code: 'while True: pass' };
	expect(waitsFor(withCode)).toBe('answer');
	expect(waitsFor(withCode, symbolic)).toBe('answer');
	expect(waitsFor(withCode, symbolic, execution)).toBeNull();
	expect(waitsFor({ ...answer, code: null })).toBeNull();
});

it('and for its checking program', () => {
	expect(waitsFor(execution, check)).toBe('self-check');
	expect(waitsFor(execution, { ...check, code: null })).toBeNull();
	const asked: RunEvent = { type: 'request', round: 0, role: 'answer', messages: [] };
	expect(waitsFor({ ...answer, code: 'x' }, asked)).toBe('answer');
	expect(
		waitsFor(execution, check, { type: 'delta', round: 0, role: 'self-check', text: 'a' }),
	).toBeNull();
});

it('a wait counts down, and no time is told that is over', () => {
	expect(retryInWords('The server answered 500.', 7.2)).toBe(
		'The server answered 500; trying again in 8\u00a0s.',
	);
	expect(retryInWords('Busy', -0.5)).toBe('Busy; trying again now.');
});

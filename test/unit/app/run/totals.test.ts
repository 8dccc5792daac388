import { expect, test } from 'vitest';
import {
	answeredRounds,
	hasSteps,
	spentInWords,
	totalsOf,
} from '../../../../src/app/run/totals.ts';
import { foldRun } from '../../../../src/core/fold-run.ts';

const usage = { type: 'usage', round: 0, input: 100, output: 20, estimated: false } as const;
const answer = { type: 'answer', round: 0, text: '1', code: null, finish: 'stop' } as const;
const execution = {
	type: 'execution',
	round: 0,
	purpose: 'self-check',
	code: '',
	output: '',
	error: '',
	ending: 'ok',
	seconds: 0.5,
} as const;

test('the steerer and the TaskLLM are counted apart', () => {
	const view = foldRun([
		{ ...usage, role: 'guidance', seconds: 1, cost: 0.01 },
		{ ...usage, role: 'answer', seconds: 2, cost: 0.02 },
		answer,
		{ ...usage, role: 'self-check', seconds: 3, cost: 0.03, estimated: true },
		execution,
	]);
	const totals = totalsOf(view.rounds);
	expect(totals.steerer).toMatchObject({ calls: 1, input: 100, output: 20, estimated: false });
	expect(totals.taskLLM).toMatchObject({ calls: 2, input: 200, output: 40, estimated: true });
	expect(totals).toMatchObject({ tokens: 360, seconds: 6.5, pythonSeconds: 0.5 });
	expect(totals.cost).toBeCloseTo(0.06);
	expect(answeredRounds(view)).toBe(1);
});

test('one price that is not known makes the sum not known', () => {
	const view = foldRun([
		{ ...usage, role: 'guidance', seconds: 1 },
		{ ...usage, role: 'answer', seconds: 1, cost: 0.02 },
	]);
	const totals = totalsOf(view.rounds);
	expect([totals.steerer.cost, totals.taskLLM.cost, totals.cost]).toEqual([null, 0.02, null]);
});

const end = (because: 'finished' | 'stopped') => ({ type: 'end', because }) as const;

test('a run that is over says what it came to, and that tokens are estimated', () => {
	const of = { ...usage, role: 'answer', seconds: 2 } as const;
	expect(spentInWords(foldRun([of, answer, end('finished')]), 9)).toBe(
		'1 round · 120 tokens · 2.0\u00a0s',
	);
	expect(spentInWords(foldRun([{ ...of, estimated: true }, answer, end('finished')]), 9)).toContain(
		'≈ 120 tokens',
	);
});

test('a run that was stopped in its first answer says how far it came, in no zeros', () => {
	const delta = { type: 'delta', round: 0, role: 'answer', text: 'Let me' } as const;
	const view = foldRun([delta, end('stopped')]);
	expect(spentInWords(view, 3.2)).toBe('cut short in round 1 · 3.2\u00a0s');
	expect(hasSteps(view)).toBe(false);
	expect(hasSteps(foldRun([answer]))).toBe(true);
});

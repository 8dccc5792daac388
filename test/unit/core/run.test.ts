import { describe, expect, test } from 'vitest';
import { isFact, isKept, type RunEvent } from '../../../src/core/events/index.ts';
import { addEvent, foldRun } from '../../../src/core/fold-run.ts';
import { allOf, EMPTY_RUN, lastOf, streamingOf } from '../../../src/core/run.ts';

const delta = (role: 'guidance' | 'answer', text: string, round = 0): RunEvent => ({
	type: 'delta',
	round,
	role,
	text,
});
const answer: RunEvent = { type: 'answer', round: 0, text: 'ab', code: null, finish: 'stop' };
const usage: RunEvent = {
	type: 'usage',
	round: 0,
	role: 'answer',
	input: 1,
	output: 2,
	estimated: false,
	seconds: 0.5,
};
const retry: RunEvent = {
	type: 'retry',
	round: 0,
	role: 'answer',
	reason: 'busy',
	waitSeconds: 2,
};

describe('the view of a run', () => {
	test('joins the pieces of one reply, and begins anew with another role', () => {
		const [round] = foldRun([
			delta('guidance', 'go'),
			delta('answer', 'a'),
			delta('answer', 'b'),
		]).rounds;
		expect(round && streamingOf(round, 'answer')?.text).toBe('ab');
		expect(round && streamingOf(round, 'guidance')).toBeNull();
	});

	test('tells what a model thinks from what it says, sent apart or written into the reply', () => {
		const thinking = { ...delta('answer', ''), reasoning: 'One. ' };
		const [round] = foldRun([
			thinking,
			delta('answer', '<think>Two.'),
			delta('answer', '</think>3'),
		]).rounds;
		expect(round && streamingOf(round, 'answer')).toEqual({ text: '3', reasoning: 'One. Two.' });
	});

	test('keeps a reply in sight until it is whole, while its usage is counted', () => {
		const [counted] = foldRun([delta('answer', 'ab'), usage]).rounds;
		expect(counted && streamingOf(counted, 'answer')?.text).toBe('ab');
		const [whole] = foldRun([delta('answer', 'ab'), usage, answer]).rounds;
		expect(whole && streamingOf(whole, 'answer')).toBeNull();
		expect(whole && lastOf(whole, 'answer')).toEqual(answer);
		expect(whole && allOf(whole, 'usage')).toEqual([usage]);
	});

	test('shows a wait until the call goes on', () => {
		const waiting = foldRun([retry]).rounds[0];
		expect(waiting?.passing).toEqual(retry);
		expect(foldRun([retry, delta('answer', 'a')]).rounds[0]?.passing?.type).toBe('delta');
		expect(foldRun([retry, answer]).rounds[0]?.passing).toBeUndefined();
	});

	test('is the same whether its events come one by one or all at once', () => {
		const events = [retry, delta('answer', 'a', 1), delta('answer', 'b', 1), usage, answer, retry];
		expect(events.reduce(addEvent, EMPTY_RUN)).toEqual(foldRun(events));
	});

	test('of very many events is there at once', () => {
		const checks = Array.from(
			{ length: 50_000 },
			(): RunEvent => ({ type: 'self-check', round: 0, ok: true }),
		);
		const started = performance.now();
		expect(foldRun(checks).rounds[0]?.events).toHaveLength(50_000);
		// Each event for itself, copying all before it, takes half a minute.
		expect(performance.now() - started).toBeLessThan(3000);
	});

	test('orders rounds by their number, whatever comes first', () => {
		const view = foldRun([delta('answer', 'late', 2), delta('answer', 'early', 1)]);
		expect(view.rounds.map(({ number }) => number)).toEqual([1, 2]);
	});

	test('runs until an end says why', () => {
		expect(foldRun([answer]).status).toBe('running');
		expect(foldRun([answer, { type: 'end', because: 'stopped' }]).status).toBe('stopped');
	});
});

test('only facts are of the past; errors and ends are kept beside them; the rest is not', () => {
	const end: RunEvent = { type: 'end', because: 'finished' };
	const request: RunEvent = { type: 'request', round: 0, role: 'answer', messages: [] };
	expect([answer, usage, end, retry, delta('answer', ''), request].map(isFact)).toEqual([
		true,
		true,
		false,
		false,
		false,
		false,
	]);
	expect([answer, end, retry, delta('answer', ''), request].map(isKept)).toEqual([
		true,
		true,
		false,
		false,
		false,
	]);
});

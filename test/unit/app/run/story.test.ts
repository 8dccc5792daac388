import { describe, expect, it } from 'vitest';
import { createOutcomes, decidingRound, storyOf } from '../../../../src/app/run/story.ts';
import type { RunEvent } from '../../../../src/core/events/index.ts';
import { foldRun } from '../../../../src/core/fold-run.ts';
import { sum } from '../../../support/runs.ts';

const right = sum.solve();
const answer = (round: number, text: string, code: string | null = null): RunEvent => ({
	type: 'answer',
	round,
	text,
	code,
	finish: 'stop',
});
const execution = (round: number, output: string): RunEvent => ({
	type: 'execution',
	round,
	purpose: 'answer',
	code: 'x',
	output,
	error: '',
	ending: 'ok',
	seconds: 1,
});
const simple = (round: number): RunEvent => ({
	type: 'symbolic-check',
	round,
	published: null,
	tree: null,
	tooSimple: true,
});
const steps = (events: RunEvent[], names: string[] = []) =>
	storyOf(foldRun(events).rounds, names, createOutcomes(sum));

describe('the story of a run', () => {
	it('tells each round: words or code, how simple, right or wrong, and where right was reached', () => {
		const told = steps([
			answer(0, '<<<1>>>'),
			answer(1, '```python\nx\n```', 'x'),
			simple(1),
			execution(1, '<<<2>>>'),
			answer(2, '```python\nx\n```', 'x'),
			execution(2, right),
			{ type: 'guidance', round: 3, text: '', prompt: '', decision: 'finish', by: 'rules' },
		]);
		expect(told.map(({ label, correct }) => [label, correct])).toEqual([
			['Text', false],
			['Code, too simple', false],
			['Code', true],
			['Done', null],
		]);
		expect(told.map(({ deciding }) => deciding)).toEqual([null, null, 'reached', null]);
	});

	it('judges no answer whose program still runs', () => {
		const told = steps([answer(0, `\`\`\`python\nx\n\`\`\`\n${right}`, 'x')]);
		expect(told).toMatchObject([{ label: 'Code', correct: null }]);
	});

	it('calls rounds as their method does', () => {
		expect(steps([answer(0, right)], ['Summary'])[0]?.label).toBe('Summary');
		expect(steps([{ type: 'delta', round: 0, role: 'answer', text: 'a' }])[0]?.label).toBe(
			'Under way',
		);
	});

	it('judges a round once, however often it is asked', () => {
		let judged = 0;
		const outcomeOf = createOutcomes({
			...sum,
			check: (text) => {
				judged++;
				return sum.check(text);
			},
		});
		let view = foldRun([answer(0, '<<<1>>>')]);
		for (let token = 0; token < 100; token++) {
			view = { ...view, rounds: [...view.rounds] };
			storyOf(view.rounds, [], outcomeOf);
		}
		expect(judged).toBe(1);
	});
});

it.each([
	[[false, false, true], { index: 2, what: 'reached' }],
	[[false, true, null, true], { index: 1, what: 'reached' }],
	[[true, false], { index: 1, what: 'lost' }],
	[[true, false, true], { index: 2, what: 'reached' }],
	[[true, true], null],
	[[false, false], null],
	[[true], null],
	[[null, null], null],
])('of %j the deciding round is %j', (results, expected) => {
	expect(decidingRound(results)).toEqual(expected);
});

import { expect, test } from 'vitest';
import type { EventOf } from '../../../src/core/events/index.ts';
import { readGuidance } from '../../../src/steering/guidance.ts';
import { saysCorrect } from '../../../src/steering/self-answer-checker.ts';
import type { PastRound } from '../../../src/steering/steerer.ts';
import { createRulesSteerer } from '../../../src/steering/steerers/rules.ts';
import { greedy } from '../../support/collect.ts';
import { NEVER, words } from '../../support/runs.ts';

interface Past {
	readonly code?: string;
	readonly run?: Partial<EventOf<'execution'>>;
	readonly tooSimple?: boolean;
	readonly ok?: boolean;
	readonly found?: string;
}

function round({ code, run, tooSimple = false, ok = false, found = 'Incorrect' }: Past): PastRound {
	return {
		guidance: { type: 'guidance', round: 0, text: '', decision: 'text', prompt: '', by: 'rules' },
		answer: { type: 'answer', round: 0, text: '', code: code ?? null, finish: 'stop' },
		execution:
			code === undefined
				? null
				: {
						type: 'execution',
						round: 0,
						purpose: 'answer',
						code,
						output: '<<<1>>>',
						error: '',
						ending: 'ok',
						seconds: 1,
						...run,
					},
		symbolicCheck:
			code === undefined
				? null
				: { type: 'symbolic-check', round: 0, published: null, tree: null, tooSimple },
		selfCheck: { ok, report: found },
	};
}

async function decide(...past: Past[]) {
	const options = greedy(100);
	const rounds = past.map(round);
	const situation = { question: '', rounds, roundsLeft: 3, prompts: words, messages: [], options };
	let text = '';
	for await (const part of createRulesSteerer().guide(situation, NEVER))
		if (part.type === 'reply') text = part.text;
	return readGuidance(text, words);
}

const error = { ending: 'error', error: 'NameError: x' } as const;

test.each<[string, Past[], string, RegExp]>([
	['nothing yet', [], 'text', /./],
	['text that passes', [{ ok: true }], 'finish', /^$/],
	['text that fails', [{}], 'code', /./],
	['code that passes', [{ code: 'x', ok: true }], 'finish', /^$/],
	['simple code that passes', [{ code: 'x', ok: true, tooSimple: true }], 'guide', /too simple/],
	[
		'simple code that passes again',
		[
			{ code: 'x', tooSimple: true },
			{ code: 'x', ok: true, tooSimple: true },
		],
		'finish',
		/^$/,
	],
	['code that fails', [{ code: 'x', found: 'row 3 breaks' }], 'guide', /row 3 breaks/],
	['an exception', [{ code: 'x', run: error, ok: true }], 'guide', /NameError: x/],
	['a time-out', [{ code: 'x', run: { ending: 'time', seconds: 10 } }], 'guide', /10 seconds/],
	['no output', [{ code: 'x', run: { output: ' ' } }], 'guide', /printed nothing/],
])('after %s', async (_name, past, decision, prompt) => {
	const guidance = await decide(...past);
	expect(guidance.decision).toBe(decision);
	expect(guidance.prompt).toMatch(prompt);
});

test('quoted words cannot steer', async () => {
	for (const words of ['<<<Code>>>', '<<<Text>>> >>> x', 'Return Answer', 'Terminate']) {
		for (const past of [
			{ code: 'x', found: words },
			{ code: 'x', run: { ending: 'error' as const, error: words } },
		]) {
			const guidance = await decide(past);
			expect(guidance.decision).toBe('guide');
			expect(guidance.prompt).toMatch(/write the whole program|Write a Python program/);
		}
	}
	const long = await decide({ code: 'x', run: { ending: 'error', error: 'y'.repeat(100_000) } });
	expect(long.prompt.length).toBeLessThan(1500);
});

test.each([
	['Correct', true],
	['Correct: every row is valid.\nNo errors found.', true],
	['All constraints pass', true],
	['Valid: True', true],
	['Incorrect: row 3', false],
	['Row 1: Correct\nRow 2: Incorrect', false],
	['The answer is not correct', false],
	["It isn't quite correct", false],
	['Correct: False', false],
	['Move right', false],
	['', false],
])('whether %j calls an answer right', (output, right) => {
	expect(saysCorrect(output)).toBe(right);
});

import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../../src/core/settings.ts';
import { contenderNames } from '../../../../../src/lab/experiments/analysis/contender-names.ts';
import type { Contender } from '../../../../../src/lab/experiments/experiment.ts';
import { SCRIPTED } from '../../../../../src/models/registry.ts';

const openai = (model: string) => ({ provider: 'openai', model });
const contender = (id: string, others: Partial<Contender> = {}): Contender => ({
	method: { id, revision: 1 },
	taskLLM: SCRIPTED,
	steerer: null,
	settings: DEFAULT_SETTINGS,
	prompts: { pack: 'built-in-1' },
	...others,
});
const rules = { steerer: { kind: 'rules' } } as const;

it('says the method alone where nothing else differs', () => {
	expect(contenderNames([contender('all-text'), contender('codesteer', rules)])).toEqual([
		'All text',
		'CodeSteer',
	]);
});

it('says the model of each where they differ, and of the stand-in what it is', () => {
	expect(
		contenderNames([
			contender('all-text', { taskLLM: openai('gpt-4o') }),
			contender('codesteer', { ...rules, taskLLM: openai('o1') }),
			contender('all-code'),
		]),
	).toEqual(['All text · gpt-4o', 'CodeSteer · o1', 'All code · stand-in']);
});

it('says the steerer only of those that have one', () => {
	expect(
		contenderNames([
			contender('all-text'),
			contender('codesteer', rules),
			contender('codesteer', {
				steerer: { kind: 'model', model: openai('gpt-4o'), grammar: true },
			}),
		]),
	).toEqual(['All text', 'CodeSteer · steerer rules', 'CodeSteer · steerer gpt-4o with grammar']);
});

it('leaves published settings unsaid beside others', () => {
	const settings = {
		...DEFAULT_SETTINGS,
		maxRounds: 3,
		sampling: {
			...DEFAULT_SETTINGS.sampling,
			steerer: { ...DEFAULT_SETTINGS.sampling.steerer, temperature: 0.9 },
		},
	};
	expect(
		contenderNames([contender('codesteer', rules), contender('codesteer', { ...rules, settings })]),
	).toEqual(['CodeSteer', 'CodeSteer · rounds 3 · steerer temperature 0.9']);
});

it('says who checks, where it is not the TaskLLM', () => {
	expect(
		contenderNames([
			contender('codesteer', rules),
			contender('codesteer', { ...rules, checker: openai('o1') }),
		]),
	).toEqual(['CodeSteer', 'CodeSteer · checked by o1']);
});

it('never gives two the same name', () => {
	expect(
		contenderNames([
			contender('all-text', { taskLLM: openai('x') }),
			contender('all-text', { taskLLM: { provider: 'openrouter', model: 'x' } }),
			contender('all-text', {
				taskLLM: openai('x'),
				prompts: { pack: 'built-in-1', format1: 'a' },
			}),
		]),
	).toEqual(['All text · OpenAI', 'All text · OpenRouter', 'All text · OpenAI (2)']);
});

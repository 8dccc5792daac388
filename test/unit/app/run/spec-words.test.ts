import { describe, expect, it } from 'vitest';
import {
	costInWords,
	steererInWords,
	taskLLMInWords,
	unusualSettings,
} from '../../../../src/app/run/spec-words.ts';
import { DEFAULT_SETTINGS } from '../../../../src/core/settings.ts';
import type { RunSpec } from '../../../../src/core/spec.ts';
import { BUILT_IN, OWN_SERVER, SCRIPTED } from '../../../../src/models/registry.ts';
import { specOf, sum } from '../../../support/runs.ts';

const cloud = { provider: 'openai', model: 'gpt-4o' };
const kept = { provider: 'gguf', model: 'a1b2' };
const cost = (other: Partial<RunSpec>) =>
	costInWords(specOf(sum, other), { title: ({ model }) => model });
const steeredBy = (model: typeof cloud) => ({ kind: 'model' as const, model });

describe('what a run costs', () => {
	it('is nothing where no model is asked', () => {
		expect(cost({})).toBe('Running it asks no model and costs nothing; Python is loaded once.');
	});

	it('is one call for a baseline, and no steerer is counted', () => {
		const spec = { method: { id: 'all-text', revision: 1 }, taskLLM: cloud, steerer: null };
		expect(cost(spec)).toBe(
			'Running it asks gpt-4o (OpenAI) with your own key: at most 1 call, with an answer of up to 2,000 tokens each. Python is loaded once.',
		);
	});

	it('counts the calls of both models, each by its own limit', () => {
		const sampling = {
			taskLLM: { temperature: 0, answerTokens: 300 },
			steerer: { temperature: 0, answerTokens: 1024 },
		};
		const settings = { ...DEFAULT_SETTINGS, maxRounds: 2, selfCheckTries: 2, sampling };
		expect(cost({ taskLLM: cloud, steerer: steeredBy(kept), settings })).toBe(
			'Running it asks gpt-4o (OpenAI) with your own key: at most 7 calls, with an answer of up to 300 tokens each; and a1b2 (this computer), which must be kept in this browser and costs nothing: at most 3 calls, with an answer of up to 1,024 tokens each. Python is loaded once.',
		);
	});

	it('is that of the model that steers where the TaskLLM is scripted', () => {
		expect(cost({ taskLLM: SCRIPTED, steerer: steeredBy(BUILT_IN) })).toMatch(
			/^Running it asks The browser's own model, which costs nothing: at most 6 calls/,
		);
		expect(cost({ taskLLM: { ...OWN_SERVER, model: 'm' } })).toContain(
			'm (OpenAI-compatible server, http://localhost:8000/v1) with your own key, if it wants one: at most 21 calls',
		);
	});

	it('is told apart for who checks the answers', () => {
		const checker = { provider: 'openai', model: 'gpt-4o-mini' };
		expect(cost({ taskLLM: cloud, checker })).toMatch(
			/gpt-4o \(OpenAI\) with your own key: at most 6 calls.*gpt-4o-mini \(OpenAI\) with your own key: at most 15 calls/,
		);
		const settings = { ...DEFAULT_SETTINGS, selfAnswerChecker: 'off' as const };
		expect(cost({ taskLLM: cloud, settings })).toContain('at most 6 calls');
	});

	it('is not guessed for a method that this page does not have', () => {
		expect(cost({ method: { id: 'yet-to-come', revision: 1 }, taskLLM: cloud })).toContain(
			'does not know the method',
		);
	});
});

it('names who steers, by what people call it, and whether a grammar forces it', () => {
	const steered = (steerer: RunSpec['steerer']) =>
		steererInWords(specOf(sum, { steerer }), { title: ({ model }) => `My ${model}` });
	expect(steered(null)).toMatch(/^none/);
	expect(steered({ kind: 'rules' })).toBe('Built-in rules');
	expect(steered({ kind: 'code-first' })).toBe('Code first (rule)');
	expect(steered({ kind: 'person' })).toBe('A person');
	expect(steered(steeredBy(kept))).toBe('My a1b2 (this computer)');
	expect(steered({ ...steeredBy(kept), examples: true })).toMatch(/examples \(few-shot\)$/);
	expect(steered({ ...steeredBy(kept), grammar: true })).toMatch(/^My a1b2.*forced by a grammar$/);
});

it('says of the scripted TaskLLM with errors per step that it is a toy model', () => {
	const { steerer, taskLLM } = DEFAULT_SETTINGS.sampling;
	const sampling = { steerer, taskLLM: { ...taskLLM, stepErrors: 0.1 } };
	const settings = { ...DEFAULT_SETTINGS, sampling };
	const names = { title: ({ model }: { model: string }) => model };
	expect(taskLLMInWords(specOf(sum), names)).toBe('Scripted (built in)');
	expect(taskLLMInWords(specOf(sum, { settings }), names)).toContain('toy model');
	expect(taskLLMInWords(specOf(sum, { settings, taskLLM: cloud }), names)).toBe('gpt-4o (OpenAI)');
	expect(unusualSettings(specOf(sum, { settings }))).toBe('Errors per step of the TaskLLM 0.1');
});

it('names the settings that are not the published ones, and whose they are', () => {
	const { taskLLM } = DEFAULT_SETTINGS.sampling;
	const steerer = { temperature: 0.95, answerTokens: 2000, topK: 50 };
	const settings = { ...DEFAULT_SETTINGS, maxRounds: 3, sampling: { taskLLM, steerer } };
	expect(unusualSettings(specOf(sum, { settings }))).toBe(
		'Rounds 3 · Temperature of the steerer 0.95 · Top-k of the steerer 50',
	);
	expect(unusualSettings(specOf(sum))).toBe('');
	const ablated = { ...DEFAULT_SETTINGS, symbolicChecker: 'off', earlyStop: 'on' } as const;
	expect(unusualSettings(specOf(sum, { settings: ablated }))).toBe(
		'Symbolic checker off · Early stop on',
	);
	const thinker = { provider: 'openai', model: 'gpt-6.1-sol' };
	const steered = specOf(sum, { taskLLM: thinker, steerer: { kind: 'model', model: thinker } });
	expect(unusualSettings(steered)).toBe('gpt-6.1-sol at its own temperature');
});

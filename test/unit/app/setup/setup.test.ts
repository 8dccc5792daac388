import { expect, test } from 'vitest';
import { Setup } from '../../../../src/app/setup/setup.svelte.ts';
import type { InstanceSpec } from '../../../../src/core/spec.ts';
import { newestPack } from '../../../../src/steering/packs/released.ts';

const INSTANCE: InstanceSpec = { task: 'letters', revision: 1, params: {}, seed: 1 };
const MODEL = { provider: 'openai', model: 'gpt-4o' };
const THINKER = { provider: 'openai', model: 'gpt-6.1-sol' };

test('a setup is a spec: its method, its models and its settings', () => {
	const setup = new Setup('all-text');
	expect(setup.specFor(INSTANCE)).toMatchObject({
		instance: INSTANCE,
		method: { id: 'all-text' },
		taskLLM: { provider: 'scripted' },
		steerer: null,
	});
	setup.methodId = 'codesteer';
	expect(setup.specFor(INSTANCE)?.steerer).toEqual({ kind: 'rules' });
	setup.methodId = 'no-such-method';
	expect(setup.methodId).toBe('codesteer');
});

test('a setting that is not valid is no spec', () => {
	const setup = new Setup();
	expect(setup.changed).toBe(0);
	const [name = ''] = Object.keys(setup.settings);
	const text = setup.settings[name] ?? '';
	setup.settings[name] = 'x';
	expect([setup.specFor(INSTANCE), setup.changed]).toEqual([null, 1]);
	setup.settings[name] = text;
	expect(setup.specFor(INSTANCE)).not.toBeNull();
});

test('another model checks the answers where the method has them checked', () => {
	const setup = new Setup();
	const checker = () => setup.copy().specFor(INSTANCE)?.checker;
	expect(Object.keys(setup.specFor(INSTANCE) ?? {})).not.toContain('checker');
	setup.checker = MODEL;
	expect(checker()).toEqual(MODEL);
	setup.settings['loop.selfAnswerChecker'] = 'off';
	expect([checker(), setup.changed]).toEqual([undefined, 2]);
	setup.settings['loop.selfAnswerChecker'] = '';
	setup.methodId = 'all-text';
	expect([checker(), setup.changed]).toEqual([undefined, 0]);
	setup.methodId = 'code-text-sum-1';
	expect(checker()).toEqual(MODEL);
});

test("a steerer's sampling counts only where a model steers", () => {
	const setup = new Setup();
	setup.settings['steerer.temperature'] = 'x';
	expect([setup.changed, setup.specFor(INSTANCE) === null]).toEqual([0, false]);
	setup.steerer = { kind: 'model', model: MODEL };
	expect([setup.changed, setup.specFor(INSTANCE)]).toEqual([1, null]);
});

test('a model is used for its role, and a method that has the role comes with it', () => {
	const setup = new Setup('all-text');
	setup.use('taskLLM', MODEL);
	expect([setup.taskLLM, setup.methodId]).toEqual([MODEL, 'all-text']);
	setup.use('steerer', MODEL);
	expect([setup.steerer, setup.methodId]).toEqual([{ kind: 'model', model: MODEL }, 'codesteer']);
});

test('F1: a limit of answer tokens that nobody set follows the model: who thinks first needs more', () => {
	const setup = new Setup();
	const limits = () => {
		const { taskLLM, steerer } = setup.specFor(INSTANCE)?.settings.sampling ?? {};
		return [taskLLM?.answerTokens, steerer?.answerTokens];
	};
	expect(limits()).toEqual([2000, 2000]);
	setup.taskLLM = THINKER;
	expect(limits()).toEqual([16_000, 2000]);
	expect(setup.changed).toBe(1);
	setup.use('steerer', THINKER);
	expect(limits()).toEqual([16_000, 16_000]);
	setup.taskLLM = MODEL;
	expect(limits()).toEqual([2000, 16_000]);
	setup.steerer = { kind: 'rules' };
	expect(limits()).toEqual([2000, 2000]);
	expect(setup.changed).toBe(0);
});

test('but one that was set stays, and a copy has it too', () => {
	const setup = new Setup();
	setup.settings['taskLLM.answerTokens'] = '500';
	setup.taskLLM = THINKER;
	setup.taskLLM = MODEL;
	expect(setup.specFor(INSTANCE)?.settings.sampling.taskLLM.answerTokens).toBe(500);
	setup.settings['taskLLM.answerTokens'] = '2000';
	setup.taskLLM = THINKER;
	expect(setup.copy().specFor(INSTANCE)).toEqual(setup.specFor(INSTANCE));
});

test('F1: how much a model is to think is recorded in the spec', () => {
	const setup = new Setup();
	setup.taskLLM = THINKER;
	expect(setup.specFor(INSTANCE)?.settings.sampling.taskLLM).not.toHaveProperty('reasoningEffort');
	setup.settings['taskLLM.reasoningEffort'] = 'low';
	expect(setup.specFor(INSTANCE)?.settings.sampling.taskLLM.reasoningEffort).toBe('low');
});

test('loaded prompts are recorded by the words that the run can use', async () => {
	const setup = new Setup('all-text');
	const { name, templates } = await newestPack();
	expect(setup.specFor(INSTANCE)?.prompts).toEqual({ pack: name });
	setup.prompts = { name: 'published', templates };
	const alone = Object.keys(setup.specFor(INSTANCE)?.prompts.templates ?? {});
	setup.methodId = 'codesteer';
	const withRules = Object.keys(setup.specFor(INSTANCE)?.prompts.templates ?? {});
	setup.steerer = { kind: 'model', model: MODEL };
	const withModel = Object.keys(setup.specFor(INSTANCE)?.prompts.templates ?? {});
	expect(alone.length).toBeLessThan(withModel.length);
	expect(withRules.length).toBeGreaterThan(withModel.length);
});

test('a copy has the same choices, and is changed by itself', () => {
	const setup = new Setup('all-code');
	setup.use('taskLLM', MODEL);
	const copy = setup.copy();
	expect(copy.specFor(INSTANCE)).toEqual(setup.specFor(INSTANCE));
	const [name = ''] = Object.keys(copy.settings);
	copy.settings[name] = 'x';
	copy.methodId = 'all-text';
	expect([setup.specFor(INSTANCE) === null, setup.methodId]).toEqual([false, 'all-code']);
});

import { describe, expect, it } from 'vitest';
import type { Concession } from '../../../../src/models/cloud/concessions.ts';
import { providerOf } from '../../../../src/models/cloud/providers.ts';
import { samplingBody } from '../../../../src/models/cloud/sampling-body.ts';
import { wire as anthropic } from '../../../../src/models/cloud/wire/anthropic-messages.ts';
import { wire as openai } from '../../../../src/models/cloud/wire/openai-chat.ts';
import { keepsTemperature, kindOf, thinksFirst } from '../../../../src/models/registry.ts';

const call = {
	model: 'm',
	messages: [{ role: 'user' as const, content: 'Hello' }],
	sampling: { temperature: 0 },
	key: 'sk-key',
	quirks: {},
	stream: true,
};

describe("Anthropic's messages", () => {
	it('say that a page calls, or they would be refused', () => {
		expect(anthropic.request(call).headers).toMatchObject({
			'x-api-key': 'sk-key',
			'anthropic-dangerous-direct-browser-access': 'true',
		});
	});

	it('let the conversation so far be kept in a cache, once there is one that goes on', () => {
		const said = (role: 'user' | 'assistant', content: string) => ({ role, content });
		const first = [said('user', 'Q')];
		expect(JSON.stringify(anthropic.request({ ...call, messages: first }).body)).not.toContain(
			'cache_control',
		);
		const messages = [...first, said('assistant', 'A'), said('user', 'G'), said('user', 'H')];
		expect(anthropic.request({ ...call, messages }).body).toMatchObject({
			messages: [
				{ role: 'user', content: [{ type: 'text', text: 'Q' }] },
				{ role: 'assistant', content: [{ type: 'text', text: 'A' }] },
				{
					role: 'user',
					content: [
						{ type: 'text', text: 'G' },
						{ type: 'text', text: 'H', cache_control: { type: 'ephemeral' } },
					],
				},
			],
		});
		const { body } = anthropic.request({ ...call, messages });
		expect(JSON.stringify(body).match(/cache_control/g)).toHaveLength(1);
	});
});

describe("OpenAI's chat completions", () => {
	it('ask for usage exactly where a provider gives none unasked, for others refuse the field', () => {
		const asking = openai.request({ ...call, quirks: { askUsage: true } });
		expect(asking.body).toHaveProperty(['stream_options', 'include_usage'], true);
		expect(openai.request(call).body).not.toHaveProperty('stream_options');
	});

	it('bring a text in parts, of which only those of text are the answer', () => {
		const content = [
			{ type: 'thinking', text: 'hidden', thinking: [{ type: 'text', text: 'hidden' }] },
			{ type: 'text', text: 'One ' },
			{ type: 'reference', reference_ids: [1], text: 'a source' },
			{ type: 'text', text: 'two.' },
		];
		expect(openai.read({ choices: [{ delta: { content } }] }).text).toBe('One two.');
	});
});

describe('what a model is told of its sampling', () => {
	const everything = {
		temperature: 0.5,
		answerTokens: 100,
		topP: 0.9,
		topK: 5,
		seed: 7,
		reasoningEffort: 'low' as const,
	};
	const body = (id: string, ...conceded: Concession[]) =>
		samplingBody(providerOf(id), everything, new Set(conceded));

	it('is in the words of its wire', () => {
		expect(body('anthropic')).toEqual({
			temperature: 0.5,
			max_tokens: 100,
			top_p: 0.9,
			top_k: 5,
			output_config: { effort: 'low' },
		});
		expect(body('google')).toMatchObject({
			maxOutputTokens: 100,
			thinkingConfig: { thinkingLevel: 'low' },
		});
		expect(body('compatible')).toMatchObject({ max_tokens: 100, reasoning_effort: 'low' });
	});

	it('is in other words where the model refused these', () => {
		expect(body('compatible', 'token-limit')).toMatchObject({ max_completion_tokens: 100 });
		expect(body('openai', 'token-limit')).toMatchObject({ max_tokens: 100 });
		expect(body('compatible', 'token-limit')).not.toHaveProperty('max_tokens');
		expect(body('compatible', 'temperature')).not.toHaveProperty('temperature');
		// The other wires have one name.
		expect(body('anthropic', 'token-limit')).toMatchObject({ max_tokens: 100 });
	});
});

describe('by its name', () => {
	const of = (provider: string, ...models: string[]) =>
		models.map((model) => ({ provider, model }));

	it.each([
		...of('openai', 'o3', 'o4-mini', 'ft:o4-mini-2025:org::x', 'gpt-5', 'gpt-6.1-sol', 'gpt-10-x'),
		...of('openai', 'chat-latest', 'daybreak-1'),
		...of('anthropic', 'claude-opus-4-7', 'claude-opus-5-5', 'claude-sonnet-5-5', 'claude-opus-10'),
		...of('anthropic', 'claude-mythos-preview', 'claude-fable-5-1'),
		...of('google', 'gemini-3.1-pro-preview', 'gemini-3.8-flash', 'gemini-4-argon', 'gemini-10'),
		...of('deepseek', 'deepseek-flash', 'deepseek-v4-pro'),
		...of(
			'openrouter',
			'openai/gpt-6.1-sol',
			'anthropic/claude-sonnet-5.5',
			'google/gemini-4-argon',
		),
	])('$provider $model runs at a temperature of its own', (spec) => {
		expect(keepsTemperature(spec)).toBe(true);
		expect(kindOf(spec)?.honours(spec.model)).not.toContain('topP');
	});

	it.each([
		...of('openai', 'gpt-4o', 'gpt-4.1', 'gpt-4.1-mini'),
		...of('anthropic', 'claude-haiku-4-5', 'claude-sonnet-4-20250514', 'claude-opus-4-20250514'),
		...of('anthropic', 'claude-3-5-sonnet-20241022', 'claude-opus-4-1-20250805'),
		...of('google', 'gemini-2.5-flash'),
		...of('mistral', 'mistral-large-latest'),
		...of('openrouter', 'deepseek/deepseek-r1', 'meta-llama/llama-3-8b'),
		...of('compatible', 'gpt-6.1-sol'),
		...of('scripted', 'scripted'),
	])('$provider $model is given one', (spec) => {
		expect(keepsTemperature(spec)).toBe(false);
	});

	it.each([
		...of('openai', 'gpt-6.1-sol', 'gpt-6-luna', 'o3'),
		...of('anthropic', 'claude-opus-5-5', 'claude-sonnet-5-5'),
		...of('google', 'gemini-3.1-pro-preview', 'gemini-3.8-flash', 'gemini-3.5-flash'),
		...of('deepseek', 'deepseek-flash', 'deepseek-v4-pro'),
		...of('openrouter', ...providerOf('openrouter').models),
		...of('compatible', 'deepseek-r1:14b', 'DeepSeek-R1-Distill-Qwen-7B', 'qwq:32b', 'gpt-oss-20b'),
	])('$provider $model thinks before it answers', (spec) => {
		expect(thinksFirst(spec)).toBe(true);
	});

	it.each([
		...of('openai', 'gpt-4o', 'gpt-4.1'),
		...of('anthropic', 'claude-haiku-4-5'),
		...of('mistral', 'mistral-large-latest'),
		...of('compatible', 'llama3.1:8b', 'r100-model'),
		...of('webllm', 'deepseek-r1'),
		...of('yet-to-come', 'o3'),
	])('$provider $model is not known to', (spec) => {
		expect(thinksFirst(spec)).toBe(false);
	});

	it('is known who can be told how much to think', () => {
		const canBeTold = ({ provider, model }: { provider: string; model: string }) =>
			kindOf({ provider, model })?.honours(model).includes('reasoningEffort');
		for (const spec of [
			...of('openai', 'gpt-6.1-sol', 'o3'),
			...of('anthropic', 'claude-opus-4-5', 'claude-opus-5-5', 'claude-haiku-5-5'),
			...of('google', 'gemini-3.5-flash'),
			...of('compatible', 'any'),
		])
			expect(canBeTold(spec), spec.model).toBe(true);
		for (const spec of [
			...of('openai', 'gpt-4o'),
			...of('anthropic', 'claude-haiku-4-5', 'claude-opus-4-20250514'),
			...of('google', 'gemini-2.5-flash'),
		])
			expect(canBeTold(spec), spec.model).toBe(false);
	});
});

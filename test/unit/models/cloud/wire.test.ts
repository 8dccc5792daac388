import { describe, expect, it } from 'vitest';
import { wire as anthropic } from '../../../../src/models/cloud/wire/anthropic-messages.ts';
import { wire as openai } from '../../../../src/models/cloud/wire/openai-chat.ts';

const call = {
	model: 'm',
	messages: [{ role: 'user' as const, content: 'Hello' }],
	sampling: { temperature: 0 },
	key: 'sk-key',
	quirks: {},
};

describe("Anthropic's messages", () => {
	it('say that a page calls, or they would be refused', () => {
		expect(anthropic.request(call).headers).toMatchObject({
			'x-api-key': 'sk-key',
			'anthropic-dangerous-direct-browser-access': 'true',
		});
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

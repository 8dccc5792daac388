import type { Provider } from '../provider.ts';

export const provider: Provider = {
	id: 'openrouter',
	title: 'OpenRouter',
	baseUrl: 'https://openrouter.ai/api/v1',
	ownAddress: false,
	needsKey: true,
	keyFrom: 'openrouter.ai, under Keys',
	wire: 'openai-chat',
	quirks: { askUsage: true },
	sampling: { topK: 'top_k' },
	// Without prices: each reply says what it cost.
	models: [
		{ id: 'openai/gpt-6.1-sol' },
		{ id: 'anthropic/claude-sonnet-5.5' },
		{ id: 'deepseek/deepseek-v4-pro' },
	],
	asOf: '2026-11',
	whenBlocked: 'Check that no browser extension or company network stops openrouter.ai.',
};

import type { Provider } from '../provider.ts';

export const provider: Provider = {
	id: 'mistral',
	title: 'Mistral',
	baseUrl: 'https://api.mistral.ai/v1',
	ownAddress: false,
	needsKey: true,
	keyFrom: 'console.mistral.ai, under API keys',
	wire: 'openai-chat',
	// It refuses fields that it does not know, and reports usage without being asked.
	quirks: {},
	// Its reasoning models know "high" and "none" only.
	sampling: { seed: 'random_seed', reasoningEffort: null },
	models: ['mistral-large-latest', 'mistral-medium-3-5', 'mistral-small-latest'],
	asOf: '2026-11',
};

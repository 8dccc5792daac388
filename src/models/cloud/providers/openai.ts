import type { Provider } from '../provider.ts';

export const provider: Provider = {
	id: 'openai',
	title: 'OpenAI',
	baseUrl: 'https://api.openai.com/v1',
	ownAddress: false,
	needsKey: true,
	keyFrom: 'platform.openai.com, under API keys',
	wire: 'openai-chat',
	// The o series, and all from gpt-5 on.
	quirks: {
		noTemperature: /^(o\d|gpt-([5-9]|\d\d))/,
		askUsage: true,
	},
	sampling: { answerTokens: 'max_completion_tokens' },
	models: [
		{ id: 'gpt-6.1-sol', price: [2, 10] },
		{ id: 'gpt-6-luna', price: [0.1, 0.5] },
		{ id: 'gpt-4.1', price: [2, 8] },
		{ id: 'gpt-4o', price: [2.5, 10] },
	],
	asOf: '2026-11',
	whenBlocked: 'Check that no browser extension or company network stops api.openai.com.',
};

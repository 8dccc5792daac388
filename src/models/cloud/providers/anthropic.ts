import type { Provider } from '../provider.ts';

export const provider: Provider = {
	id: 'anthropic',
	title: 'Anthropic',
	baseUrl: 'https://api.anthropic.com/v1',
	ownAddress: false,
	needsKey: true,
	keyFrom: 'platform.claude.com, under API keys',
	wire: 'anthropic-messages',
	quirks: { noTemperature: /^claude-(opus-4-[7-9]|[a-z]+-[5-9])/ },
	models: [
		{ id: 'claude-opus-5-5', price: [4, 20] },
		{ id: 'claude-sonnet-5-5', price: [2, 10] },
		{ id: 'claude-haiku-5-5', price: [0.1, 0.5] },
		{ id: 'claude-haiku-4-5', price: [1, 5] },
	],
	asOf: '2026-11',
	whenBlocked:
		'Some Anthropic organisations forbid calls from web pages: its administrator can allow them in the console, or use a key of another organisation.',
};

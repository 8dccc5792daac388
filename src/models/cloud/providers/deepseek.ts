import type { Provider } from '../provider.ts';

export const provider: Provider = {
	id: 'deepseek',
	title: 'DeepSeek',
	baseUrl: 'https://api.deepseek.com',
	ownAddress: false,
	needsKey: true,
	keyFrom: 'platform.deepseek.com, under API keys',
	wire: 'openai-chat',
	// They think before they answer, and then keep to a temperature and top-p of their own, whatever they are told.
	quirks: { noTemperature: /^deepseek/, thinks: /^deepseek/, askUsage: true },
	sampling: { topP: null, seed: null },
	models: ['deepseek-flash', 'deepseek-v4-pro'],
	asOf: '2026-11',
};

import type { Provider } from '../provider.ts';

export const provider: Provider = {
	id: 'deepseek',
	title: 'DeepSeek',
	baseUrl: 'https://api.deepseek.com',
	ownAddress: false,
	needsKey: true,
	keyFrom: 'platform.deepseek.com, under API keys',
	wire: 'openai-chat',
	quirks: { askUsage: true },
	// It thinks before it answers, and then keeps to a top-p of its own, whatever it is told.
	sampling: { topP: null, seed: null },
	// Without prices: they depend on the hour of the day.
	models: [{ id: 'deepseek-flash' }, { id: 'deepseek-v4-pro' }],
	asOf: '2026-11',
	whenBlocked: 'Check that no browser extension or company network stops api.deepseek.com.',
};

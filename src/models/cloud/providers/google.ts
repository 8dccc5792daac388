import type { Provider } from '../provider.ts';

export const provider: Provider = {
	id: 'google',
	title: 'Google',
	baseUrl: 'https://generativelanguage.googleapis.com/v1beta',
	ownAddress: false,
	needsKey: true,
	keyFrom: 'aistudio.google.com, under Get API key',
	wire: 'gemini-generate',
	quirks: {},
	models: [
		{ id: 'gemini-3.1-pro-preview', price: [2, 12] },
		// Its price is a promotion that ends with the year.
		{ id: 'gemini-3.8-flash' },
		{ id: 'gemini-3.5-flash', price: [1.5, 9] },
		{ id: 'gemini-3.5-flash-lite', price: [0.3, 2.5] },
	],
	asOf: '2026-11',
	whenBlocked:
		'Check that no browser extension or company network stops generativelanguage.googleapis.com.',
};

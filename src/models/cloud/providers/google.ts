import type { Provider } from '../provider.ts';

const FROM_3 = /^gemini-([3-9]|\d\d)/;

export const provider: Provider = {
	id: 'google',
	title: 'Google',
	baseUrl: 'https://generativelanguage.googleapis.com/v1beta',
	ownAddress: false,
	needsKey: true,
	keyFrom: 'aistudio.google.com, under Get API key',
	wire: 'gemini-generate',
	// From Gemini 3 on Google advises strongly against a temperature below 1, and some refuse any.
	quirks: { noTemperature: FROM_3, thinks: /^gemini-(2\.5|[3-9]|\d\d)/, effort: FROM_3 },
	interpreter: { wire: 'gemini-code-execution', models: /^(models\/)?gemini-([2-9]|\d\d)/ },
	models: [
		'gemini-4-argon',
		'gemini-3.1-pro-preview',
		'gemini-3.8-flash',
		'gemini-3.5-flash',
		'gemini-3.5-flash-lite',
	],
	asOf: '2026-11',
};

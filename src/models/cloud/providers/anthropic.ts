import type { Provider } from '../provider.ts';

export const provider: Provider = {
	id: 'anthropic',
	title: 'Anthropic',
	baseUrl: 'https://api.anthropic.com/v1',
	ownAddress: false,
	needsKey: true,
	keyFrom: 'platform.claude.com, under API keys',
	wire: 'anthropic-messages',
	quirks: {
		noTemperature: /^claude-(opus-4-([7-9]|1\d)|[a-z]+-([5-9]|[1-9]\d)|mythos)(?!\d)/,
		thinks: /^claude-((opus|sonnet|fable|mythos)-([5-9]|[1-9]\d)|mythos)(?!\d)/,
		effort: /^claude-(opus-4-([5-9]|1\d)|sonnet-4-[6-9]|[a-z]+-([5-9]|[1-9]\d)|mythos)(?!\d)/,
	},
	interpreter: {
		wire: 'anthropic-code-execution',
		models: /^claude-(3-7-|3-5-haiku|[a-z]+-([4-9]|\d\d)|mythos)/,
	},
	models: ['claude-opus-5-5', 'claude-sonnet-5-5', 'claude-haiku-5-5', 'claude-haiku-4-5'],
	asOf: '2026-11',
};

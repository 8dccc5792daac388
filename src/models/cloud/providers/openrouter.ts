import type { Provider } from '../provider.ts';

/** Of the makers' models: what OpenRouter leaves out for them without a word, and who thinks first. */
const OWN_TEMPERATURE = /\/(o\d|(gpt|claude-[a-z]+)-([5-9]|\d\d)|gemini-([3-9]|\d\d))/;
const THINKING =
	/\/(o\d|(gpt|claude-opus|claude-sonnet)-([5-9]|\d\d)|gemini-([3-9]|\d\d)|deepseek-(r|v[4-9]))/;

export const provider: Provider = {
	id: 'openrouter',
	title: 'OpenRouter',
	baseUrl: 'https://openrouter.ai/api/v1',
	ownAddress: false,
	needsKey: true,
	keyFrom: 'openrouter.ai, under Keys',
	wire: 'openai-chat',
	quirks: { noTemperature: OWN_TEMPERATURE, thinks: THINKING, askUsage: true },
	sampling: { topK: 'top_k' },
	models: [
		'openai/gpt-6.1-sol',
		'anthropic/claude-sonnet-5.5',
		'deepseek/deepseek-v4-pro',
		// A TaskLLM of the paper: its maker no longer serves it, others do, for its weights are open.
		'deepseek/deepseek-r1',
	],
	asOf: '2026-11',
};

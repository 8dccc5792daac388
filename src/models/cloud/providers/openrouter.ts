import type { Provider } from '../provider.ts';

/** What OpenRouter leaves out for them without a word. */
const OWN_TEMPERATURE =
	/^(openai\/(o\d|gpt-([5-9]|\d\d))|anthropic\/claude-[a-z]+-([5-9]|[1-9]\d)|google\/gemini-([3-9]|\d\d))(?!\d)/;
const THINKING =
	/^(openai\/(o\d|gpt-([5-9]|\d\d))|anthropic\/claude-(opus|sonnet)-([5-9]|[1-9]\d)|google\/gemini-(2\.5|[3-9]|\d\d)|deepseek\/deepseek-(r|v[4-9]))/;

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
	whenBlocked: 'Check that no browser extension or company network stops openrouter.ai.',
};

import type { Provider } from '../provider.ts';

/** The o series, all from gpt-5 on, and what is tuned from them. */
const THINKING = /^(ft:)?(o\d|gpt-([5-9]|\d\d)|chat-latest|daybreak)/;

export const provider: Provider = {
	id: 'openai',
	title: 'OpenAI',
	baseUrl: 'https://api.openai.com/v1',
	ownAddress: false,
	needsKey: true,
	keyFrom: 'platform.openai.com, under API keys',
	wire: 'openai-chat',
	quirks: { noTemperature: THINKING, thinks: THINKING, effort: THINKING, askUsage: true },
	sampling: { answerTokens: 'max_completion_tokens' },
	interpreter: { wire: 'openai-responses', models: /^(ft:)?(gpt-(4o|4\.1|[5-9]|\d\d)|o[3-9])/ },
	models: ['gpt-6.1-sol', 'gpt-6.1-terra', 'gpt-6-luna', 'gpt-4.1', 'gpt-4o'],
	asOf: '2026-11',
};

import type { ModelSpec } from '../../core/spec.ts';

/** A TaskLLM of the paper's tables, and as what it can or could be called. */
export interface PaperModel {
	/** As the paper names it. */
	readonly name: string;
	readonly spec: ModelSpec;
	/** What else is to be known of calling it today; empty where nothing is. */
	readonly note: string;
}

/** The TaskLLMs of CodeSteer (Chen et al., ICML 2025, Tables 1 to 3); `endings.ts` says which are gone. */
export const PAPER_MODELS: readonly PaperModel[] = [
	{ name: 'GPT-4o', spec: { provider: 'openai', model: 'gpt-4o' }, note: '' },
	{ name: 'o1', spec: { provider: 'openai', model: 'o1' }, note: '' },
	{ name: 'o1-preview', spec: { provider: 'openai', model: 'o1-preview' }, note: '' },
	{ name: 'GPT-3.5-turbo', spec: { provider: 'openai', model: 'gpt-3.5-turbo' }, note: '' },
	{
		name: 'Claude-3.5-sonnet',
		spec: { provider: 'anthropic', model: 'claude-3-5-sonnet-20241022' },
		note: '',
	},
	{
		name: 'Mistral-large',
		spec: { provider: 'mistral', model: 'mistral-large-2407' },
		note: 'What is called mistral-large-latest today is another model.',
	},
	{
		name: 'DeepSeek R1',
		spec: { provider: 'deepseek', model: 'deepseek-reasoner' },
		note: 'Its weights are open: deepseek/deepseek-r1 at OpenRouter, or a server of your own.',
	},
];

import type { Method } from '../method.ts';

/** The baseline "All Text + CoT": nothing runs, whatever the answer holds. */
export const allText: Method = {
	id: 'all-text',
	title: 'All text',
	summary: 'The TaskLLM is told to reason in text and never to use code.',
	usesSteerer: false,
	async *run({ question, prompts, effects }) {
		const content = prompts.templates.text + question;
		yield* effects.askTaskLLM(0, [{ role: 'user', content }]);
	},
};

import type { Method } from '../method.ts';

/** The baseline "All Text + CoT": nothing runs, whatever the answer holds. */
export const method: Method = {
	id: 'all-text',
	revision: 1,
	title: 'All text',
	summary: 'The TaskLLM is told to reason in text and never to use code.',
	usesSteerer: false,
	templates: ['text'],
	calls: () => ({ taskLLM: 1, steerer: 0 }),
	async *run({ question, prompts, effects }) {
		const content = prompts.text('text') + question;
		yield* effects.askTaskLLM(0, [{ role: 'user', content }]);
	},
};

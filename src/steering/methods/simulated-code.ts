import type { Method } from '../method.ts';

/**
 * Code without an interpreter: the TaskLLM writes a program and plays the interpreter itself. Beside "All
 * code" it tells what execution adds and what the notation does.
 */
export const method: Method = {
	id: 'simulated-code',
	revision: 1,
	title: 'Simulated code',
	summary: 'The TaskLLM writes a program and works out its output by itself; nothing is run.',
	usesSteerer: false,
	templates: ['simulate'],
	calls: () => ({ taskLLM: 1, steerer: 0 }),
	async *run({ prompts, question, effects }) {
		const content = prompts.text('simulate') + question;
		yield* effects.askTaskLLM(0, [{ role: 'user', content }]);
	},
};

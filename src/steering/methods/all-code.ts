import type { Method } from '../method.ts';

/** The baseline "All Code + CoT". */
export const method: Method = {
	id: 'all-code',
	revision: 1,
	title: 'All code',
	summary: 'The TaskLLM is told to answer with a program, whose output is the answer.',
	usesSteerer: false,
	templates: ['code'],
	calls: () => ({ taskLLM: 1, steerer: 0 }),
	async *run(context) {
		const { answerAndExecute } = await import('../steps.ts');
		const content = context.prompts.text('code') + context.question;
		yield* answerAndExecute(context, 0, [{ role: 'user', content }]);
	},
};

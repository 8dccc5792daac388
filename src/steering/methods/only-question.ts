import type { Method } from '../method.ts';

/** The baseline "Only Question": the question as it is; if the answer holds a program, it runs. */
export const method: Method = {
	id: 'only-question',
	revision: 1,
	title: 'Only question',
	summary: 'The TaskLLM gets the question alone and answers as it likes.',
	usesSteerer: false,
	templates: [],
	calls: () => ({ taskLLM: 1, steerer: 0 }),
	async *run(context) {
		const { answerAndExecute } = await import('../steps.ts');
		yield* answerAndExecute(context, 0, [{ role: 'user', content: context.question }]);
	},
};

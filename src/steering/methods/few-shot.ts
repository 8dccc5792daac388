import type { Method } from '../method.ts';

/**
 * The baseline "Few-shot" (Table 9): examples of when code and when text is the better way, in front of
 * the question; nobody steers. The paper's five examples are not published, so these are the pack's.
 */
export const method: Method = {
	id: 'few-shot',
	revision: 1,
	title: 'Few-shot',
	summary: 'The TaskLLM sees five examples of choosing between words and code, and then answers.',
	usesSteerer: false,
	templates: ['examples'],
	calls: () => ({ taskLLM: 1, steerer: 0 }),
	async *run(context) {
		const { answerAndExecute } = await import('../steps.ts');
		const content = context.prompts.text('examples') + context.question;
		yield* answerAndExecute(context, 0, [{ role: 'user', content }]);
	},
};

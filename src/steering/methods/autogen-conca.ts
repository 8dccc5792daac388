import type { Method } from '../method.ts';

/**
 * The baseline "AutoGen Conca.": AutoGen's words for an assistant that writes code where it helps, in
 * front of the question, in one message. The words speak of results that come back; none ever does.
 */
export const method: Method = {
	id: 'autogen-conca',
	revision: 1,
	title: 'AutoGen Conca.',
	summary: 'The TaskLLM is told, once, to be an assistant that uses words or code as it sees fit.',
	usesSteerer: false,
	templates: ['assistant'],
	calls: () => ({ taskLLM: 1, steerer: 0 }),
	async *run(context) {
		const { answerAndExecute } = await import('../steps.ts');
		const content = context.prompts.text('assistant') + context.question;
		yield* answerAndExecute(context, 0, [{ role: 'user', content }]);
	},
};

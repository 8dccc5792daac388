import { answerAndExecute } from '../answer-round.ts';
import type { Method } from '../method.ts';

/** The baseline "All Code + CoT". */
export const allCode: Method = {
	id: 'all-code',
	title: 'All code',
	summary: 'The TaskLLM is told to answer with a program, whose output is the answer.',
	usesSteerer: false,
	async *run(context) {
		const content = context.prompts.templates.code + context.question;
		yield* answerAndExecute(context, 0, [{ role: 'user', content }]);
	},
};

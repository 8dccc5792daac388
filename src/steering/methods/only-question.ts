import { answerAndExecute } from '../answer-round.ts';
import type { Method } from '../method.ts';

/** The baseline "Only Question": the question as it is; if the answer holds a program, it runs. */
export const onlyQuestion: Method = {
	id: 'only-question',
	title: 'Only question',
	summary: 'The TaskLLM gets the question alone and answers as it likes.',
	usesSteerer: false,
	async *run(context) {
		yield* answerAndExecute(context, 0, [{ role: 'user', content: context.question }]);
	},
};

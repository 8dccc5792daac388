import type { Method } from '../method.ts';
import { CONVERSATION_TEMPLATES } from '../template-names.ts';

/**
 * The baseline "Code + Text + Sum. 1": answers in text and in code, each in a conversation of its own,
 * and a third one that sees both with what the programs printed. It may be a program again. The
 * released code hands over the extracted answer where here stands a program's whole output.
 */
export const method: Method = {
	id: 'code-text-sum-1',
	revision: 1,
	title: 'Code + Text + Sum. 1',
	summary: 'The TaskLLM answers in text, again in code, and then once more having seen both.',
	usesSteerer: false,
	checker: 'sums',
	roundNames: ['Text', 'Code', 'Summary'],
	templates: ['text', 'code', 'summarise', 'summariseBoth', ...CONVERSATION_TEMPLATES],
	calls: () => ({ taskLLM: 3, checks: 1, steerer: 0 }),
	async *run(context) {
		const { answerAndExecute, responseText } = await import('../steps.ts');
		const { prompts, question, settings } = context;
		const replies: string[] = [];
		for (const [round, way] of (['text', 'code'] as const).entries()) {
			const content = prompts.text(way) + question;
			const made = yield* answerAndExecute(context, round, [{ role: 'user', content }]);
			replies.push(responseText(prompts, made.answer, made.execution, settings));
		}
		const [text = '', code = ''] = replies;
		const content =
			prompts.text('summarise') + prompts.fill('summariseBoth', { question, text, code });
		yield* answerAndExecute(context, 2, [{ role: 'user', content }], 'checker');
	},
};

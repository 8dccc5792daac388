import type { Method } from '../method.ts';

/**
 * "Code/Text Choice": who steers says code or text once, and the TaskLLM answers once. The paper's chooser
 * is a tuned Llama-3.1-8B whose weights nobody published; with another chooser it is another method,
 * "choice by" that chooser.
 */
export const method: Method = {
	id: 'code-text-choice',
	revision: 1,
	title: 'Code/Text choice',
	summary:
		'The steerer chooses code or text once; there is one answer and no check. The paper tuned its chooser, and its weights are not published: any model can stand in its place.',
	usesSteerer: true,
	templates: ['choose', 'code', 'text'],
	calls: () => ({ taskLLM: 1, steerer: 1 }),
	async *run(context) {
		const { answerAndExecute, conversation, firstMessage, readFirstChoice } = await import(
			'../steps.ts'
		);
		const { prompts, question, effects } = context;
		const asked = context.examples + prompts.text('choose') + question;
		const messages = conversation(prompts, [asked], []);
		const situation = { question, rounds: [], roundsLeft: 0, prompts, messages };
		const choice = yield* effects.askSteerer(0, situation, (text) =>
			readFirstChoice(text, prompts),
		);
		const content = firstMessage(choice, question);
		yield* answerAndExecute(context, 0, [{ role: 'user', content }]);
	},
};

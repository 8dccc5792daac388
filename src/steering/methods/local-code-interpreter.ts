import type { Method, MethodContext } from '../method.ts';
import { CONVERSATION_TEMPLATES } from '../template-names.ts';

/**
 * A code interpreter in this browser: the first program of each reply is run, and what it did goes back,
 * until a reply holds no program or the rounds are used up. Ours, for any model; the paper's column is
 * the provider's own tool.
 */
export const method: Method = {
	id: 'local-code-interpreter',
	revision: 1,
	title: 'Local code interpreter',
	summary: 'Each program of the TaskLLM is run here and its output goes back, until it answers.',
	usesSteerer: false,
	templates: ['interpreter', 'interpreterResult', 'interpreterAgain', ...CONVERSATION_TEMPLATES],
	calls: ({ maxRounds }) => ({ taskLLM: maxRounds + 1, steerer: 0 }),
	run,
};

async function* run(context: MethodContext): ReturnType<Method['run']> {
	const steps = await import('../steps.ts');
	const { prompts, question, settings } = context;
	const told = [prompts.text('interpreter') + question];
	const answers: string[] = [];
	for (let round = 0; round <= settings.maxRounds; round++) {
		const messages = steps.conversation(prompts, told, answers);
		const { answer, execution } = yield* steps.answerAndExecute(context, round, messages);
		answers.push(answer.text);
		if (execution)
			told.push(
				steps.guidanceAfter(
					prompts,
					prompts.fill('interpreterResult', {
						output: steps.outputForModel(prompts, execution.output, settings),
						errors: steps.errorsForModel(prompts, execution, settings) || prompts.text('noErrors'),
					}),
					answer,
				),
			);
		else if (answer.notRun)
			told.push(steps.guidanceAfter(prompts, prompts.text('interpreterAgain'), answer));
		else return;
	}
}

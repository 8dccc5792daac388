import type { Method } from '../method.ts';
import {
	CONVERSATION_TEMPLATES,
	REPORT_TEMPLATES,
	SELF_CHECK_TEMPLATES,
} from '../template-names.ts';

/** CodeSteer (Chen et al., ICML 2025). Its steerer chooses, and then reads what came of each round. */
export const method: Method = {
	id: 'codesteer',
	revision: 1,
	title: 'CodeSteer',
	summary: 'A steerer guides the TaskLLM between text and code, round by round.',
	usesSteerer: true,
	checker: 'checks',
	templates: [
		'choose',
		'code',
		'text',
		'decide',
		...CONVERSATION_TEMPLATES,
		...REPORT_TEMPLATES,
		...SELF_CHECK_TEMPLATES,
	],
	// An answer for each guidance; all but the last answer are checked.
	calls: ({ maxRounds, selfCheckTries, selfAnswerChecker }) => {
		const checks = selfAnswerChecker === 'off' ? 0 : maxRounds * selfCheckTries;
		return { taskLLM: maxRounds + 1 + checks, checks, steerer: maxRounds + 1 };
	},
	async *run(context) {
		const steps = await import('../steps.ts');
		const { question, settings, prompts } = context;
		yield* steps.steeredRounds(context, {
			read: (text, round) =>
				round === 0 ? steps.readFirstChoice(text, prompts) : steps.readGuidance(text, prompts),
			opening: (guidance) => steps.firstMessage(guidance, question),
			own: ({ text }) => text,
			report: (past) => steps.reportMessage(prompts, past, settings),
		});
	},
};

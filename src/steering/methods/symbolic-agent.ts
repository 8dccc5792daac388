import type { Method } from '../method.ts';
import {
	CONVERSATION_TEMPLATES,
	REPORT_TEMPLATES,
	SELF_CHECK_TEMPLATES,
} from '../template-names.ts';

/**
 * The baseline "Symbolic Agent": CodeSteer's loop with an untuned model as steerer, as the released code
 * runs it with GPT-4o. The steerer chooses code or text and says that prompt in its own words; later it
 * reads its whole prompt, the question and the report each time. Of its own replies it sees what the
 * TaskLLM was told. Who is no model chooses a prompt as it is.
 */
export const method: Method = {
	id: 'symbolic-agent',
	revision: 1,
	title: 'Symbolic Agent',
	summary:
		'A model that was never tuned for it steers as CodeSteer does, told each time what it may do.',
	usesSteerer: true,
	checker: 'checks',
	templates: [
		'choose',
		'code',
		'text',
		'paraphrase',
		'agentDecide',
		'agentReport',
		...CONVERSATION_TEMPLATES,
		...REPORT_TEMPLATES,
		...SELF_CHECK_TEMPLATES,
	],
	// A choice, its wording, and guidance for each later round; all but the last answer are checked.
	calls: ({ maxRounds, selfCheckTries, selfAnswerChecker }) => {
		const checks = selfAnswerChecker === 'off' ? 0 : maxRounds * selfCheckTries;
		return { taskLLM: maxRounds + 1 + checks, checks, steerer: maxRounds + 2 };
	},
	async *run(context) {
		const steps = await import('../steps.ts');
		const { question, settings, prompts } = context;
		yield* steps.steeredRounds(context, {
			read: (text, round) =>
				round === 0 ? steps.readAgentChoice(text, prompts) : steps.readAgentGuidance(text),
			paraphrases: true,
			opening: ({ prompt }) => prompt + question,
			own: ({ prompt }) => prompt,
			report: (past) => steps.agentMessage(prompts, question, past, settings),
		});
	},
};

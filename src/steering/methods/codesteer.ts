import type { EventOf, RunEvent } from '../../core/events/index.ts';
import type { Method, MethodContext } from '../method.ts';
import type { PastRound } from '../steerer.ts';
import {
	CONVERSATION_TEMPLATES,
	REPORT_TEMPLATES,
	SELF_CHECK_TEMPLATES,
} from '../template-names.ts';

/**
 * CodeSteer (Chen et al., ICML 2025, section 4) as its released code runs it. The TaskLLM's
 * conversation holds what it was told and what it answered; executions and checks are seen by the
 * steerer alone. The last possible answer is run, but no longer checked: nobody would read it.
 */
export const method: Method = {
	id: 'codesteer',
	revision: 1,
	title: 'CodeSteer',
	summary: 'A steerer guides the TaskLLM between text and code, round by round.',
	usesSteerer: true,
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
	run,
};

async function* run(context: MethodContext): AsyncGenerator<RunEvent, void> {
	const steps = await import('../steps.ts');
	const { question, settings, prompts, effects } = context;
	const told: string[] = [];
	const answers: string[] = [];
	const reports = [context.examples + prompts.text('choose') + question];
	const guidances: EventOf<'guidance'>[] = [];
	const rounds: PastRound[] = [];

	for (let round = 0; round <= settings.maxRounds; round++) {
		if (settings.earlyStop === 'on' && (yield* effects.stopEarly(round, steps.agree(rounds))))
			return;
		const roundsLeft = settings.maxRounds - round;
		const situation = {
			question,
			rounds: [...rounds],
			roundsLeft,
			prompts,
			messages: steps.conversation(
				prompts,
				reports,
				guidances.map((guidance) => guidance.text),
			),
		};
		const guidance = yield* effects.askSteerer(round, situation, (text) =>
			round === 0 ? steps.readFirstChoice(text, prompts) : steps.readGuidance(text, prompts),
		);
		if (guidance.decision === 'finish') return;
		guidances.push(guidance);
		told.push(
			round === 0
				? steps.firstMessage(guidance, question)
				: steps.guidanceAfter(prompts, guidance.prompt, rounds.at(-1)?.answer),
		);

		const messages = steps.conversation(prompts, told, answers);
		const { answer, execution, symbolicCheck } = yield* steps.answerAndExecute(
			context,
			round,
			messages,
		);
		answers.push(answer.text);
		if (roundsLeft === 0) return;

		const selfCheck = yield* steps.checkSelfAnswer(context, answer, execution);
		const past = { guidance, answer, execution, symbolicCheck, selfCheck };
		rounds.push(past);
		reports.push(steps.reportMessage(prompts, past, settings));
	}
}

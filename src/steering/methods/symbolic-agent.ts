import type { EventOf, RunEvent } from '../../core/events/index.ts';
import type { Method, MethodContext } from '../method.ts';
import type { PastRound } from '../steerer.ts';
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
	run,
};

async function* run(context: MethodContext): AsyncGenerator<RunEvent, void> {
	const steps = await import('../steps.ts');
	const { question, settings, prompts, effects } = context;
	const asked = [context.examples + prompts.text('choose') + question];
	const said: string[] = [];
	const told: string[] = [];
	const answers: string[] = [];
	const rounds: PastRound[] = [];

	for (let round = 0; round <= settings.maxRounds; round++) {
		if (settings.earlyStop === 'on' && (yield* effects.stopEarly(round, steps.agree(rounds))))
			return;
		const roundsLeft = settings.maxRounds - round;
		const messages = steps.conversation(prompts, asked, said);
		const situation = { question, rounds: [...rounds], roundsLeft, prompts, messages };
		let guidance: EventOf<'guidance'>;
		if (round === 0) {
			guidance = yield* effects.askSteerer(round, situation, (text) =>
				steps.readAgentChoice(text, prompts),
			);
			if (guidance.by === 'model') guidance = yield* paraphrased(guidance, situation, context);
		} else guidance = yield* effects.askSteerer(round, situation, steps.readAgentGuidance);
		if (guidance.decision === 'finish') return;
		said.push(guidance.prompt);
		told.push(
			round === 0
				? guidance.prompt + question
				: steps.guidanceAfter(prompts, guidance.prompt, rounds.at(-1)?.answer),
		);

		const { answer, execution, symbolicCheck } = yield* steps.answerAndExecute(
			context,
			round,
			steps.conversation(prompts, told, answers),
		);
		answers.push(answer.text);
		if (roundsLeft === 0) return;

		const selfCheck = yield* steps.checkSelfAnswer(context, answer, execution);
		const past = { guidance, answer, execution, symbolicCheck, selfCheck };
		rounds.push(past);
		asked.push(steps.agentMessage(prompts, question, past, settings));
	}
}

/** The chosen prompt in the steerer's own words. */
async function* paraphrased(
	{ round, decision, prompt }: EventOf<'guidance'>,
	situation: Parameters<MethodContext['effects']['askSteerer']>[1],
	{ prompts, effects }: MethodContext,
): AsyncGenerator<RunEvent, EventOf<'guidance'>> {
	const { conversation } = await import('../steps.ts');
	const messages = conversation(prompts, [prompts.text('paraphrase') + prompt], []);
	return yield* effects.askSteerer(round, { ...situation, messages }, (text) => ({
		decision,
		prompt: text,
	}));
}

import type { EventOf, RunEvent } from '../core/events/index.ts';
import { agree } from './agreement.ts';
import { answerAndExecute } from './answer-round.ts';
import { conversation, guidanceAfter } from './conversation.ts';
import type { MethodContext } from './method.ts';
import { checkSelfAnswer } from './self-answer-checker.ts';
import type { Guidance, PastRound, Situation } from './steerer.ts';

/** What one steered method does otherwise than another. */
interface Ways {
	/** Reads the steerer's reply of a round. */
	read(text: string, round: number): Guidance;
	/** Whether a model says the first prompt in its own words. */
	readonly paraphrases?: boolean;
	/** The TaskLLM's first message. */
	opening(guidance: EventOf<'guidance'>): string;
	/** What the steerer sees of its own reply later. */
	own(guidance: EventOf<'guidance'>): string;
	/** What the steerer is told of a round. */
	report(past: PastRound): string;
}

/**
 * The loop of CodeSteer (Chen et al., ICML 2025, section 4) as its released code runs it. The TaskLLM's
 * conversation holds what it was told and what it answered; executions and checks are seen by the
 * steerer alone. The last possible answer is run, but no longer checked: nobody would read it.
 */
export async function* steeredRounds(
	context: MethodContext,
	ways: Ways,
): AsyncGenerator<RunEvent, void> {
	const { question, settings, prompts, effects, examples } = context;
	const asked = [examples + prompts.text('choose') + question];
	const said: string[] = [];
	const told: string[] = [];
	const answers: string[] = [];
	const rounds: PastRound[] = [];

	for (let round = 0; round <= settings.maxRounds; round++) {
		if (settings.earlyStop === 'on' && (yield* effects.stopEarly(round, agree(rounds)))) return;
		const roundsLeft = settings.maxRounds - round;
		const messages = conversation(prompts, asked, said);
		const situation = { question, rounds: [...rounds], roundsLeft, prompts, messages };
		let guidance = yield* effects.askSteerer(round, situation, (text) => ways.read(text, round));
		if (guidance.decision === 'finish') return;
		if (round === 0 && ways.paraphrases && guidance.by === 'model')
			guidance = yield* paraphrased(context, guidance, situation);
		said.push(ways.own(guidance));
		told.push(
			round === 0
				? ways.opening(guidance)
				: guidanceAfter(prompts, guidance.prompt, rounds.at(-1)?.answer),
		);

		const { answer, execution, symbolicCheck } = yield* answerAndExecute(
			context,
			round,
			conversation(prompts, told, answers),
		);
		answers.push(answer.text);
		if (roundsLeft === 0) return;

		const selfCheck = yield* checkSelfAnswer(context, answer, execution);
		const past = { guidance, answer, execution, symbolicCheck, selfCheck };
		rounds.push(past);
		asked.push(ways.report(past));
	}
}

/** The chosen prompt in the steerer's own words. */
function paraphrased(
	{ prompts, effects }: MethodContext,
	{ round, decision, prompt }: EventOf<'guidance'>,
	situation: Omit<Situation, 'options'>,
): AsyncGenerator<RunEvent, EventOf<'guidance'>> {
	const messages = conversation(prompts, [prompts.text('paraphrase') + prompt], []);
	return effects.askSteerer(round, { ...situation, messages }, (text) => ({
		decision,
		prompt: text,
	}));
}

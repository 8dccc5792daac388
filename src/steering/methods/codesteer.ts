import type { EventOf, RunEvent } from '../../core/events/index.ts';
import { answerAndExecute } from '../answer-round.ts';
import { CONVERSATION_TEMPLATES, conversation, notesOnPrograms } from '../conversation.ts';
import { readFirstChoice, readGuidance } from '../guidance.ts';
import type { Method, MethodContext } from '../method.ts';
import { REPORT_TEMPLATES, reportMessage } from '../report.ts';
import { checkSelfAnswer, SELF_CHECK_TEMPLATES } from '../self-answer-checker.ts';
import type { PastRound } from '../steerer.ts';

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
		...CONVERSATION_TEMPLATES,
		...REPORT_TEMPLATES,
		...SELF_CHECK_TEMPLATES,
	],
	// An answer for each guidance; all but the last answer are checked.
	calls: ({ maxRounds, selfCheckTries }) => ({
		taskLLM: maxRounds + 1 + maxRounds * selfCheckTries,
		steerer: maxRounds + 1,
	}),
	run,
};

async function* run(context: MethodContext): AsyncGenerator<RunEvent, void> {
	const { question, settings, prompts, effects } = context;
	const told: string[] = [];
	const answers: string[] = [];
	const reports = [prompts.text('choose') + question];
	const guidances: EventOf<'guidance'>[] = [];
	const rounds: PastRound[] = [];

	for (let round = 0; round <= settings.maxRounds; round++) {
		const roundsLeft = settings.maxRounds - round;
		const situation = {
			question,
			rounds: [...rounds],
			roundsLeft,
			prompts,
			messages: conversation(
				prompts,
				reports,
				guidances.map((guidance) => guidance.text),
			),
		};
		const guidance = yield* effects.askSteerer(round, situation, (text) =>
			round === 0 ? readFirstChoice(text, prompts) : readGuidance(text, prompts),
		);
		if (guidance.decision === 'finish') return;
		guidances.push(guidance);
		told.push(
			round === 0
				? firstMessage(guidance, question)
				: laterMessage(prompts, guidance, rounds.at(-1)),
		);

		const messages = conversation(prompts, told, answers);
		const { answer, execution, symbolicCheck } = yield* answerAndExecute(context, round, messages);
		answers.push(answer.text);
		if (roundsLeft === 0) return;

		const selfCheck = yield* checkSelfAnswer(context, answer, execution);
		const past = { guidance, answer, execution, symbolicCheck, selfCheck };
		rounds.push(past);
		reports.push(reportMessage(prompts, past, settings));
	}
}

/** The released loop says nothing of programs that were not run; without them the guidance stands alone. */
function laterMessage(
	prompts: MethodContext['prompts'],
	{ prompt }: EventOf<'guidance'>,
	last: PastRound | undefined,
): string {
	const notes = last ? notesOnPrograms(prompts, last.answer) : '';
	return notes === '' ? prompt : prompts.fill('aboutLastAnswer', { notes, guidance: prompt });
}

/** Templates bring their own space; free guidance gets a paragraph of its own. */
function firstMessage({ decision, prompt }: EventOf<'guidance'>, question: string): string {
	return decision === 'guide' ? `${prompt}\n\n${question}` : prompt + question;
}

import type { EventOf, RunEvent } from '../core/events/index.ts';
import type { ChatMessage } from '../core/messages.ts';
import type { MethodContext } from './method.ts';

interface AnswerRound {
	readonly answer: EventOf<'answer'>;
	readonly execution: EventOf<'execution'> | null;
	readonly symbolicCheck: EventOf<'symbolic-check'> | null;
}

/** Asks the TaskLLM, or the checker where it sums up; where the answer holds a program, analyses and runs it. */
export async function* answerAndExecute(
	{ effects, settings }: MethodContext,
	round: number,
	messages: readonly ChatMessage[],
	by: 'taskLLM' | 'checker' = 'taskLLM',
): AsyncGenerator<RunEvent, AnswerRound> {
	const answer = yield* effects.askTaskLLM(round, messages, by);
	if (answer.code === null) return { answer, execution: null, symbolicCheck: null };
	const symbolicCheck =
		settings.symbolicChecker === 'off'
			? null
			: yield* effects.checkSymbolically(round, answer.code);
	const execution = yield* effects.execute(round, 'answer', answer.code);
	return { answer, execution, symbolicCheck };
}

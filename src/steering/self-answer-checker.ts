import type { EventOf, RunEvent } from '../core/events/index.ts';
import { outputForModel, responseText } from './conversation.ts';
import type { MethodContext } from './method.ts';

/**
 * The self-answer check: the TaskLLM writes a program that checks the answer, and the program's
 * output goes to the steerer. A program that fails, or a reply without one, is asked for again with
 * the same message, as in the released system, up to `selfCheckTries` times in all.
 */
export async function* checkSelfAnswer(
	context: MethodContext,
	answer: EventOf<'answer'>,
	execution: EventOf<'execution'> | null,
): AsyncGenerator<RunEvent, EventOf<'self-check'>> {
	const { effects, settings, prompts, question } = context;
	const { round } = answer;
	const response = responseText(answer, execution, settings);
	const content = `${prompts.templates.selfCheck}Question:\n${question}\n\nResponse:\n${response}\n\nChecking program:\n`;

	let found = { ok: false, summary: '' };
	for (let attempt = 1; attempt <= settings.selfCheckTries; attempt++) {
		const { code } = yield* effects.askForCheck(round, attempt, [{ role: 'user', content }]);
		if (code === null) {
			found = { ok: false, summary: 'errors: the reply had no Python block to run.' };
			continue;
		}
		const run = yield* effects.execute(round, 'self-check', code);
		const output = outputForModel(run.output, settings);
		if (run.ending === 'ok') {
			const worked = output === run.output;
			found = worked
				? { ok: saysCorrect(output), summary: `output: ${output.trim() || '(nothing)'}` }
				: { ok: false, summary: 'The self-answer check does not work this round.' };
			break;
		}
		found = { ok: false, summary: `output: ${output.trim()}\nerrors: ${run.error}` };
	}
	const result = { type: 'self-check' as const, round, ...found };
	yield result;
	return result;
}

const WRONG =
	/\b(?:incorrect|wrong|invalid|errors?|fail(?:s|ed|ure)?|false|violat\w*|(?:not|\w+n't)\s+(?:\w+\s+)?(?:correct|valid))\b/i;
const RIGHT = /\b(?:correct|valid|true|pass(?:es|ed)?)\b/i;

/** Whether a checking program's output says that the answer is right, and nothing that it is not. */
export function saysCorrect(output: string): boolean {
	const claims = output.replaceAll(/\b(?:no|without)\s+(?:errors?|violations?)\b/gi, '');
	return RIGHT.test(claims) && !WRONG.test(claims);
}

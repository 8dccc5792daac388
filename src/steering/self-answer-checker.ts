import type { EventOf, RunEvent } from '../core/events/index.ts';
import { type CheckVerdict, readCheck } from './check-verdict.ts';
import { isReadable, outputForModel, responseText } from './conversation.ts';
import type { MethodContext } from './method.ts';
import type { SelfCheckFinding } from './steerer.ts';

/**
 * The self-answer check: the TaskLLM, or the run's checker, writes a program that checks the answer, and the program's
 * output goes to the steerer. A program that fails, or a reply without one, is asked for again with
 * the same message, as in the released system, up to `selfCheckTries` times in all. Null where
 * the run goes without the check.
 */
export async function* checkSelfAnswer(
	context: MethodContext,
	answer: EventOf<'answer'>,
	execution: EventOf<'execution'> | null,
): AsyncGenerator<RunEvent, SelfCheckFinding | null> {
	const { effects, settings, prompts, question } = context;
	if (settings.selfAnswerChecker === 'off') return null;
	const { round } = answer;
	const response = responseText(prompts, answer, execution, settings);
	const content =
		prompts.text('selfCheck') + prompts.fill('selfCheckRequest', { question, response });

	let found: Found = { ok: false, report: '' };
	for (let attempt = 1; attempt <= settings.selfCheckTries; attempt++) {
		const { code } = yield* effects.askForCheck(round, attempt, [{ role: 'user', content }]);
		if (code === null) {
			found = { ok: false, report: prompts.text('selfCheckNoCode') };
			continue;
		}
		const run = yield* effects.execute(round, 'self-check', code);
		if (run.ending === 'ok') {
			found = isReadable(run.output, settings)
				? outputFinding(context, run.output.trim())
				: { ok: false, report: prompts.text('selfCheckTooLong') };
			break;
		}
		const output = outputForModel(prompts, run.output, settings).trim();
		found = { ok: false, report: prompts.fill('selfCheckFailed', { output, errors: run.error }) };
	}
	const concluded = effects.conclude(
		found.says === undefined
			? { type: 'self-check', round, ok: found.ok }
			: { type: 'self-check', round, ok: found.ok, says: found.says },
	);
	yield concluded;
	return { ok: concluded.ok, report: found.report };
}

interface Found extends SelfCheckFinding {
	readonly says?: CheckVerdict;
}

function outputFinding({ prompts }: MethodContext, output: string): Found {
	const says = readCheck(output);
	const said = prompts.fill('selfCheckOutput', {
		output: output || prompts.text('selfCheckSilent'),
	});
	const report = says === 'unclear' ? said + prompts.text('selfCheckUnclear') : said;
	return { ok: says === 'correct', report, says };
}

/** Whether a checking program's output says that the answer is right, and nothing that it is not. */
export function saysCorrect(output: string): boolean {
	return readCheck(output) === 'correct';
}

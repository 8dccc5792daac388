import type { Instance, Verdict } from '../../tasks/task.ts';
import type { Ending, EventOf, RunEvent } from '../core/events/index.ts';
import { cutWords } from '../core/plain.ts';
import { allOf, lastOf, type Round, type RunView } from '../core/run.ts';
import { withoutCodeBlocks } from '../ground/fences.ts';

/**
 * The verdict on a run's last answer, by the published rule: right if its program's output or its
 * text is. Code blocks are no text: an answer's delimiters inside a program say nothing.
 */
export function judge(
	instance: Pick<Instance, 'check'>,
	answer: EventOf<'answer'>,
	execution: EventOf<'execution'> | null,
): EventOf<'verdict'> {
	const output = judgedOutput(execution);
	const text = withoutCodeBlocks(answer.text);
	const byText = instance.check(text);
	if (output.trim() === '') {
		const silent = execution && !byText.correct ? ` (${whySilent(execution)})` : '';
		return verdict(byText, 'text', silent);
	}
	const byOutput = instance.check(output);
	// Prose round a program is no second answer; only one in the delimiters is.
	const differing =
		text.includes('<<<') && byText.correct !== byOutput.correct ? byText.read : null;
	if (byOutput.correct || !byText.correct) {
		const note = differing === null ? '' : ` (The text beside the program says ${differing}.)`;
		return verdict(byOutput, 'output', note + fromVariable(execution));
	}
	const note = ` (Read from the answer's text; its program's output was judged wrong: ${byOutput.reason})`;
	return verdict(byText, 'text', note);
}

/** Ends after which the published grader has no output: what was printed by then was no answer yet. */
const CUT_SHORT: readonly Ending[] = ['time', 'output', 'crash', 'stopped'];

/** What a program answers: its standard output, and the variable that the published grader prints. */
function judgedOutput(execution: EventOf<'execution'> | null): string {
	if (!execution || CUT_SHORT.includes(execution.ending)) return '';
	const { output, variable } = execution;
	return variable ? `${output}\n${variable.text}` : output;
}

function fromVariable(execution: EventOf<'execution'> | null): string {
	const { variable } = execution ?? {};
	if (!variable) return '';
	return ` (Its program printed no answer; its variable "${variable.name}" is read, as the published grader does.)`;
}

function whySilent({ ending, error, output, stderr = '' }: EventOf<'execution'>): string {
	const last = error.trim().split('\n').at(-1)?.replace(/\.$/, '') ?? ending;
	const end = ending === 'ok' ? 'it ran to its end' : last;
	if (output.trim() !== '')
		return `What its program had printed when it was cut short does not count: ${end}.`;
	const elsewhere = stderr.trim() === '' ? '' : ' to standard output';
	return `Its program printed nothing${elsewhere}: ${end}.`;
}

function verdict(
	{ correct, read, constraint, reason }: Verdict,
	source: EventOf<'verdict'>['source'],
	note: string,
): EventOf<'verdict'> {
	return {
		type: 'verdict',
		correct,
		read: read === null ? null : cutWords(read),
		constraint,
		source,
		reason: cutWords(reason + note),
	};
}

/**
 * Whether with this event the last program is no longer that of the last answer: a new answer came, or,
 * as what a provider ran comes before its answer, a new call for one.
 */
export function leavesBehind(event: RunEvent, execution: EventOf<'execution'> | null): boolean {
	if (event.type === 'answer') return execution?.by !== 'provider';
	return event.type === 'usage' && event.role === 'answer';
}

/** The text that a run's verdict judged, whole; undefined where the run has none. */
export function judgedText({ verdict, rounds }: RunView): string | undefined {
	if (!verdict) return undefined;
	const last = rounds.findLast((round) => lastOf(round, 'answer'));
	return last && textOf(last, verdict.source);
}

/** A round's answer, judged as if it were its run's last. */
export interface JudgedRound {
	readonly verdict: EventOf<'verdict'>;
	/** What the verdict judged, whole. */
	readonly text: string;
}

/** Judges a round's answer with what its program printed; null where the round has none. */
export function judgeRound(instance: Pick<Instance, 'check'>, round: Round): JudgedRound | null {
	const answer = lastOf(round, 'answer');
	if (!answer) return null;
	const verdict = judge(instance, answer, executionOf(round) ?? null);
	return { verdict, text: textOf(round, verdict.source) ?? '' };
}

function executionOf(round: Round): EventOf<'execution'> | undefined {
	return allOf(round, 'execution').findLast(({ purpose }) => purpose === 'answer');
}

function textOf(round: Round, source: EventOf<'verdict'>['source']): string | undefined {
	if (source === 'text') return withoutCodeBlocks(lastOf(round, 'answer')?.text ?? '');
	const execution = executionOf(round);
	return execution && judgedOutput(execution);
}

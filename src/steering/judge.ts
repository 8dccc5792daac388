import type { Instance, Verdict } from '../../tasks/task.ts';
import type { EventOf } from '../core/events/index.ts';
import { allOf, lastOf, type RunView } from '../core/run.ts';
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
	const output = execution?.output ?? '';
	const text = withoutCodeBlocks(answer.text);
	const byText = instance.check(text);
	if (output.trim() === '') {
		const silent =
			execution && !byText.correct ? ` (Its program printed nothing: ${ending(execution)}.)` : '';
		return verdict(byText, 'text', silent);
	}
	const byOutput = instance.check(output);
	// Prose round a program is no second answer; only one in the delimiters is.
	const differing =
		text.includes('<<<') && byText.correct !== byOutput.correct ? byText.read : null;
	if (byOutput.correct || !byText.correct) {
		const note = differing === null ? '' : ` (The text beside the program says ${differing}.)`;
		return verdict(byOutput, 'output', note);
	}
	const note = ` (Read from the answer's text; its program's output was judged wrong: ${byOutput.reason})`;
	return verdict(byText, 'text', note);
}

function ending({ ending, error }: EventOf<'execution'>): string {
	return ending === 'ok' ? 'it ran to its end' : (error.trim().split('\n').at(-1) ?? ending);
}

function verdict(
	{ correct, read, constraint, reason }: Verdict,
	source: EventOf<'verdict'>['source'],
	note: string,
): EventOf<'verdict'> {
	return { type: 'verdict', correct, read, constraint, source, reason: reason + note };
}

/** The text that a run's verdict judged, whole; undefined where the run has none. */
export function judgedText({ verdict, rounds }: RunView): string | undefined {
	if (!verdict) return undefined;
	const last = rounds.findLast((round) => lastOf(round, 'answer'));
	if (!last) return undefined;
	if (verdict.source === 'output')
		return allOf(last, 'execution').findLast(({ purpose }) => purpose === 'answer')?.output;
	return withoutCodeBlocks(lastOf(last, 'answer')?.text ?? '');
}

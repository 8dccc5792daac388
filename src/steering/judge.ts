import type { Instance, Verdict } from '../../tasks/task.ts';
import type { EventOf } from '../core/events/index.ts';
import { withoutCodeBlocks } from '../ground/fences.ts';

/**
 * The verdict on a run's last answer, by the published rule: right if its program's output or its
 * text is. Code blocks are no text: an answer's delimiters inside a program say nothing.
 */
export function judge(
	instance: Instance,
	answer: EventOf<'answer'>,
	execution: EventOf<'execution'> | null,
): EventOf<'verdict'> {
	const output = execution?.output ?? '';
	const text = withoutCodeBlocks(answer.text);
	const byText = instance.check(text);
	if (output.trim() === '') {
		const silent =
			execution && !byText.correct ? ` (Its program printed nothing: ${ending(execution)}.)` : '';
		return verdict(byText, 'text', text, silent);
	}
	const byOutput = instance.check(output);
	// Prose round a program is no second answer; only one in the delimiters is.
	const differing =
		text.includes('<<<') && byText.correct !== byOutput.correct ? byText.read : null;
	if (byOutput.correct || !byText.correct) {
		const note = differing === null ? '' : ` (The text beside the program says ${differing}.)`;
		return verdict(byOutput, 'output', output, note);
	}
	const note = ` (Read from the answer's text; its program's output was judged wrong: ${byOutput.reason})`;
	return verdict(byText, 'text', text, note);
}

function ending({ ending, error }: EventOf<'execution'>): string {
	return ending === 'ok' ? 'it ran to its end' : (error.trim().split('\n').at(-1) ?? ending);
}

function verdict(
	{ correct, read, reason }: Verdict,
	source: 'text' | 'output',
	answer: string,
	note: string,
): EventOf<'verdict'> {
	return { type: 'verdict', correct, read, reason: reason + note, source, answer };
}

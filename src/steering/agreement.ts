import { withoutCodeBlocks } from '../ground/fences.ts';
import type { PastRound } from './steerer.ts';

/**
 * Whether the answers of the last two rounds agree and the checks of the last one pass: those that the
 * run has. Knows nothing of what is right.
 */
export function agree(rounds: readonly PastRound[]): boolean {
	const [before, last] = rounds.slice(-2);
	if (!before || !last || last.selfCheck?.ok === false || last.symbolicCheck?.tooSimple)
		return false;
	const answer = answerIn(last);
	return answer !== '' && answer === answerIn(before);
}

/** What a round answers, without spaces: what its program printed, or else what its text delimits. */
function answerIn({ answer, execution }: PastRound): string {
	const printed = execution?.ending === 'ok' ? execution.output : '';
	const read = delimited(printed) ?? (printed.trim() || delimited(withoutCodeBlocks(answer.text)));
	return (read ?? '').replaceAll(/\s+/g, '');
}

/** The inside of a text's last `<<<…>>>`; null where it has none. */
function delimited(text: string): string | null {
	const close = text.lastIndexOf('>>>');
	const open = close < 0 ? -1 : text.lastIndexOf('<<<', close);
	return open < 0 ? null : text.slice(open + 3, close);
}

import { readAnswer } from '../kit/read/answer.ts';

/** A line of an answer: a move between stacks as they are named there, or something else. */
export type Step =
	| {
			readonly kind: 'move';
			readonly line: string;
			readonly block: string;
			readonly from: string;
			readonly to: string;
	  }
	| { readonly kind: 'unreadable'; readonly line: string };

// Lines reach it with single spaces and without full stops or list marks at their ends.
const MOVE = /^move (?:block )?(\S+) from ((?:stack )?\S+) to ((?:stack )?\S+)$/i;
const LIST_MARK = /^(?:[-*•]|\d{1,4}[.):]) ?/;

/**
 * The moves of an answer, one a line; null where there are none. Between delimiters every line has
 * to be a move. In a text without them the last unbroken run of moves counts.
 */
export function readSteps(answer: string): Step[] | null {
	const { content, delimited } = readAnswer(answer);
	const lines = content.split('\n').filter((line) => line.trim() !== '');
	const steps = lines.map(readStep);
	if (delimited) return steps;
	const last = steps.findLastIndex((step) => step.kind === 'move');
	if (last < 0) return null;
	const before = steps.findLastIndex((step, index) => index < last && step.kind !== 'move');
	return steps.slice(before + 1, last + 1);
}

function readStep(text: string): Step {
	const line = text.replaceAll(/\s+/g, ' ').trim();
	const bare = line.replace(LIST_MARK, '').replace(/[.,;]$/, '');
	const [, block, from, to] = MOVE.exec(bare) ?? [];
	if (block === undefined || from === undefined || to === undefined)
		return { kind: 'unreadable', line };
	return { kind: 'move', line: bare, block, from, to };
}

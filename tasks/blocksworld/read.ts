import { type Answer, type Passage, type Reading, readAnswer } from '../kit/read/answer.ts';
import { excerpt } from '../kit/read/excerpt.ts';
import { withoutMark } from '../kit/read/unwrap.ts';
import { wrong } from '../kit/verdict.ts';
import { describeMove } from './puzzle.ts';

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

/** A line that is meant as a move. */
const MEANT = /^\W*(?:\d{1,4}\W+|(?:step|move) ?\d{1,4}\W+)?move\b/i;
/** What may lead to a move on its line: "The plan is". */
const LEAD = /^[^:\n]{0,60}?(?:: ?|\b(?:is|are) )(?=move (?:block )?\S+ from )/i;
// Lines reach it with single spaces and without full stops, quotes or list marks at their ends.
const MOVE = /^move (?:block )?(\S+) from ((?:stack )?\S+) to ((?:stack )?\S+)$/i;

/**
 * The moves of an answer, one a line or one a string of a list. Where nothing else is expected every
 * line from the first move to the last has to be one; of a text that says more the last unbroken run
 * of moves counts.
 */
export function readSteps(answer: string): Answer<readonly Step[]> {
	return readAnswer(answer, { shape: 'block', missing: 'There are no moves', read: stepsIn });
}

function stepsIn({ content, place }: Passage): Reading<readonly Step[]> {
	const steps = linesOf(content).map(readStep);
	const isMove = (step: Step) => step.kind === 'move' || MEANT.test(step.line);
	const last = steps.findLastIndex(isMove);
	if (last < 0) return place === 'alone' && content === '' ? { value: [] } : null;
	if (place === 'alone') return planOf(steps.slice(steps.findIndex(isMove), last + 1));
	const before = steps.findLastIndex((step, index) => index < last && !isMove(step));
	return { value: steps.slice(before + 1, last + 1) };
}

/** Steps that are nothing but moves; else the fault. */
function planOf(steps: readonly Step[]): Answer<readonly Step[]> {
	const at = steps.findIndex((step) => step.kind !== 'move');
	if (at < 0) return { value: steps };
	const line = excerpt(steps[at]?.line ?? '');
	const read = excerpt(steps.map((step) => step.line).join('; '));
	const reason = `Line ${at + 1}, "${line}", is not one move of the form "${describeMove('A', 0, 1)}".`;
	return { fault: wrong('move-form', read, reason) };
}

/** The lines of a text, each string of a list of strings on its own. */
function linesOf(text: string): string[] {
	return text
		.replaceAll(/(?<=["']) ?, ?(?=["'])/g, '\n')
		.split('\n')
		.map((line) => line.replaceAll(/^\s*[[({]\s*(?=["'])|(?<=["'])\s*[\])}]\s*$/g, ''))
		.filter((line) => /[^\s,[\](){}]/.test(line));
}

function readStep(text: string): Step {
	const line = text.replaceAll(/\s+/g, ' ').trim();
	const bare = withoutMark(line.replaceAll(/["'`$]|\*\*/g, ''))
		.replace(LEAD, '')
		.replace(/ ?\([^()]{0,200}\)[.,;]?$/, '')
		.replace(/[.,;]$/, '');
	const [, block, from, to] = MOVE.exec(bare) ?? [];
	if (block === undefined || from === undefined || to === undefined)
		return { kind: 'unreadable', line };
	return { kind: 'move', line: bare, block, from, to };
}

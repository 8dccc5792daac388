import type { Caption, Mark, Picture } from '../kit/draw/picture.ts';
import { counted } from '../kit/generate/counted.ts';
import type { Outcome } from './check.ts';
import { type Cell, cellsOf, centre, type Puzzle, same, type Thing } from './puzzle.ts';

/** Boxes and targets in their squares; with an answer, what it matches, what it leaves and the square that goes wrong. */
export function picture(puzzle: Puzzle, outcome: Outcome | null = null): Picture {
	const { rows, columns } = puzzle;
	const state = outcome ?? puzzle;
	return {
		kind: 'grid',
		rows: Array.from({ length: rows }, (_, row) =>
			Array.from({ length: columns }, (_, column) => markOf(state, outcome, [row, column])),
		),
		description: `${inWords('Start', puzzle, puzzle)}${outcome ? ` ${described(puzzle, outcome)}` : ''}`,
	};
}

type State = Pick<Puzzle, 'boxes' | 'targets'>;

function markOf(state: State, outcome: Outcome | null, cell: Cell): Mark {
	const left = itemsIn(state, cell);
	const matched = outcome?.matched.filter(({ at }) => same(at, cell)) ?? [];
	const text = inLines([
		...left.map(({ sign, colour }) => sign + initials(colour)),
		...matched.map(({ colour }) => `✓${initials(colour)}`),
	]);
	const at = outcome?.fault?.action?.agent;
	const isWrong = outcome?.fault ? at && same(at, cell) : outcome && left.length > 0;
	return { text, tone: isWrong ? 'wrong' : matched.length > left.length ? 'answer' : 'plain' };
}

/** Two letters tell the colours apart. */
const initials = (colour: string) => colour.charAt(0).toUpperCase() + colour.charAt(1);

/** Items of a square, in about as many lines as there are items in a line. */
function inLines(items: readonly string[]): string {
	const each = items.length <= 3 ? 1 : Math.ceil(Math.sqrt(items.length / 2));
	const lines: string[] = [];
	for (let i = 0; i < items.length; i += each) lines.push(items.slice(i, i + each).join(' '));
	return lines.join('\n');
}

function itemsIn({ boxes, targets }: State, cell: Cell) {
	const here = (things: readonly Thing[]) => things.filter(({ at }) => same(at, cell));
	return [
		...here(boxes).map(({ colour }) => ({ sign: '▪', name: 'box', colour })),
		...here(targets).map(({ colour }) => ({ sign: '▫', name: 'target', colour })),
	];
}

function described(puzzle: Puzzle, outcome: Outcome): string {
	const title = `After ${outcome.made} steps`;
	return `${inWords(title, puzzle, outcome)}${outcome.fault ? ` ${outcome.fault.reason}` : ''}`;
}

function inWords(title: string, puzzle: Puzzle, state: State): string {
	const squares = cellsOf(puzzle).flatMap((cell) => {
		const items = itemsIn(state, cell).map(({ name, colour }) => `${colour} ${name}`);
		return items.length === 0 ? [] : [`square${centre(cell)} ${items.join(', ')}`];
	});
	return `${title}, ${puzzle.rows} by ${puzzle.columns} squares: ${squares.join('; ') || 'nothing left'}.`;
}

/** What is asked, for people. */
export function caption({ boxes, limit }: Puzzle): Caption {
	const most = limit === null ? '' : ` in at most ${counted(limit, 'step')}`;
	return {
		goal: `Bring ${boxes.length === 1 ? 'the box to a target' : `these ${boxes.length} boxes to targets`} of the same colour${most}. In a step the agent of each square may pass one of its boxes to a neighbouring square, or put it on a target of its own square.`,
	};
}

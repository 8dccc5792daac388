import type { Caption, Chip, Mark, Picture } from '../kit/draw/picture.ts';
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
	const here = (things: readonly Thing[], look: Chip['look']): Chip[] =>
		things.filter(({ at }) => same(at, cell)).map(({ colour }) => ({ colour, look }));
	const left = [...here(state.boxes, 'box'), ...here(state.targets, 'target')];
	const matched = here(outcome?.matched ?? [], 'done');
	const action = outcome?.fault?.action;
	const isFault = action !== null && action !== undefined && same(action.agent, cell);
	const missing: Chip[] =
		isFault && !left.some(({ look, colour }) => look === 'box' && colour === action.colour)
			? [{ colour: action.colour, look: 'missing' }]
			: [];
	const isWrong = outcome?.fault ? isFault : outcome !== null && left.length > 0;
	return {
		text: '',
		chips: [...left, ...matched, ...missing],
		tone: isWrong ? 'wrong' : matched.length > left.length ? 'answer' : 'plain',
	};
}

function itemsIn({ boxes, targets }: State, cell: Cell) {
	const here = (things: readonly Thing[]) => things.filter(({ at }) => same(at, cell));
	return [
		...here(boxes).map(({ colour }) => ({ name: 'box', colour })),
		...here(targets).map(({ colour }) => ({ name: 'target', colour })),
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

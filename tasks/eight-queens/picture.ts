import type { Caption, Mark, Picture, Tone } from '../kit/draw/picture.ts';
import { attacks, boardText, type Cell, includes, onBoard, type Puzzle } from './puzzle.ts';

const QUEEN = '♛';

/** The board with the answer's queens; wrong are those blocked, attacked or left out of the given ones. */
export function picture(puzzle: Puzzle, positions: readonly Cell[] | null = null): Picture {
	const { size, queens: given, blocked } = puzzle;
	const queens = positions?.slice(0, size * size).filter((queen) => onBoard(size, queen)) ?? [];

	function tone(cell: Cell): Tone {
		const placed = includes(queens, cell);
		if (positions && includes(given, cell) && !placed) return 'wrong';
		if (!placed)
			return includes(given, cell) ? 'given' : includes(blocked, cell) ? 'blocked' : 'plain';
		const attacked = queens.some((other) => !same(other, cell) && attacks(other, cell));
		if (attacked || includes(blocked, cell)) return 'wrong';
		return includes(given, cell) ? 'given' : 'answer';
	}
	function mark(cell: Cell): Mark {
		const occupied = includes(given, cell) || includes(queens, cell);
		return { text: occupied ? QUEEN : '', tone: tone(cell) };
	}

	return {
		kind: 'grid',
		checkered: true,
		countFrom: 0,
		rows: Array.from({ length: size }, (_, row) =>
			Array.from({ length: size }, (_, column) => mark([row, column])),
		),
		description: descriptionOf(puzzle, positions && queens),
	};
}

function descriptionOf(puzzle: Puzzle, queens: readonly Cell[] | null): string {
	const { size, queens: given, blocked } = puzzle;
	const board = `Board of ${size} by ${size} cells with ${given.length} given queens and ${blocked.length} blocked cells`;
	return queens
		? `${board}; the answer's board: ${lines({ size, queens, blocked })}`
		: `${board}: ${lines(puzzle)}`;
}

function lines(puzzle: Puzzle): string {
	return boardText(puzzle).replaceAll('\n', ' / ');
}

function same([row, column]: Cell, [otherRow, otherColumn]: Cell): boolean {
	return row === otherRow && column === otherColumn;
}

/** What is asked, for people. */
export function caption({ size, queens, blocked }: Puzzle): Caption {
	const given =
		queens.length === 0
			? ''
			: ` ${queens.length} of them ${queens.length === 1 ? 'is' : 'are'} there already.`;
	const free =
		blocked.length === 0
			? ''
			: ` No queen may stand on ${blocked.length === 1 ? 'the grey cell' : `one of the ${blocked.length} grey cells`}.`;
	return {
		goal: `Place ${size} queens so that no two share a row, a column or a diagonal.${given}${free}`,
	};
}

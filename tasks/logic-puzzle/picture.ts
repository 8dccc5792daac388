import type { Caption, Mark, Picture, Tone } from '../kit/draw/picture.ts';
import { writePositions } from '../kit/write/positions.ts';
import { firstFault } from './faults.ts';
import { type Cell, gridText, type Puzzle, startOf } from './puzzle.ts';

/** The grid, the cell that must be selected highlighted; with an answer, the selected cells, the first fault's wrong. */
export function picture(puzzle: Puzzle, cells: readonly Cell[] | null = null): Picture {
	const { grid, select } = puzzle;
	const fault = cells && firstFault(puzzle, cells);
	const wrong = new Set(fault?.cells.map(String));
	const chosen = new Set(cells?.map(String));
	const start = String(startOf(puzzle));

	function tone(cell: Cell): Tone {
		const place = String(cell);
		if (wrong.has(place)) return 'wrong';
		if (chosen.has(place)) return 'answer';
		return place === start ? 'highlight' : 'plain';
	}
	const shown = cells
		? ` Selected: ${writePositions(cells.slice(0, 200))}. ${fault?.reason ?? 'That is right.'}`
		: '';
	return {
		kind: 'grid',
		countFrom: 0,
		highlight: 'must be selected',
		rows: grid.map((row, r) =>
			row.map((number, c): Mark => ({ text: String(number), tone: tone([r, c]) })),
		),
		description: `Grid of which ${select} cells are to be selected: ${gridText(grid).replaceAll('\n', ' / ')}.${shown}`,
	};
}

/** What is asked, for people. */
export function caption({ select, positive, low, high }: Puzzle): Caption {
	const rules = [
		...(positive ? ['their product is greater than 0'] : []),
		...(high === null
			? []
			: [`their sum is ${low === null ? `at most ${high}` : `from ${low} to ${high}`}`]),
	];
	return {
		goal: `Select exactly ${select} cells, the one at the top right among them, so that all selected numbers are different and in each row and each column ${rules.join(' and ')}.`,
	};
}

import type { Random } from '../../src/ground/random.ts';
import { filledRows } from '../kit/write/filled-rows.ts';
import type { Working } from '../task.ts';
import { lettersOf, type Puzzle, toRows } from './puzzle.ts';
import { solved } from './search.ts';
import { answer } from './solve.ts';

/** Row by row; a mistake mixes up two letters of a row, or, where no row has two empty cells, writes one wrong. */
export function working(puzzle: Puzzle, slips: Random | null): Working {
	const right = solved(puzzle);
	const rows = slips ? mistaken(puzzle, right, slips) : right;
	const size = rows.length;
	const written = (all: readonly string[]) =>
		all.map((row) => [...row].map((letter) => (letter === '.' ? '' : letter)));
	const hasty = rows.findIndex((row, r) => row !== right[r]);
	const diagonal = right[0]?.at(-1) ?? '';
	return {
		lines: [
			`The diagonal from the top right holds one letter only; I take ${diagonal}.`,
			...filledRows(
				written(puzzle.rows),
				written(rows),
				[...lettersOf(size)],
				hasty < 0 ? null : hasty,
			),
			slips
				? 'The grid is full, so I am done.'
				: `Each row and column now has the first ${size} letters once${puzzle.regions ? ', and so has each region' : ''}.`,
		],
		answer: answer(rows),
	};
}

function mistaken(puzzle: Puzzle, right: readonly string[], random: Random): readonly string[] {
	const size = puzzle.rows.length;
	const cells = [...right.join('')];
	const open = [...puzzle.rows.join('')].flatMap((given, cell) => (given === '.' ? [cell] : []));
	const pairs = open.flatMap((cell, i) => {
		const next = open[i + 1];
		const together = next !== undefined && Math.floor(next / size) === Math.floor(cell / size);
		return together ? [[cell, next] as const] : [];
	});
	if (pairs.length > 0) {
		const [left, other] = random.pick(pairs);
		return toRows(size, cells.with(left, cells[other] ?? '').with(other, cells[left] ?? ''));
	}
	const cell = random.pick(open);
	const others = [...lettersOf(size)].filter((letter) => letter !== cells[cell]);
	return toRows(size, cells.with(cell, random.pick(others)));
}

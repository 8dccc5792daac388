import type { Random } from '../../src/ground/random.ts';
import { ParamsError, type ParamsOf } from '../kit/params.ts';
import { type Candidates, isFilled, type Solver } from '../kit/search/candidate-search.ts';
import type { about } from './about.ts';
import { type Puzzle, toGrid, unitsOf } from './puzzle.ts';
import { candidatesOf, numbersOf, SOLVE_GUESSES, solverFor } from './search.ts';

/** Above these a random grid seldom can be dug so deep, and generating would take seconds. */
const MOST_EMPTY = { '4': 12, '9': 57, '16': 152 };
/** Below these almost every puzzle falls to singles; one of 4×4 always does. */
const FEWEST_EMPTY_TO_GUESS = { '4': Number.POSITIVE_INFINITY, '9': 50, '16': 140 };

/** Guesses for filling a grid, and for proving that a cell may be emptied. */
const FILL_GUESSES = 200;
const PROOF_GUESSES = 4;
const ATTEMPTS = 2000;

type Settings = ParamsOf<typeof about.knobs>;

/**
 * Fills a grid at random and empties cells in random order, each only when it is proved that the
 * solution stays the only one. Begins anew with another grid where this ends short of the wanted number.
 */
export function generate(settings: Settings, random: Random): Puzzle {
	refuseImpossible(settings);
	const size = Number(settings.size);
	const solver = solverFor(size);
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const filled = fill(size, solver, random);
		const puzzle = filled && dig(filled, settings.empty, solver, random);
		if (!puzzle) continue;
		const budget = { guesses: SOLVE_GUESSES };
		if (solver.search(candidatesOf(solver, puzzle), budget) === 'undecided') continue;
		if (settings.guessing && budget.guesses === SOLVE_GUESSES) continue;
		return { givens: toGrid(size, puzzle) };
	}
	throw new Error(`No such puzzle came of ${ATTEMPTS} grids.`);
}

function refuseImpossible({ size, empty, guessing }: Settings): void {
	if (empty > MOST_EMPTY[size])
		throw new ParamsError(
			`The knob "empty" must be at most ${MOST_EMPTY[size]} for a grid of size ${size}; it is ${empty}.`,
		);
	if (guessing && empty < FEWEST_EMPTY_TO_GUESS[size])
		throw new ParamsError(
			size === '4'
				? 'The knob "guessing" must be false for a grid of size 4.'
				: `The knob "guessing" needs at least ${FEWEST_EMPTY_TO_GUESS[size]} empty cells on a grid of size ${size}; there are ${empty}.`,
		);
}

/** A filled grid: the boxes of the main diagonal at random, which never clash, then the first completion. */
function fill(size: number, solver: Solver, random: Random): number[] | null {
	const boxes = unitsOf(size).slice(-size);
	const cells = Array<number>(size * size).fill(0);
	for (let box = 0; box < size; box += Math.sqrt(size) + 1) {
		const numbers = random.shuffle(Array.from({ length: size }, (_, i) => i + 1));
		for (const [i, cell] of boxes[box]?.cells.entries() ?? []) cells[cell] = numbers[i] ?? 0;
	}
	const filled = solver.search(candidatesOf(solver, cells), { guesses: FILL_GUESSES });
	return filled === 'undecided' ? null : filled && numbersOf(filled);
}

function dig(
	filled: readonly number[],
	empty: number,
	solver: Solver,
	random: Random,
): number[] | null {
	const order = random.shuffle([...filled.keys()]);
	const puzzle = [...filled];
	let emptied = 0;
	// Most cells go in a few large handfuls, as long as singles fill the grid again.
	for (let handful = order.length >> 2; handful > 0; handful >>= 1) {
		const cells = order.slice(emptied, Math.min(emptied + handful, empty));
		for (const cell of cells) puzzle[cell] = 0;
		const settled = candidatesOf(solver, puzzle);
		if (solver.settle(settled) && settled.every(isFilled)) emptied += cells.length;
		else for (const cell of cells) puzzle[cell] = filled[cell] ?? 0;
	}
	for (const cell of order.slice(emptied)) {
		if (emptied === empty) break;
		puzzle[cell] = 0;
		if (isForced(puzzle, cell, filled[cell] ?? 0, solver)) emptied++;
		else puzzle[cell] = filled[cell] ?? 0;
	}
	return emptied === empty ? puzzle : null;
}

/** Whether it is proved within the budget that no solution has another number in that cell. */
function isForced(puzzle: readonly number[], cell: number, number: number, solver: Solver) {
	const others: Candidates = candidatesOf(solver, puzzle);
	others[cell] = solver.everything & ~(1 << (number - 1));
	return solver.search(others, { guesses: PROOF_GUESSES }) === null;
}

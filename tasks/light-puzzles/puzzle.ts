import * as v from 'valibot';
import { integer, list, pair, record, text } from '../kit/schema.ts';

/** One string a row, 1 for a lit light and 0 for an unlit one. */
export type Lights = readonly string[];
/** Counted from 1. */
export type Cell = readonly [row: number, column: number];

const lights = list(text(/^[01]{2,12}$/), 2, 12);
const board = {
	start: lights,
	/** The lights that each button switches; none twice. */
	buttons: list(list(pair(integer(1, 12)), 2, 72), 1, 26),
};
const resultPuzzle = record({
	kind: v.literal('result'),
	...board,
	/** Buttons in the order of their presses, counted from 0. */
	presses: list(integer(0, 25), 1, 60),
});
const pressesPuzzle = record({
	kind: v.literal('presses'),
	...board,
	/** Not the start, and within reach of the buttons. */
	target: lights,
});

export const schema = v.pipe(
	v.variant('kind', [resultPuzzle, pressesPuzzle]),
	v.check(({ start, ...puzzle }) => {
		const all = puzzle.kind === 'result' ? start : [...start, ...puzzle.target];
		return all.length % start.length === 0 && all.every(({ length }) => length === start.length);
	}, 'the lights must be squares of one size'),
	v.check(
		({ start, buttons }) =>
			buttons.every(
				(cells) =>
					cells.every((cell) => Math.max(...cell) <= start.length) &&
					new Set(cells.map(String)).size === cells.length,
			),
		'every button must switch lights that are there, none twice',
	),
	v.check(
		(puzzle) =>
			puzzle.kind === 'result'
				? Math.max(...puzzle.presses) < puzzle.buttons.length
				: puzzle.target.join() !== puzzle.start.join(),
		'only buttons that are there may be pressed, and the target may not be the start',
	),
);
export type Puzzle = v.InferOutput<typeof schema>;
export type PressesPuzzle = v.InferOutput<typeof pressesPuzzle>;
type Board = Pick<Puzzle, 'start' | 'buttons'>;

export function nameOf(button: number): string {
	return String.fromCharCode(65 + button);
}

/** The lights after those presses. */
export function after({ start, buttons }: Board, presses: readonly number[]): Lights {
	const lights = start.map((row) => [...row]);
	for (const press of presses)
		for (const [row, column] of buttons[press] ?? []) {
			const line = lights[row - 1];
			if (line) line[column - 1] = line[column - 1] === '1' ? '0' : '1';
		}
	return lights.map((row) => row.join(''));
}

/**
 * The buttons to press, each once, by Gaussian elimination modulo 2; null where the target is out of
 * reach.
 */
export function pressesTo({ start, buttons, target }: PressesPuzzle): number[] | null {
	const goal = 2 ** buttons.length;
	// A light is an equation: bit b for button b, the highest for whether the light must change.
	const equations = new Map<string, number>();
	for (const [r, row] of start.entries())
		for (const [c, light] of [...row].entries())
			equations.set(`${r + 1},${c + 1}`, light === target[r]?.[c] ? 0 : goal);
	for (const [button, cells] of buttons.entries())
		for (const cell of cells)
			equations.set(cell.join(), (equations.get(cell.join()) ?? 0) ^ (2 ** button));

	/** By button: the equation that decides it, in which no other deciding button occurs. */
	const decided = new Map<number, number>();
	for (let equation of equations.values()) {
		for (const [button, other] of decided) if (equation & (2 ** button)) equation ^= other;
		if (equation === 0) continue;
		if (equation === goal) return null;
		const button = buttons.findIndex((_, index) => equation & (2 ** index));
		for (const [other, held] of decided)
			if (held & (2 ** button)) decided.set(other, held ^ equation);
		decided.set(button, equation);
	}
	return [...buttons.keys()].filter((button) => (decided.get(button) ?? 0) & goal);
}

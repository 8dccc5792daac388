/** One string a row, 1 for a lit light and 0 for an unlit one. */
export type Lights = readonly string[];
/** Counted from 1. */
export type Cell = readonly [row: number, column: number];

interface Board {
	readonly start: Lights;
	/** The lights that each button switches; none twice. */
	readonly buttons: readonly (readonly Cell[])[];
}
export interface ResultPuzzle extends Board {
	readonly kind: 'result';
	/** Buttons in the order of their presses, counted from 0. */
	readonly presses: readonly number[];
}
export interface PressesPuzzle extends Board {
	readonly kind: 'presses';
	/** Not the start, and within reach of the buttons. */
	readonly target: Lights;
}
export type Puzzle = ResultPuzzle | PressesPuzzle;

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

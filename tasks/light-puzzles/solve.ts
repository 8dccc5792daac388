import {
	after,
	type Lights,
	nameOf,
	type PressesPuzzle,
	type Puzzle,
	pressesTo,
} from './puzzle.ts';

export function formatLights(lights: Lights): string {
	return `<<<\n${lights.map((row) => [...row].join(',')).join('\n')}\n>>>`;
}

export function formatPresses(presses: readonly number[]): string {
	return `<<<${presses.map(nameOf).join(', ')}>>>`;
}

/** @throws RangeError where the target is out of reach: no generated puzzle's is */
export function pressesOf(puzzle: PressesPuzzle): number[] {
	const presses = pressesTo(puzzle);
	if (!presses) throw new RangeError('No presses lead to this target.');
	return presses;
}

export function solve(puzzle: Puzzle): string {
	return puzzle.kind === 'result'
		? formatLights(after(puzzle, puzzle.presses))
		: formatPresses(pressesOf(puzzle));
}

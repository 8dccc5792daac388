import type { Mark, Picture, Tone } from '../kit/draw/picture.ts';
import { drawTable } from '../kit/read/expected-table.ts';
import { check, expected, readPresses } from './check.ts';
import { after, type Lights, nameOf, type Puzzle } from './puzzle.ts';

/** The lights at the start, those that must change marked; with an answer that can be read, the lights it leads to. */
export function picture(puzzle: Puzzle, answer?: string): Picture {
	const drawn = answer === undefined ? null : answered(puzzle, answer);
	return {
		kind: 'grid',
		countFrom: 1,
		rows: drawn ?? started(puzzle),
		description:
			answer !== undefined && drawn
				? `Lights after the answer. ${check(puzzle, answer).reason}`
				: described(puzzle),
	};
}

function answered(puzzle: Puzzle, answer: string): Mark[][] | null {
	if (puzzle.kind === 'result') return drawTable(expected(after(puzzle, puzzle.presses)), answer);
	const presses = readPresses(answer, puzzle.buttons.length).value;
	const { target } = puzzle;
	return presses
		? marks(after(puzzle, presses), (light, r, c) =>
				light === target[r]?.[c] ? 'answer' : 'wrong',
			)
		: null;
}

function started(puzzle: Puzzle): Mark[][] {
	return marks(puzzle.start, (light, r, c) => {
		if (puzzle.kind === 'presses' && light !== puzzle.target[r]?.[c]) return 'highlight';
		return light === '1' ? 'given' : 'plain';
	});
}

function marks(lights: Lights, tone: (light: string, r: number, c: number) => Tone): Mark[][] {
	return lights.map((row, r) => Array.from(row, (text, c) => ({ text, tone: tone(text, r, c) })));
}

function described(puzzle: Puzzle): string {
	const start = `Lights at the start, 1 for on: ${puzzle.start.join(' / ')}`;
	return puzzle.kind === 'result'
		? `${start}; buttons pressed: ${puzzle.presses.map(nameOf).join(', ')}`
		: `${start}; the target: ${puzzle.target.join(' / ')}`;
}

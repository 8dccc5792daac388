import type { Mark, Picture, Tone } from '../kit/draw/picture.ts';
import type { TableFinding } from '../kit/read/expected-table.ts';
import { nameOf, type Puzzle } from './puzzle.ts';

/** The lights at the start, those that must change marked; with an answer that can be read, the lights it leads to. */
export function picture(puzzle: Puzzle, finding?: TableFinding): Picture {
	return {
		kind: 'grid',
		countFrom: 1,
		rows: finding?.drawn ?? started(puzzle),
		description: finding?.drawn
			? `Lights after the answer. ${finding.verdict.reason}`
			: described(puzzle),
	};
}

function started(puzzle: Puzzle): Mark[][] {
	const tone = (light: string, r: number, c: number): Tone => {
		if (puzzle.kind === 'presses' && light !== puzzle.target[r]?.[c]) return 'highlight';
		return light === '1' ? 'given' : 'plain';
	};
	return puzzle.start.map((row, r) =>
		Array.from(row, (text, c) => ({ text, tone: tone(text, r, c) })),
	);
}

function described(puzzle: Puzzle): string {
	const start = `Lights at the start, 1 for on: ${puzzle.start.join(' / ')}`;
	return puzzle.kind === 'result'
		? `${start}; buttons pressed: ${puzzle.presses.map(nameOf).join(', ')}`
		: `${start}; the target: ${puzzle.target.join(' / ')}`;
}

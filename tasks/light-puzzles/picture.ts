import type { Caption, Mark, Picture, Tone } from '../kit/draw/picture.ts';
import type { TableFinding } from '../kit/read/expected-table.ts';
import { nameOf, type Puzzle } from './puzzle.ts';

/** The lights at the start, those that must change marked; with an answer that can be read, the lights it leads to. */
export function picture(puzzle: Puzzle, finding?: TableFinding): Picture {
	return {
		kind: 'grid',
		countFrom: 1,
		highlight: 'must change',
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

/** What is asked, for people. */
export function caption(puzzle: Puzzle): Caption {
	const rules = puzzle.buttons.map(
		(cells, button) =>
			`${nameOf(button)} switches ${cells.map(([row, column]) => `(${row}, ${column})`).join(' ')}`,
	);
	const presses = puzzle.kind === 'result' ? puzzle.presses.map(nameOf).join(' ') : '';
	const goal =
		puzzle.kind === 'result'
			? `${puzzle.presses.length === 1 ? `Button ${presses} is` : `The buttons ${presses} are`} pressed. Which lights are on afterwards? 1 is on, 0 is off; a button switches the lights below, given as (row, column).`
			: `Which buttons must be pressed so that the marked lights change and all others are as now? 1 is on, 0 is off; a button switches the lights below, given as (row, column).`;
	return { goal, rules };
}

import type { Caption, Mark, Picture, Tone } from '../kit/draw/picture.ts';
import type { Finding } from './check.ts';
import { gridText, lettersOf, type Puzzle } from './puzzle.ts';

/** The grid, its diagonal highlighted, with the answer's letters where the answer is a grid of that size. */
export function picture(puzzle: Puzzle, finding: Finding | null = null): Picture {
	const size = puzzle.rows.length;
	const drawn = finding?.rows;
	const wrong = new Set(finding?.wrong);

	function tone(row: number, column: number): Tone {
		if (wrong.has(row * size + column)) return 'wrong';
		if (puzzle.rows[row]?.[column] !== '.') return 'given';
		return drawn ? 'answer' : row + column === size - 1 ? 'highlight' : 'plain';
	}
	const shown = drawn ?? puzzle.rows;
	const rows = shown.map((letters, row) =>
		[...letters].map(
			(letter, column): Mark => ({
				text: letter === '.' ? '' : letter,
				tone: tone(row, column),
			}),
		),
	);
	const flat = gridText(shown).replaceAll('\n', ' / ');
	const regions = puzzle.regions
		? `; the regions: ${puzzle.regions.map((row) => row.join(',')).join(' / ')}`
		: '';
	return {
		kind: 'grid',
		countFrom: 1,
		highlight: 'one letter',
		rows,
		...(puzzle.regions && { regions: puzzle.regions }),
		description: `Letter grid of ${size} by ${size} cells${drawn ? ', filled in' : ', a dot for an empty cell'}: ${flat}${regions}`,
	};
}

/** What is asked, for people. */
export function caption({ rows, regions }: Puzzle): Caption {
	const letters = [...lettersOf(rows.length)];
	const apart = regions ? ' No letter stands twice in a region, as drawn with heavier lines.' : '';
	return {
		goal: `Fill the grid so that each row and each column holds every letter from ${letters[0]} to ${letters.at(-1)} once, and the diagonal from the top right to the bottom left holds one letter only.${apart}`,
	};
}

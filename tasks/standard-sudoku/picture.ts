import type { Caption, Mark, Picture, Tone } from '../kit/draw/picture.ts';
import type { Finding } from './check.ts';
import { gridText, type Puzzle } from './puzzle.ts';

/** The grid, with the answer's numbers in it where the answer is a grid of that size. */
export function picture({ givens }: Puzzle, finding: Finding | null = null): Picture {
	const size = givens.length;
	const drawn = finding?.grid;
	const wrong = new Set(finding?.wrong);

	function mark(row: number, column: number): Mark {
		const given = givens[row]?.[column] ?? 0;
		const number = drawn?.[row]?.[column] ?? given;
		const tone: Tone = wrong.has(row * size + column)
			? 'wrong'
			: given !== 0
				? 'given'
				: drawn
					? 'answer'
					: 'plain';
		return { text: number === 0 ? '' : String(number).slice(0, 3), tone };
	}

	const box = Math.sqrt(size);
	return {
		kind: 'grid',
		countFrom: 1,
		block: { rows: box, columns: box },
		rows: givens.map((numbers, row) => numbers.map((_, column) => mark(row, column))),
		description: `Sudoku of ${size} by ${size} cells${drawn ? ', filled in' : ', 0 for an empty cell'}: ${gridText(drawn ?? givens).replaceAll('\n', ' / ')}`,
	};
}

/** What is asked, for people. */
export function caption({ givens }: Puzzle): Caption {
	const size = givens.length;
	const box = Math.sqrt(size);
	return {
		goal: `Fill the empty cells so that each row, each column and each box of ${box} by ${box} holds every number from 1 to ${size} once.`,
	};
}

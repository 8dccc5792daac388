import type { Mark, Picture, Tone } from '../kit/draw/picture.ts';
import { check } from './check.ts';
import type { Puzzle } from './puzzle.ts';
import { NAMES } from './question.ts';
import { readPatterns, readPlaces } from './read.ts';
import { cellsOf, largestSizes, type Pattern, patternsIn } from './shape.ts';

/** The matrix with the answer's patterns in it; of those it leaves out, the first is marked too. */
export function picture(puzzle: Puzzle, answer?: string): Picture {
	const { matrix, shape, size } = puzzle;
	const tones = new Map<string, Tone>();
	const paint = (pattern: Pattern, tone: Tone) => {
		const fitting = Math.max(1, Math.min(pattern.size, matrix.length));
		for (const cell of cellsOf(shape, { ...pattern, size: fitting })) tones.set(cell.join(), tone);
	};
	const wanted = patternsIn(puzzle);
	for (const pattern of answer === undefined ? [] : claimed(puzzle, answer))
		paint(pattern, wanted.some((one) => same(one, pattern)) ? 'answer' : 'wrong');
	const verdict = answer === undefined ? null : check(puzzle, answer);
	const missed = wanted.find(({ row, column }) => !tones.has(`${row},${column}`));
	const wrong = [...tones.values()].includes('wrong');
	if (verdict?.read && missed) paint(missed, wrong ? 'highlight' : 'wrong');
	const rows = matrix.map((row, r) =>
		Array.from(row, (text, c): Mark => ({ text, tone: tones.get(`${r},${c}`) ?? 'plain' })),
	);
	const asked =
		shape === 'square'
			? 'one largest uniform square'
			: `every ${NAMES[shape]} of size ${size} or more`;
	return {
		kind: 'grid',
		countFrom: 0,
		rows,
		description: `Matrix of ${matrix.length} by ${matrix[0]?.length ?? 0} letters with ${asked} to find${verdict ? `. ${verdict.reason}` : `: ${matrix.join(' / ')}`}`,
	};
}

/** What the answer says there is: of a square, the largest that ends in the cell it gives. */
function claimed(puzzle: Puzzle, answer: string): readonly Pattern[] {
	if (puzzle.shape !== 'square') return readPatterns(answer).value?.patterns.slice(0, 500) ?? [];
	const sizes = largestSizes(puzzle.matrix, 'square');
	return (readPlaces(answer).value ?? [])
		.slice(0, 20)
		.flatMap(([row = -1, column = -1, ...more]) => {
			const size = sizes[row]?.[column];
			return size === undefined || more.length > 0 ? [] : [{ row, column, size }];
		});
}

function same(a: Pattern, b: Pattern): boolean {
	return a.row === b.row && a.column === b.column && a.size === b.size;
}

import type { Mark, Picture, Tone } from '../kit/draw/picture.ts';
import type { Finding } from './check.ts';
import type { Puzzle } from './puzzle.ts';
import { NAMES } from './question.ts';
import { cellsOf, type Pattern, patternsIn } from './shape.ts';

/** The matrix with the answer's patterns in it; of those it leaves out, the first is marked too. */
export function picture(puzzle: Puzzle, finding?: Finding): Picture {
	const { matrix, shape, size } = puzzle;
	const tones = new Map<string, Tone>();
	const paint = (pattern: Pattern, tone: Tone) => {
		const fitting = Math.max(1, Math.min(pattern.size, matrix.length));
		for (const cell of cellsOf(shape, { ...pattern, size: fitting })) tones.set(cell.join(), tone);
	};
	const wanted = patternsIn(puzzle);
	for (const pattern of finding?.claimed ?? [])
		paint(pattern, wanted.some((one) => same(one, pattern)) ? 'answer' : 'wrong');
	const verdict = finding?.verdict;
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

function same(a: Pattern, b: Pattern): boolean {
	return a.row === b.row && a.column === b.column && a.size === b.size;
}

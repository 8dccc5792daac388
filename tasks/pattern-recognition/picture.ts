import type { Caption, Mark, Picture, Tone } from '../kit/draw/picture.ts';
import type { Finding } from './check.ts';
import type { Puzzle, Shape } from './puzzle.ts';
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
		highlight: 'missed',
		rows,
		description: `Matrix of ${matrix.length} by ${matrix[0]?.length ?? 0} letters with ${asked} to find${verdict ? `. ${verdict.reason}` : `: ${matrix.join(' / ')}`}`,
	};
}

function same(a: Pattern, b: Pattern): boolean {
	return a.row === b.row && a.column === b.column && a.size === b.size;
}

const FORMS: Readonly<Record<Exclude<Shape, 'square'>, string>> = {
	ring: 'the border of a square block; its anchor is its top left cell',
	corner:
		'a corner cell with as many cells above it as to the right of it; its anchor is the corner',
	plus: 'a centre with arms of one length in all four directions; its anchor is the centre',
};

/** What is asked, for people. */
export function caption({ shape, size }: Puzzle): Caption {
	if (shape === 'square')
		return {
			goal: `Find the largest square block of cells that all hold the same letter: at least ${size} by ${size}, there is only one. Where is its bottom right cell, rows and columns counted from 0?`,
		};
	return {
		goal: `Find every ${NAMES[shape]} of size ${size} or more whose cells all hold the same letter: ${FORMS[shape]}. Where are the anchors, and how large is the largest at each?`,
	};
}

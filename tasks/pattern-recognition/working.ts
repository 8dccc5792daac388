import type { Random } from '../../src/ground/random.ts';
import { outline } from '../kit/write/sentences.ts';
import type { Working } from '../task.ts';
import { notation } from './check.ts';
import type { Puzzle, Shape } from './puzzle.ts';
import { patternsIn } from './shape.ts';

/** Through the rows from the top; a mistake overlooks one of several patterns, or counts rows and columns from 1. */
export function working(puzzle: Puzzle, slips: Random | null): Working {
	const { matrix, shape } = puzzle;
	const patterns = patternsIn(puzzle);
	const overlooked =
		slips && shape !== 'square' && patterns.length > 1 ? slips.pick(patterns) : null;
	const countsFromOne = slips !== null && overlooked === null;
	const said = patterns
		.filter((pattern) => pattern !== overlooked)
		.map((pattern) =>
			countsFromOne ? { ...pattern, row: pattern.row + 1, column: pattern.column + 1 } : pattern,
		);
	const shift = countsFromOne ? 1 : 0;
	const told = patterns.map((pattern) => {
		const { row, column, size } = pattern;
		const letter = matrix[row]?.[column] ?? '';
		return pattern === overlooked
			? `Row ${row}, ${matrix[row]}: I see no ${NAMES[shape]} there.`
			: `${ANCHORS[shape]} of a ${NAMES[shape]} of ${letter}, size ${size}, is in row ${row + shift}, column ${column + shift}.`;
	});
	return {
		lines: [
			`I look through the rows from the top and the columns from the left, counting from ${shift}.`,
			...outline(told, overlooked ? patterns.indexOf(overlooked) : null, 4, 'found'),
			...(shape === 'square' ? ['I see no larger square of one letter.'] : []),
		].slice(0, 6),
		answer: `<<<${notation(puzzle, said)}>>>`,
	};
}

const NAMES: Readonly<Record<Shape, string>> = {
	square: 'square',
	ring: 'square ring',
	corner: 'letter L',
	plus: 'plus',
};
const ANCHORS: Readonly<Record<Shape, string>> = {
	square: 'The lower right corner',
	ring: 'The upper left corner',
	corner: 'The lower left corner',
	plus: 'The centre',
};

import type { Puzzle, Shape } from './puzzle.ts';

export const NAMES: Readonly<Record<Shape, string>> = {
	square: 'square',
	ring: 'hollow square',
	corner: 'L',
	plus: 'plus',
};

/** What the anchor of a shape is called. */
export const ANCHORS: Readonly<Record<Shape, string>> = {
	square: 'bottom right cell',
	ring: 'top left cell',
	corner: 'corner cell',
	plus: 'centre cell',
};

const MEANINGS: Readonly<Record<Exclude<Shape, 'square'>, string>> = {
	ring: 'A hollow square of size s is made of the outermost cells of a block of s rows and s columns: its first and last row and its first and last column. Its anchor is its top left cell.',
	corner:
		'An L of size s is made of a corner cell, the s - 1 cells directly above it, one over the other, and the s - 1 cells directly to the right of it, one beside the other. Its anchor is the corner cell.',
	plus: 'A plus of size s is made of a centre cell and the s - 1 cells next to it in each of the four directions up, down, left and right, in straight lines. Its anchor is the centre cell.',
};

export function question({ matrix, shape, size }: Puzzle): string {
	const shown = `Here is a matrix of ${matrix.length} rows and ${matrix[0]?.length ?? 0} columns of letters, one row a line. Rows are counted from 0 from the top, columns from 0 from the left.

${matrix.map((row) => [...row].join(' ')).join('\n')}

`;
	if (shape === 'square')
		return `${shown}A block of s rows and s columns that lie next to each other is a uniform square of side s if all its cells hold the same letter. Find the largest uniform square of the matrix. Its side is at least ${size}, and there is only one of that side; smaller squares, those within it too, do not count.

Give the row and the column of its bottom right cell between <<< and >>>, in this form: <<<[row, column]>>>. For example, <<<[2, 0]>>> would be the cell in row 2 and column 0.`;
	return `${shown}${MEANINGS[shape]} It counts only if all the cells it is made of hold the same letter; the other cells may hold anything, that letter too.

Find every cell that is the anchor of ${shape === 'corner' ? 'an' : 'a'} ${NAMES[shape]} of size ${size} or more, and for each of them the size of the largest ${NAMES[shape]} with this anchor.

Give the number of anchors, a colon, and then for each anchor [row, column, size], separated by commas, in any order, between <<< and >>>. For example, two anchors, one in row 2 and column 0 with size ${size} and one in row 1 and column 3 with size ${size + 1}, would be written <<<2: [2, 0, ${size}], [1, 3, ${size + 1}]>>>.`;
}

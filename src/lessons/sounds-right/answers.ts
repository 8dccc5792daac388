import type { LessonPuzzle } from '../puzzle.ts';

export const QUEENS: LessonPuzzle = {
	task: 'eight-queens',
	puzzle: {
		size: 8,
		queens: [
			[0, 4],
			[1, 0],
			[5, 1],
		],
		blocked: [
			[6, 3],
			[7, 5],
		],
	},
};
/** One pair of queens, on a diagonal, attacks each other; all else is in order. */
export const QUEENS_ANSWER = `The key is to give every queen a row and a column of her own. The given queens take columns 4, 0 and 1, so I carefully distribute the remaining columns 5, 3, 6, 7 and 2 over the remaining rows. I have verified that no row and no column is used twice and that both blocked squares stay free. The board is therefore complete and valid:

<<<0 4, 1 0, 2 5, 3 3, 4 6, 5 1, 6 7, 7 2>>>`;

export const SUDOKU: LessonPuzzle = {
	task: 'standard-sudoku',
	puzzle: {
		givens: [
			[0, 0, 3, 4],
			[0, 0, 0, 0],
			[1, 0, 4, 3],
			[3, 4, 0, 2],
		],
	},
};
export const SUDOKU_ANSWER = `hmm, not sure about this one. third row needs a 2, i think. last row a 1. then the top is 2 1 or 1 2... 1 is in that column already, so 2 1. second row is what is left??

<<<
2,1,3,4
4,3,2,1
1,2,4,3
3,4,1,2
>>>`;

export const PRODUCT: LessonPuzzle = {
	task: 'number-multiply',
	puzzle: { factors: ['47', '38'] },
};
/** 7 × 38 is 266. */
export const PRODUCT_ANSWER = `This is a straightforward calculation. I split 47 into 40 and 7:

40 × 38 = 1520
7 × 38 = 256
1520 + 256 = 1776

Double-checking the addition: 1520 + 256 is indeed 1776. The result is therefore certain.

<<<1776>>>`;

export const FOURS: LessonPuzzle = {
	task: 'game-24',
	puzzle: { numbers: [4, 4, 4, 6], target: 24 },
};

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

export const DUMPLINGS: LessonPuzzle = {
	task: 'gsm-hard',
	puzzle: {
		kind: 'story',
		sentences: [
			'Zainab cooks dumplings at a night market.',
			'Zainab hired {cooks} cooks, who folded {dumplings_each} dumplings each.',
			'The weight of each of these dumplings was {grams_per_dumpling} grams.',
		],
		ask: 'How many grams did all these dumplings weigh together?',
		given: [
			{ name: 'dumplings_each', unit: 'things', value: '88', shown: '88' },
			{ name: 'cooks', unit: 'factor', value: '14', shown: '14' },
			{ name: 'grams_per_dumpling', unit: 'grams', value: '32', shown: '32' },
		],
		steps: [
			{
				name: 'dumplings_of_the_cooks',
				unit: 'things',
				operator: '*',
				left: 'dumplings_each',
				right: 'cooks',
			},
			{
				name: 'grams',
				unit: 'grams',
				operator: '*',
				left: 'dumplings_of_the_cooks',
				right: 'grams_per_dumpling',
			},
		],
		places: 0,
		rounds: false,
	},
};
/** A real model's, word for word from the run in recorded.json. 88 × 14 is 1232, and 1172 × 32 would be 37504. */
export const DUMPLINGS_BY = {
	recorded: 'Qwen2.5-Coder-0.5B-Instruct · Q4_K_M · 2026-11-29',
};
export const DUMPLINGS_ANSWER = `Let's approach this step-by-step:

1. First, we need to calculate the total number of dumplings Zainab folded. Since he folded 88 dumplings each and there are 14 cooks, the total number of dumplings is:
   88 dumplings/cook * 14 cooks = 1172 dumplings

2. Next, we need to find the total weight of all these dumplings. Since each dumpling weighs 32 grams, the total weight is:
   1172 dumplings * 32 grams/dumpling = 37176 grams

Therefore, the total weight of all these dumplings together is <<<37176.0>>>.`;

export const FOURS: LessonPuzzle = {
	task: 'game-24',
	puzzle: { numbers: [4, 4, 4, 6], target: 24 },
};

/**
 * Right answers of GPT-4o in per cent, told to answer in words and told to answer with code (Chen et al.,
 * ICML 2025, table 1). test/unit/lessons/paper.test.ts compares them with the table.
 */
export const PAPER = {
	'date-understanding': { words: 88, code: 72 },
	'number-multiply': { words: 8, code: 100 },
	'constrained-linear-arrangement': { words: 84, code: 60 },
	letters: { words: 11, code: 100 },
	'box-net': { words: 30, code: 1 },
	'statistical-counting': { words: 32, code: 95 },
} as const;

/** On so many of so many kinds of puzzles words were right more often than code. */
export const WORDS_AHEAD = { kinds: 14, of: 37 };

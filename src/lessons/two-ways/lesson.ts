import { done, notYet } from '../finding.ts';
import type { Lesson } from '../lesson.ts';
import type { LevelsHappened } from '../stages/levels.ts';
import {
	BOARDS,
	curveOf,
	EXECUTED,
	firstBelowThree,
	LEVELS,
	rightOf,
	SIMULATED,
	WORDS,
} from './ways.ts';

const CHOICES = ['Far more often right', 'About as often right', 'Far less often right'];
const BOARDS_IN_ALL = WORDS.runs.length;
/** Of so few boards, chance alone moves that many. */
const CLOSE = BOARDS_IN_ALL / 4;

const LOOP = `total = 0
for digit in [3, 8, 6]:
    total = total * 2 + digit
print(total)`;

const FIVE = {
	task: 'eight-queens',
	puzzle: { size: 5, queens: [[0, 1]], blocked: [] },
};

const allPlayed = ({ played, of }: LevelsHappened, words: string) =>
	played === of
		? done(words)
		: notYet(`${played} of ${of} levels played. Move the slider on, and play the next one.`);

export const lesson: Lesson = {
	prediction: {
		words: [
			'A language model can answer a puzzle *in words*: it thinks aloud and writes down an answer. Or it can write a *program*, and the computer runs it.',
			'There is a third way, and it is the test of what a program is good for: the model writes a correct program, but nobody runs it. Instead the model itself works out, line by line, what the program would print.',
		],
		question:
			'Compared with answering in words, how often is the model right when it plays the program through by itself?',
		choices: CHOICES,
	},
	steps: [
		{
			kind: 'levels',
			name: 'grow',
			phase: 'run',
			title: 'Let the board grow',
			words: [
				'The puzzle is the one with the queens: none may attack another. Each level has a larger board.',
				'You see two ways side by side. *In words*: the model writes its reasoning and an answer. *Program, run*: it writes a program that tries the squares one after the other, and Python runs it.',
				'The model here is a **stand-in**: a script that makes a mistake in 3 of 100 steps by hand. It is built to show one thing, and no real model is just like it. The programs are real and were really run.',
			],
			todo: 'Play the five boards of each level, from L1 to L5.',
			stage: { by: 'stand-in', levels: LEVELS, ways: [WORDS, EXECUTED], about: BOARDS },
			check: (happened) =>
				allPlayed(
					happened,
					`Of ${BOARDS_IN_ALL} boards, ${rightOf(WORDS)} are right in words and ${rightOf(EXECUTED)} by program.`,
				),
			hints: ['Move the slider one level on, then press “Play 5 puzzles” again.'],
			solution: LEVELS,
			right: [LEVELS.toReversed()],
			wrong: [[], ['L1'], ['L1', 'L2', 'L3', 'L4']],
		},
		{
			kind: 'choice',
			name: 'read',
			phase: 'investigate',
			title: 'Read the curve',
			words: [
				'Five boards are few. A level can look better or worse than the one before it by chance alone; the shaded band shows how far the true share may be off.',
				'Over all five levels there is more than chance to see.',
			],
			todo: 'Find the first level at which words get fewer than three of five boards right.',
			stage: {
				shown: [{ kind: 'curves', curves: [curveOf(WORDS), curveOf(EXECUTED)], by: 'stand-in' }],
				question: 'Fewer than three of five in words, for the first time, at …',
				options: LEVELS.map((level) =>
					level === firstBelowThree(WORDS)
						? {
								text: level,
								reply: `Yes, at ${level}. The line of the program stays where it was.`,
								right: true as const,
							}
						: {
								text: level,
								reply:
									level < (firstBelowThree(WORDS) ?? '')
										? `At ${level} at least three of five are right. Look further to the right.`
										: `At ${level} it is fewer than three, but there is an easier level at which it is so, too.`,
							},
				),
			},
			check: ({ right, reply }) => (right ? done(reply) : notYet(reply)),
			hints: [
				'Three of five is 60%. Follow the line “In words” until it is below 60% for the first time.',
				'Open “Numbers” below the picture: it has the counts.',
			],
			solution: LEVELS.indexOf(firstBelowThree(WORDS) ?? ''),
			right: [LEVELS.indexOf(firstBelowThree(WORDS) ?? '')],
			wrong: LEVELS.map((_, index) => index).filter(
				(index) => LEVELS[index] !== firstBelowThree(WORDS),
			),
		},
		{
			kind: 'choice',
			name: 'chain',
			phase: 'investigate',
			title: 'Why errors add up',
			words: [
				'Say each step goes right with probability 0.97, and one wrong step spoils the answer. Two steps both go right with 0.97 × 0.97 = 0.94. Each further step multiplies by 0.97 again.',
				'After *n* steps that is 0.97 to the power *n*. For the 20 steps of level 3 it is 0.54: about every second board.',
				'Real models do not make independent mistakes at a fixed rate. But whoever has to get many steps right, one after the other, has this problem.',
			],
			todo: 'Work out, or estimate, how often all 52 steps of level 4 go right.',
			stage: {
				shown: [],
				question: '0.97 to the power 52 is about …',
				options: [
					{ text: '0.97', reply: 'That is one step. Here are fifty-two.' },
					{
						text: '0.50',
						reply: 'So it is after 23 steps already, for 0.97 to the power 23 is 0.50.',
					},
					{
						text: '0.20',
						reply:
							'Yes: about one board in five. With the 120 steps of level 5 it is 0.03. Adding steps one by one makes success shrink by the same factor each time: exponentially.',
						right: true,
					},
					{
						text: '0.00',
						reply: 'It gets there, but not yet: even after 120 steps it is still 0.03.',
					},
				],
			},
			check: ({ right, reply }) => (right ? done(reply) : notYet(reply)),
			hints: [
				'After 23 steps half is left, for 0.97 to the power 23 is 0.50. What is left after 46?',
				'Half of a half is a quarter; six more steps take a little of it.',
			],
			solution: 2,
			right: [2],
			wrong: [0, 1, 3],
		},
		{
			kind: 'fields',
			name: 'interpreter',
			phase: 'investigate',
			title: 'Be the computer',
			words: [
				'Before the third way, feel what it asks for. Here is a program of four lines. It is *correct*; there is nothing to find. You only have to do what it says.',
				'`total * 2 + digit` doubles `total`, then adds `digit`. The loop does so for 3, then for 8, then for 6.',
			],
			todo: 'Play the interpreter: what is in `total` after each turn of the loop.',
			stage: {
				shown: [{ kind: 'code', title: 'The program', code: LOOP }],
				fields: [
					{ label: 'total after the first turn, digit is 3', right: '3' },
					{ label: 'total after the second turn, digit is 8', right: '14' },
					{ label: 'total after the third turn, digit is 6', right: '34' },
				],
			},
			check: ({ right }) => {
				const wrong = right.findIndex((one) => !one);
				if (wrong < 0)
					return done(
						'It prints 34. Each line used what the line before had left. Now think of 120 such lines, with 24 columns to remember.',
					);
				return notYet(
					`Turn ${wrong + 1} is not right yet${wrong < 2 ? '. The turns after it build on it.' : '.'}`,
				);
			},
			hints: [
				'At first `total` is 0, so the first turn gives 0 × 2 + 3.',
				'The second turn gives 3 × 2 + 8.',
				'The third turn gives 14 × 2 + 6.',
			],
			solution: ['3', '14', '34'],
			right: [[' 3', '14 ', '34']],
			wrong: [[], ['3', '14', ''], ['3', '8', '6'], ['3', '14', '40']],
		},
		{
			kind: 'levels',
			name: 'simulate',
			phase: 'modify',
			title: 'The same program, not run',
			words: [
				'Now change one thing only. The stand-in writes the very same program as before, and nobody runs it: it plays the program through in words, as you just did.',
				'Same code, same boards. What is different is who carries it out.',
			],
			todo: 'Play all five levels again, now with the third way.',
			stage: {
				by: 'stand-in',
				levels: LEVELS,
				ways: [WORDS, EXECUTED, SIMULATED],
				about: BOARDS,
			},
			check: (happened) =>
				allPlayed(
					happened,
					`Right of ${BOARDS_IN_ALL}: ${rightOf(WORDS)} in words, ${rightOf(SIMULATED)} with the program played through, ${rightOf(EXECUTED)} with the same program run.`,
				),
			hints: ['The lines of the first two ways are as before. Watch the third.'],
			solution: LEVELS,
			right: [LEVELS.toReversed()],
			wrong: [[], ['L5'], ['L1', 'L2', 'L4', 'L5']],
		},
		{
			kind: 'answer',
			name: 'by-hand',
			phase: 'make',
			title: 'Make an answer yourself',
			words: [
				'Be the one who answers in words, on a board of 5 × 5 with one queen given. Count how often you try a square and take it back.',
				'Write row and column of each queen, both counted from 0, separated by commas: the given one is `0 1`.',
			],
			todo: 'Write the five queens between `<<<` and `>>>`, so that none attacks another.',
			stage: {
				shown: [{ kind: 'puzzle', puzzle: FIVE }],
				puzzle: FIVE,
				label: 'Your five queens',
				start: '<<<0 1, 1 ?, 2 ?, 3 ?, 4 ?>>>',
			},
			check: ({ verdict }) =>
				verdict.correct
					? done('Right. A program tries thousands of squares a second, and forgets none of them.')
					: notYet(verdict.reason),
			hints: [
				'Each queen has a row and a column of her own. Row 1: columns 0, 1 and 2 are attacked by the given queen.',
				'Try row 1, column 3 first. Row 2 then has one free square: column 0.',
				'`0 1, 1 3, 2 0, 3 2` and one more in row 4.',
			],
			solution: '<<<0 1, 1 3, 2 0, 3 2, 4 4>>>',
			right: ['<<<4 2, 3 0, 2 3, 1 … >>> no: <<<0 1, 1 4, 2 2, 3 0, 4 3>>>'],
			wrong: ['<<<0 1, 1 ?, 2 ?, 3 ?, 4 ?>>>', '<<<0 1, 1 2, 2 3, 3 4, 4 0>>>', '<<<0 1>>>', ''],
		},
	],
	outcome: () => {
		const difference = rightOf(SIMULATED) - rightOf(WORDS);
		const place = difference > CLOSE ? 0 : difference < -CLOSE ? 2 : 1;
		return {
			choice: CHOICES[place] ?? '',
			words: `In this lesson: ${rightOf(WORDS)} of ${BOARDS_IN_ALL} in words, ${rightOf(SIMULATED)} with the program played through, ${rightOf(EXECUTED)} with it run. The stand-in is built that way; with real models, on 40 kinds of tasks, it was measured (Tong et al. 2026): playing the program through added 0.15 percentage points to the success of words, running it added 31.6.`,
		};
	},
	end: [
		'Errors in a chain of steps multiply. What is nearly always right for one step is nearly always wrong for a hundred.',
		'A program helps because a computer carries it out without a slip, however long it takes. Writing the code down is not enough: code that nobody runs is only another text.',
		'So when somebody shows you an answer “with code”, ask one thing first: was it run?',
	],
};

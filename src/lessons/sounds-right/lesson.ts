import { done, notYet } from '../finding.ts';
import type { Lesson } from '../lesson.ts';
import {
	DUMPLINGS,
	DUMPLINGS_ANSWER,
	DUMPLINGS_BY,
	FOURS,
	QUEENS,
	QUEENS_ANSWER,
	SUDOKU,
	SUDOKU_ANSWER,
} from './answers.ts';

const CHOICES = ['None of them', 'One of them', 'Two of them', 'All three'];
/** Words that make somebody believe an answer; fewer are only a number. */
const FEWEST_WORDS = 12;

export const lesson: Lesson = {
	prediction: {
		words: [
			'Which number is larger, 9.11 or 9.9? Some of the best-known language models have answered “9.11”, and given reasons that sound fine. (It is 9.9: nine tenths are more than eleven hundredths.)',
			'In a minute you will read three answers to three puzzles. Two were written for this lesson, in the way language models write; one is a real model’s, word for word. Two sound sure of themselves, one does not.',
		],
		question: 'What do you expect: how many of the three answers are right?',
		choices: CHOICES,
	},
	steps: [
		{
			kind: 'judge',
			name: 'judge',
			phase: 'run',
			title: 'Read three answers',
			words: [
				'Read each answer the way you would read a message from a friend. You need not solve the puzzle. Go by your feeling: does it sound right?',
				'When all three are marked, the checkers open. A **checker** is a small program that knows the rules of one puzzle. It does not care how an answer sounds.',
			],
			todo: 'Mark each answer as right or wrong, then open the verdicts.',
			stage: {
				cards: [
					{
						id: 'queens',
						title: 'Eight queens',
						asked:
							'Place eight queens so that no two attack each other: not in the same row, not in the same column, not on the same diagonal. Three are given; no queen may stand on a shaded square.',
						puzzle: QUEENS,
						drawn: true,
						said: QUEENS_ANSWER,
						by: 'lesson',
					},
					{
						id: 'sudoku',
						title: 'A small sudoku',
						asked: 'Fill in the numbers 1 to 4, each once in every row, column and 2×2 box.',
						puzzle: SUDOKU,
						drawn: true,
						said: SUDOKU_ANSWER,
						by: 'lesson',
					},
					{
						id: 'dumplings',
						title: 'Dumplings',
						asked:
							'Zainab hired 14 cooks, who folded 88 dumplings each. The weight of each of these dumplings was 32 grams. How many grams did all these dumplings weigh together?',
						puzzle: DUMPLINGS,
						drawn: false,
						said: DUMPLINGS_ANSWER,
						by: DUMPLINGS_BY,
					},
				],
			},
			check: ({ open, agreed, verdicts }) =>
				open > 0
					? notYet(`${open === 1 ? 'One answer is' : `${open} answers are`} not marked yet.`)
					: done(
							`The checkers agree with ${agreed} of your 3 marks. Compare how each answer sounds with its verdict: the one that doubts itself is right.`,
							String(verdicts.filter(({ verdict }) => verdict.correct).length),
						),
			hints: [
				'There is nothing to lose here: a wrong guess counts as much as a right one.',
				'Each answer has two buttons, “Sounds right” and “Sounds wrong”. The verdicts open when all three are marked.',
			],
			solution: { queens: false, sudoku: true, dumplings: false },
			right: [
				{ queens: true, sudoku: false, dumplings: true },
				{ queens: true, sudoku: true, dumplings: true },
			],
			wrong: [{}, { queens: true, dumplings: false }],
		},
		{
			kind: 'choice',
			name: 'broken-rule',
			phase: 'investigate',
			title: 'Which rule is broken?',
			words: [
				'The first answer said: “I have verified that no row and no column is used twice.” That is even true.',
				'The checker found two queens that attack each other all the same. They are marked on the board.',
			],
			todo: 'Look at the two marked queens and say which rule they break.',
			stage: {
				shown: [{ kind: 'puzzle', puzzle: QUEENS, answer: QUEENS_ANSWER }],
				question: 'The two marked queens …',
				options: [
					{
						text: 'stand in the same row.',
						reply: 'Every row has one queen. Look along the slanted lines.',
					},
					{
						text: 'stand in the same column.',
						reply: 'Every column has one queen. Look along the slanted lines.',
					},
					{
						text: 'stand on the same diagonal.',
						reply:
							'Yes: from one queen to the other it is two rows down and two columns to the left. The answer never spoke of diagonals.',
						right: true,
					},
					{
						text: 'stand on a shaded square.',
						reply: 'Both shaded squares are free. The two queens attack each other.',
					},
				],
			},
			check: ({ right, reply }) => (right ? done(reply) : notYet(reply)),
			hints: [
				'Put a finger on one marked queen. How many rows, and how many columns, is it to the other?',
				'Two steps down and two steps to the left: what is such a line called?',
			],
			solution: 2,
			right: [2],
			wrong: [0, 1, 3],
		},
		{
			kind: 'choice',
			name: 'broken-line',
			phase: 'investigate',
			title: 'Where does it go wrong?',
			words: [
				'The third answer is a real model’s. Its plan is right: first all the dumplings, then their weight. And it shows its working, line by line.',
				'A single slip is enough. Whatever comes after it may be flawless, and is still built on it.',
			],
			todo: 'Find the first line that is wrong.',
			stage: {
				shown: [
					{
						kind: 'said',
						title: 'The answer about the dumplings',
						text: DUMPLINGS_ANSWER,
						by: DUMPLINGS_BY,
					},
				],
				question: 'Which line is the first wrong one?',
				options: [
					{
						text: '“he folded 88 dumplings each and there are 14 cooks”',
						reply:
							'It mixes up who folded, but the numbers, and what is done with them, are right.',
					},
					{
						text: '88 dumplings/cook * 14 cooks = 1172 dumplings',
						reply:
							'Yes: 88 × 10 is 880 and 88 × 4 is 352, together 1232. Sixty dumplings got lost, and nobody could hear it.',
						right: true,
					},
					{
						text: '1172 dumplings * 32 grams/dumpling = 37176 grams',
						reply:
							'That line is wrong, too: 1172 × 32 would be 37504. But a line before it is wrong already.',
					},
					{
						text: '“Therefore, the total weight … is 37176.0”',
						reply: 'It only repeats the line before. Where did the error come in?',
					},
				],
			},
			check: ({ right, reply }) => (right ? done(reply) : notYet(reply)),
			hints: [
				'Work each line out yourself, one after the other.',
				'What is 88 × 10? What is 88 × 4? And together?',
			],
			solution: 1,
			right: [1],
			wrong: [0, 2, 3],
		},
		{
			kind: 'answer',
			name: 'repair',
			phase: 'modify',
			title: 'Repair it',
			words: [
				'Now be the one who answers. The checker reads only what stands between `<<<` and `>>>`: the answer itself. The rest is for people.',
			],
			todo: 'Change the answer until the checker calls it right.',
			stage: {
				shown: [],
				puzzle: DUMPLINGS,
				label: 'The answer about the dumplings',
				start: DUMPLINGS_ANSWER,
			},
			check: ({ verdict }) =>
				verdict.correct
					? done(
							'Right. The sentences around it may still hold the slip: the checker never read them.',
						)
					: notYet(`The checker says: ${verdict.reason}`),
			hints: [
				'88 × 14 is 1232. How much do 1232 dumplings of 32 grams weigh?',
				'1232 × 32 = 39424. Write it between `<<<` and `>>>`.',
			],
			solution: DUMPLINGS_ANSWER.replaceAll('1172', '1232').replaceAll('37176', '39424'),
			right: ['<<<39424>>>', 'I give up: <<<39424.0>>>'],
			wrong: [DUMPLINGS_ANSWER, '', '<<<37504>>>', 'It is a lot of dumplings.'],
		},
		{
			kind: 'answer',
			name: 'sound-right',
			phase: 'make',
			title: 'Sound right yourself',
			words: [
				'Writing something that sounds right is easy, and that is the problem. Try it: the puzzle is to make 24 from the numbers 4, 4, 4 and 6, using each exactly once, with + − × ÷ and parentheses.',
				'Write an answer that a friend would believe at a glance, with an expression between `<<<` and `>>>` that is *wrong*.',
			],
			todo: `Write at least ${FEWEST_WORDS} convincing words and a wrong answer that the checker can read.`,
			stage: {
				shown: [{ kind: 'puzzle', puzzle: FOURS }],
				puzzle: FOURS,
				label: 'Your convincing wrong answer',
				start: '',
			},
			check: ({ verdict, words }) => {
				if (verdict.correct)
					return notYet('That answer is right! Lovely, but here we want a wrong one.');
				if (verdict.read === null || verdict.constraint === 'unreadable')
					return notYet(`The checker can read no answer in it. It says: ${verdict.reason}`);
				if (words < FEWEST_WORDS)
					return notYet(`It has ${words} words so far. Make it sound convincing.`);
				return done(
					`It sounds fine, and the checker is not impressed: “${verdict.reason}” Sounding right cost you a minute. Being right is something else.`,
				);
			},
			hints: [
				'Begin like this: “First I notice that the three fours are the key to this puzzle …”',
				'An expression such as `<<<4 * 4 + 4 + 6>>>` uses every number once. It makes 26.',
			],
			solution:
				'First I notice that the three fours are the key. Four times four is sixteen, and adding the remaining numbers gives exactly what we need, so the answer is <<<4 * 4 + 4 + 6>>>',
			right: [
				'We start with six times four, which is already twenty-four, and then the other two fours simply cancel out because one is as large as the other: <<<6 * 4>>>',
			],
			wrong: [
				'',
				'<<<4 * 4 + 4 + 6>>>',
				'I notice that four minus four is nothing, so what remains is four times six, and that is exactly twenty-four: <<<4 * 6 + 4 - 4>>>',
				'I am completely sure that this can be done because I have done it very many times before today.',
			],
		},
	],
	outcome: ({ judge = '1' }) => ({
		choice: CHOICES[Number(judge)] ?? '',
		words: 'Only the sudoku was right: the answer that doubts itself.',
	}),
	end: [
		'How an answer sounds and whether it is right are two different things. A language model is trained to continue a text plausibly, so it sounds right nearly always.',
		'A check looks at the answer alone. It is cheap, it never tires, and it names the rule that was broken. Everything in this course rests on that difference.',
	],
};

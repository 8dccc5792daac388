import { done, notYet } from '../finding.ts';
import type { Lesson } from '../lesson.ts';
import { PAPER, WORDS_AHEAD } from './paper.ts';

const WORDS = 'Words';
const PROGRAM = 'Program';
const CHOICES = [
	'On none of them',
	'On about 5',
	`On about ${WORDS_AHEAD.kinds}`,
	'On more than 25',
];
const FEWEST_WORDS = 10;

/** A kind of puzzle of the paper, as a row to be put into a column. */
function row(id: keyof typeof PAPER, title: string, text: string, because: string) {
	const { words, code } = PAPER[id];
	return {
		id,
		title,
		text,
		right: words > code ? WORDS : PROGRAM,
		because: `${words}% right in words, ${code}% with a program. ${because}`,
	};
}

export const lesson: Lesson = {
	prediction: {
		words: [
			'After the last lesson one might think: always ask for a program. Let us see what was measured.',
			`The authors of CodeSteer gave GPT-4o ${WORDS_AHEAD.of} kinds of puzzles. It was told to answer in words only, and on the same puzzles to answer with a program only, which was then run.`,
		],
		question: `On how many of the ${WORDS_AHEAD.of} kinds of puzzles was it right more often in words?`,
		choices: CHOICES,
	},
	steps: [
		{
			kind: 'table',
			name: 'predict',
			phase: 'run',
			title: 'Words or program?',
			words: [
				'Six of these puzzles. For each, say which way was right more often: *words*, or a *program* that is run.',
				'The figures are real: GPT-4o, as the paper printed them. You learn first only how many of your six are right, and may change your mind.',
			],
			todo: 'Choose a way for each of the six. You need at least four right.',
			stage: {
				question: 'Which way was right more often?',
				columns: [WORDS, PROGRAM],
				rows: [
					row(
						'date-understanding',
						'Which date is it?',
						'“The ice swim takes place on December 31. Today is 50 years before it. Which date is 29 months after today?”',
						'Reading the sentences rightly is most of the work, and words do that.',
					),
					row(
						'number-multiply',
						'Multiply',
						'“What is 6 × 41 × 7,352?”',
						'Exact digits, many equal steps: one line of Python.',
					),
					row(
						'constrained-linear-arrangement',
						'The hidden cards',
						'“Each card beats the one that its arrow points to. You played A, D, B, C and won, drew, drew, won. What did your opponent play?”',
						'A program could try all orders, but it has to get every rule of the game right first. That is reading, too.',
					),
					row(
						'letters',
						'Count the letters',
						'“How often does the letter k occur in this string of 400 letters, and where?”',
						'A model does not see single letters, it reads in chunks of several. A loop sees each one.',
					),
					row(
						'box-net',
						'Robots and boxes',
						'“A robot on each square can pass a box to the next one. Find a plan that brings every box home.”',
						'Surprised? A search would find a plan; nearly all the programs that were written did not. That something can be computed does not mean that the right program gets written.',
					),
					row(
						'statistical-counting',
						'Score the string',
						'“Each run of at least two letters A scores 1 point, each run of B 2 points, …: how much does this string score?”',
						'Simple rules, carried out very often: what loops are for.',
					),
				],
			},
			check: ({ open, right, of }) => {
				if (open > 0) return notYet(`${open} of ${of} are still open.`);
				return right >= 4
					? done(`${right} of ${of} are right. Look at those that surprise you.`)
					: notYet(`${right} of ${of} are right; you need four. Which would you change?`);
			},
			hints: [
				'Counting, exact digits, the same step many times: which way is made for that?',
				'Two of the words puzzles look as if a program could search them. It could; but somebody has to write the right one.',
				'Three are better in words, three with a program.',
			],
			solution: {
				'date-understanding': WORDS,
				'number-multiply': PROGRAM,
				'constrained-linear-arrangement': WORDS,
				letters: PROGRAM,
				'box-net': WORDS,
				'statistical-counting': PROGRAM,
			},
			right: [
				{
					'date-understanding': WORDS,
					'number-multiply': PROGRAM,
					'constrained-linear-arrangement': PROGRAM,
					letters: PROGRAM,
					'box-net': PROGRAM,
					'statistical-counting': PROGRAM,
				},
			],
			wrong: [
				{},
				{ letters: PROGRAM },
				{
					'date-understanding': PROGRAM,
					'number-multiply': PROGRAM,
					'constrained-linear-arrangement': PROGRAM,
					letters: PROGRAM,
					'box-net': PROGRAM,
					'statistical-counting': PROGRAM,
				},
			],
		},
		{
			kind: 'choice',
			name: 'meaning',
			phase: 'investigate',
			title: 'What a program cannot look up',
			words: [
				'“The trophy does not fit into the suitcase because it is too large. *What* is too large?” You know at once. Now imagine writing a program for it.',
				'The program gets the sentence as a string of characters. It has no idea of trophies.',
			],
			todo: 'Say what the program would need before it could compute anything.',
			stage: {
				shown: [],
				question: 'To answer, the program would need …',
				options: [
					{
						text: 'a faster computer.',
						reply:
							'There is nothing to compute: two nouns, one question. Something else is missing.',
					},
					{
						text: 'to try all possibilities, one after the other.',
						reply: 'There are two, trophy and suitcase. How would it know which one is right?',
					},
					{
						text: 'to be told that what goes in must be smaller than what it goes into, and which is which.',
						reply:
							'Yes. And whoever writes that into the program has answered the question already, in words. The program would be a detour.',
						right: true,
					},
				],
			},
			check: ({ right, reply }) => (right ? done(reply) : notYet(reply)),
			hints: ['How do *you* know that it is the trophy? Where would the program have that from?'],
			solution: 2,
			right: [2],
			wrong: [0, 1],
		},
		{
			kind: 'table',
			name: 'signs',
			phase: 'investigate',
			title: 'Signs to look for',
			words: [
				'You will meet puzzles that are in no table. Here are six things that one can see before anything is tried.',
				'None of them decides alone. Together they are a good guess, and a guess is what a *steerer* makes: the small model, or person, who tells the large model which way to go.',
			],
			todo: 'Sort the six signs. You need at least five right.',
			stage: {
				question: 'It speaks for …',
				columns: [WORDS, PROGRAM],
				rows: [
					{
						id: 'repeat',
						title: 'Repetition',
						text: 'The same small step has to be done hundreds of times.',
						right: PROGRAM,
						because: 'In words each step is another chance to slip; a loop does not tire.',
					},
					{
						id: 'meaning',
						title: 'Meaning',
						text: 'The answer depends on what a sentence means.',
						right: WORDS,
						because: 'A program works on characters; what they mean, somebody has to put in.',
					},
					{
						id: 'digits',
						title: 'Exact digits',
						text: 'The answer has twelve digits, and all of them count.',
						right: PROGRAM,
						because: 'Python’s whole numbers are exact, however long they are.',
					},
					{
						id: 'search',
						title: 'Many possibilities',
						text: 'There are thousands of arrangements, and each is easy to check.',
						right: PROGRAM,
						because:
							'Trying and checking is what programs do best, if the check is written rightly.',
					},
					{
						id: 'short',
						title: 'A short way',
						text: 'Two easy steps lead to the answer.',
						right: WORDS,
						because:
							'Both ways would do, and the program costs more. A model that was trained to choose (AdaTIR 2026) left out 98% of its program runs on simple tasks and stayed as good.',
					},
					{
						id: 'vague',
						title: 'No clear rule',
						text: 'People agree on good answers, but nobody could write the rule down.',
						right: WORDS,
						because: 'What cannot be written as a rule cannot be programmed.',
					},
				],
			},
			check: ({ open, right, of }) => {
				if (open > 0) return notYet(`${open} of ${of} are still open.`);
				return right >= 5
					? done(`${right} of ${of} are right.`)
					: notYet(`${right} of ${of} are right; you need five.`);
			},
			hints: [
				'Three speak for words, three for a program.',
				'“Two easy steps”: is it worth starting a program for that?',
			],
			solution: {
				repeat: PROGRAM,
				meaning: WORDS,
				digits: PROGRAM,
				search: PROGRAM,
				short: WORDS,
				vague: WORDS,
			},
			right: [
				{
					repeat: PROGRAM,
					meaning: WORDS,
					digits: PROGRAM,
					search: PROGRAM,
					short: PROGRAM,
					vague: WORDS,
				},
			],
			wrong: [
				{},
				{
					repeat: PROGRAM,
					meaning: PROGRAM,
					digits: PROGRAM,
					search: PROGRAM,
					short: PROGRAM,
					vague: PROGRAM,
				},
			],
		},
		{
			kind: 'choice',
			name: 'tip',
			phase: 'modify',
			title: 'Tip the balance',
			words: [
				'The kind of puzzle does not decide alone. The same story can call for words or for a program, depending on what is asked.',
				'“Lena’s birthday is on March 3, a week after Tom’s. When is Tom’s birthday?” In words, that is quickly done.',
			],
			todo: 'Choose the change after which you would rather have a program run.',
			stage: {
				shown: [],
				question: 'Which change makes a program the better way?',
				options: [
					{
						text: 'Tell the story with more people in it who do nothing.',
						reply: 'More to read, nothing more to compute. Reading is what words are good at.',
					},
					{
						text: 'Ask on which weekday Tom turns 100,000 hours old.',
						reply:
							'Yes: thousands of days with leap years among them, counted exactly. The story has not changed; the question has.',
						right: true,
					},
					{
						text: 'Ask whether Tom or Lena was happier about the party.',
						reply: 'Now it is all about meaning. No program can look that up.',
					},
					{
						text: 'Write “the third of March” instead of “March 3”.',
						reply: 'Another way to say the same. A program would even have to read more forms.',
					},
				],
			},
			check: ({ right, reply }) => (right ? done(reply) : notYet(reply)),
			hints: [
				'Go through the signs of the last step: which change adds exact counting, and a lot of it?',
			],
			solution: 1,
			right: [1],
			wrong: [0, 2, 3],
		},
		{
			kind: 'fields',
			name: 'rule',
			phase: 'make',
			title: 'Make your own rule',
			words: [
				'Write the rule by which *you* would steer a model: when words, when a program? One or two sentences, as you would tell a friend.',
				'Nobody grades it: no checker can tell a good rule from a bad one. Keep it in mind for lesson 6, where you use it.',
			],
			todo: `Write your rule in at least ${FEWEST_WORDS} words, and name both ways.`,
			stage: {
				shown: [],
				fields: [{ label: 'My rule', long: true, hint: 'For instance: “I ask for words when …”' }],
			},
			check: ({ values: [rule = ''] }) => {
				const words = rule.match(/\p{L}{2,}/gu)?.length ?? 0;
				if (words < FEWEST_WORDS) return notYet(`It has ${words} words so far.`);
				const both = /\b(?:word|text)/i.test(rule) && /\b(?:program|code|python)/i.test(rule);
				return both
					? done('That is a rule one can follow, and so it is one that can be tested.')
					: notYet('Name both ways in it: words and program.');
			},
			hints: [
				'Look at the signs of step 3 once more.',
				'“I ask for words when it depends on what a sentence means, and for a program when …”',
			],
			solution: [
				'I ask for words when it depends on what a sentence means or takes two steps, and for a program when something exact has to be done very often.',
			],
			right: [
				[
					'Code if there is a lot to count or to try out, text if I have to understand the story first.',
				],
			],
			wrong: [
				[],
				['words or program'],
				['I would always ask the model to think about it for a very long time.'],
			],
		},
	],
	outcome: () => ({
		choice: CHOICES[2] ?? '',
		words: `On ${WORDS_AHEAD.kinds} of ${WORDS_AHEAD.of} kinds words were right more often; on the other ${WORDS_AHEAD.of - WORDS_AHEAD.kinds} a program was (GPT-4o, Chen et al. 2025, table 1). Neither way wins everywhere, and that is why somebody has to steer.`,
	}),
	end: [
		'A program is made for repetition, exact digits and trying many possibilities. Words are made for meaning, for rules that nobody can write down, and for what is done in two steps.',
		'That a puzzle *could* be computed is not enough. Somebody has to write the right program first, and models often do not.',
	],
};

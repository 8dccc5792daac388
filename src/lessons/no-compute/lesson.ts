import { done, notYet } from '../finding.ts';
import type { Lesson } from '../lesson.ts';
import type { ProgramHappened } from '../stages/program.ts';
import {
	COMPREHENSION,
	FAKE,
	FIXED,
	HALF,
	HASTY,
	LOOP,
	MISSISSIPPI,
	PRODUCT,
	STRAWBERRY,
} from './programs.ts';

const LOW = '2 or less';
const HIGH = 'More than 2';
const CHOICES = [
	'It finds every program that does not compute',
	'It can be fooled, but only by experts',
	'Anybody can fool it, and some right programs it doubts',
];

const scoreOf = ({ check }: ProgramHappened) => check.published?.score ?? 0;

/** What is missing where a program did not even run; null where it ran. */
function fault({ runs }: ProgramHappened): string | null {
	const broken = runs.find(({ execution }) => execution.ending !== 'ok');
	if (!broken) return null;
	const { ending, error } = broken.execution;
	if (ending === 'time')
		return 'The program ran into its time limit. Is there a loop without an end?';
	return `The program stopped with an error: ${error.trim().split('\n').at(-1) ?? ending}`;
}

export const lesson: Lesson = {
	prediction: {
		words: [
			'From lesson 2 you know that a program helps only if it is run. But is it enough that it is run? Python will run `print("42")`, too.',
			'CodeSteer therefore has a **symbolic checker**. It reads a program without running it and counts: loops, conditions, attempts to catch errors one point each, every + − × ÷ a quarter. A score of 2 or less it reports as “maybe too simple”.',
		],
		question: 'How far can such a checker be trusted?',
		choices: CHOICES,
	},
	steps: [
		{
			kind: 'program',
			name: 'hasty',
			phase: 'run',
			title: 'Run it',
			words: [
				'The question: at which positions of the word “strawberry” is the letter r, and how often does it occur? The page writes `word` and `letter` in front of the program.',
				'This is what a hasty model answers when it is told to use code. It *is* a program, and it runs without an error.',
			],
			todo: 'Run the program, then look at three things: what it prints, its score, and the verdict.',
			stage: { shown: [], start: HASTY, cases: [STRAWBERRY] },
			check: (happened) => {
				const broken = fault(happened);
				if (broken) return notYet(broken);
				return done(
					`It ran to its end, the score is ${scoreOf(happened)}, and the answer is ${happened.runs[0]?.verdict.correct ? 'right' : 'wrong'}. Python did not count anything here; it only repeated what the model had thought.`,
				);
			},
			hints: [
				'Press “Run the program”. The first time, Python has to be loaded; that takes a while.',
			],
			solution: HASTY,
			right: [FIXED, LOOP],
			wrong: ['print("<<<Count: 2', 'count(word, letter)'],
		},
		{
			kind: 'table',
			name: 'scores',
			phase: 'investigate',
			title: 'What the checker sees',
			words: [
				'The checker knows no answer and runs nothing. It sees only *how* a program is written, as if you judged a calculation by the number of its lines.',
				'Count as it does: one point for each `for`, `while`, `if`, `elif`, `else`, `try`, `except`; a quarter for each `+ - * /`.',
			],
			todo: 'For each program, say whether its score is over 2. All four, please.',
			stage: {
				question: 'The score is …',
				columns: [LOW, HIGH],
				rows: [
					{
						id: 'fixed',
						title: 'A. Prints a fixed text',
						text: 'It was written for “strawberry”.',
						code: FIXED,
						right: LOW,
						because: 'Score 0. The warning is deserved: nothing is computed.',
					},
					{
						id: 'product',
						title: 'B. One line of arithmetic',
						text: 'It was written for 47 × 38.',
						code: PRODUCT,
						right: LOW,
						because:
							'Score 0.75: one × and two +, a quarter each. Yet it computes, and is right. Here the warning is a **false alarm**.',
					},
					{
						id: 'loop',
						title: 'C. A loop over the letters',
						text: 'It goes through the word.',
						code: LOOP,
						right: HIGH,
						because: 'Score 3.25: one `for`, one `if`, and five +. It computes.',
					},
					{
						id: 'fake',
						title: 'D. Loops, and a fixed text',
						text: 'Follow what the loops do.',
						code: FAKE,
						right: HIGH,
						because:
							'Score 3: two `for`, one `if`. But the loops do nothing at all, and the answer is fixed. Nobody warns of it.',
					},
				],
			},
			check: ({ open, right, of }) => {
				if (open > 0) return notYet(`${open} of ${of} are still open.`);
				return right === of
					? done('All four. Two are right to be where they are, and two are not: look at B and D.')
					: notYet(`${right} of ${of} are right. Count once more.`);
			},
			hints: [
				'A has no loop, no condition, no operator. What is its score?',
				'B: one × and two +, each a quarter.',
				'It does not matter whether a loop does anything: it is counted all the same.',
			],
			solution: { fixed: LOW, product: LOW, loop: HIGH, fake: HIGH },
			right: [{ fixed: LOW, product: LOW, loop: HIGH, fake: HIGH }],
			wrong: [
				{},
				{ fixed: LOW, product: HIGH, loop: HIGH, fake: LOW },
				{ fixed: LOW, product: LOW, loop: HIGH, fake: LOW },
			],
		},
		{
			kind: 'program',
			name: 'compute',
			phase: 'modify',
			title: 'Make it compute',
			words: [
				'Now a test that looks at what a program *does*: run it on other data. The page runs yours twice, once with “strawberry” and once with “mississippi”. A program that computes is right both times; a fixed answer can be right at most once.',
				'The last line prints the list `positions` in the form that the question asks for. Leave it, and replace the first line.',
			],
			todo: 'Change the program so that it finds the positions itself: right for both words, with a score over 2.',
			stage: { shown: [], start: HALF, cases: [STRAWBERRY, MISSISSIPPI] },
			check: (happened) => {
				const broken = fault(happened);
				if (broken) return notYet(broken);
				const wrong = happened.runs.find(({ verdict }) => !verdict.correct);
				if (wrong) return notYet(`Not right for ${wrong.title}: ${wrong.verdict.reason}`);
				if (happened.check.tooSimple)
					return notYet(
						`Right for both words! Only the score is ${scoreOf(happened)}: the checker would doubt it. Write the loop out.`,
					);
				return done(
					`Right for both words, with a score of ${scoreOf(happened)}. You wrote down how to find the answer, and not the answer.`,
				);
			},
			hints: [
				'Begin with an empty list: `positions = []`. Then go through the places of the word: `for place in range(len(word)):`',
				'Inside the loop: `if word[place] == letter:`, and under it, further to the right, `positions.append(place + 1)`. Places count from 0, positions from 1.',
				'Python sees by the spaces at the beginning of a line what belongs to a loop: four for the `if`, eight for the `append`.',
			],
			solution: LOOP,
			right: [COMPREHENSION],
			wrong: [
				HALF,
				HALF.replace('[3, 8]', '[3, 8, 9]'),
				LOOP.replace('place + 1', 'place'),
				LOOP.replace('positions = []\n', ''),
				'while True:\n    pass',
			],
		},
		{
			kind: 'program',
			name: 'fool',
			phase: 'make',
			title: 'Fool the checker',
			words: [
				'To know how far a check can be trusted, try to get past it. Write a program that computes *nothing* and still gets a score over 2.',
				'The fixed answer for “strawberry” stands there already. It must stay right for that word, and wrong for “mississippi”: so everybody sees that nothing is computed.',
			],
			todo: 'Raise the score over 2 without computing anything.',
			stage: { shown: [], start: FIXED, cases: [STRAWBERRY, MISSISSIPPI] },
			check: (happened) => {
				const broken = fault(happened);
				if (broken) return notYet(broken);
				const [first, second] = happened.runs;
				if (!first?.verdict.correct)
					return notYet(`It must stay right for strawberry. ${first?.verdict.reason ?? ''}`);
				if (second?.verdict.correct)
					return notYet(
						'It is right for both words: that is an honest program. Here we want a fake.',
					);
				if (happened.check.published === null || happened.check.tooSimple)
					return notYet(
						`The score is ${scoreOf(happened)}. Add something that counts and does nothing.`,
					);
				return done(
					`A score of ${scoreOf(happened)}, and nothing is computed. The second word gave it away: other data test what a program does, a score only how it looks.`,
				);
			},
			hints: [
				'A loop that does nothing: `for a in range(3):` and under it, four spaces in, `pass`.',
				'Three of `for`, `while`, `if` are enough.',
			],
			solution: FAKE,
			right: [
				`if word == "":\n    pass\nif word == "a":\n    pass\nif word == "b":\n    pass\n${FIXED}`,
			],
			wrong: [
				FIXED,
				LOOP,
				`for a in range(3):\n    pass\n${FIXED}`,
				FAKE.replace('Count: 3', 'Count: 4'),
				'',
			],
		},
	],
	outcome: () => ({
		choice: CHOICES[2] ?? '',
		words:
			'You fooled it with a few lines, and program B was right though it was doubted. The score is a cheap hint for a steerer, who then asks for a better program; it is no proof.',
	}),
	end: [
		'That a program ran says nothing about what it computed. Ask: would it also be right with other data?',
		'A check that only looks at the form is cheap and can be fooled. CodeSteer uses it all the same, as a hint: models do not try to fool it, they are merely hasty. A hint may be wrong now and then; a proof may not.',
	],
};

import { done, type Finding, notYet } from '../finding.ts';
import type { Lesson } from '../lesson.ts';
import type { SteeredRun } from '../stages/steered-run.ts';
import { PUZZLES, STEP_ERRORS } from './puzzles.ts';
import { guidanceInWords, RULES } from './rules.ts';

const CHOICES = ['Fewer rounds than the rules', 'As many as the rules', 'More than the rules'];
const ROUNDS = 3;
const PROTOCOL = /^<<<(?:Code|Text|Return Answer|Terminate)>>>$/;
const SEARCH =
	'Write a Python program that searches all possibilities systematically and tests each one before it prints.';

const stageOf = (puzzle: keyof typeof PUZZLES) => ({
	instance: PUZZLES[puzzle],
	rounds: ROUNDS,
	stepErrors: STEP_ERRORS,
	rules: RULES[puzzle],
});

const inRounds = (rounds: number) => `${rounds} ${rounds === 1 ? 'round' : 'rounds'}`;

/** Right, and in no more rounds than the rules; what is kept are both numbers of rounds. */
function asGoodAs(rules: SteeredRun, { correct, rounds }: SteeredRun): Finding {
	if (!correct)
		return notYet('The run ended with a wrong answer. Start again, and steer otherwise.');
	if (rounds > rules.rounds)
		return notYet(
			`Right, in ${inRounds(rounds)}. The rules needed ${inRounds(rules.rounds)}: can you do as well?`,
		);
	return done(
		`Right, in ${inRounds(rounds)}. The built-in rules needed ${inRounds(rules.rounds)}.`,
		`${rounds} ${rules.rounds}`,
	);
}

export const lesson: Lesson = {
	prediction: {
		words: [
			'A **steerer** does not solve the puzzle. It reads what came of the last round and says how to go on: answer in text, answer with code, or a hint in its own words. In CodeSteer a small model does that. Today it is you.',
			'This page also knows a steerer of *fixed rules*: text first; code if the check doubts the text; better code if the program is too simple. You steer three puzzles, and then compare.',
		],
		question: 'How many rounds will you need for all three puzzles together?',
		choices: CHOICES,
	},
	steps: [
		{
			kind: 'steer',
			name: 'queens',
			phase: 'run',
			title: 'Sixteen queens',
			words: [
				`A board of 16 × 16, and ${inRounds(ROUNDS)} at most. The model is the stand-in, a script: it slips in 3 of 100 steps by hand, it writes hasty programs unless it is told to search or compute, and its programs are really run.`,
				'After each round, look at the answer and at what the checkers say. When you are content, choose *Finish with this answer*.',
			],
			todo: 'Steer the stand-in to a right answer, in no more rounds than the rules.',
			stage: stageOf('queens'),
			check: (run) => asGoodAs(RULES.queens, run),
			hints: [
				'Sixteen queens by hand are about fifty steps. What did lesson 2 say about fifty steps?',
				'“Answer with code” may bring a program that only prints a guess. Say in your own words what the program should do.',
				`For instance: “${SEARCH}” Then finish.`,
			],
			solution: [SEARCH],
			right: [['Do not guess. Let a program try every square, row by row, and backtrack.']],
			wrong: [['<<<Text>>>']],
		},
		{
			kind: 'choice',
			name: 'compare',
			phase: 'investigate',
			title: 'What the rules did',
			words: [
				'The rules know nothing of the puzzle. They always begin in the same way, whatever it is.',
				'You had seen the board before you said the first word. That is an advantage: which way is promising, one can often see beforehand.',
			],
			todo: 'Find the guidance that a glance at the board would have saved.',
			stage: {
				shown: [
					{
						kind: 'said',
						title: 'Guidance of the rules, on the sixteen queens',
						text: guidanceInWords(RULES.queens),
						by: 'stand-in',
					},
				],
				question: 'Which guidance could have been saved?',
				options: [
					{
						text: 'The first: to answer in text.',
						reply:
							'Yes. With about fifty steps, words were bound to slip. The rules had to see it fail; you could know it.',
						right: true,
					},
					{
						text: 'The second: to use code.',
						reply:
							'Without a program the board would hardly have been solved. What came before it?',
					},
					{
						text: 'The last: to finish.',
						reply: 'Somebody has to say when it is enough. That was no round of the model, either.',
					},
				],
			},
			check: ({ right, reply }) => (right ? done(reply) : notYet(reply)),
			hints: ['Which of them brought an answer that was sure to be of no use?'],
			solution: 0,
			right: [0],
			wrong: [1, 2],
		},
		{
			kind: 'steer',
			name: 'letters',
			phase: 'modify',
			title: 'Ten letters',
			words: [
				'Now a short one: count a letter in a word of ten. Change your policy if you think it pays: what is the least that leads to a right answer?',
				'Rounds are not the only price. A program has to be written, run and checked; for three steps by hand that may be a detour.',
			],
			todo: 'Steer to a right answer in no more rounds than the rules.',
			stage: stageOf('letters'),
			check: (run) => asGoodAs(RULES.letters, run),
			hints: [
				'Which signs of lesson 3 do you see here?',
				'Try “Answer in text”, look at the answer, and finish if you believe it.',
			],
			solution: ['<<<Text>>>'],
			right: [[SEARCH]],
			wrong: [[SEARCH, SEARCH]],
		},
		{
			kind: 'steer',
			name: 'sudoku',
			phase: 'make',
			title: 'Your own words',
			words: [
				'Last, a sudoku with 56 empty cells. This time write the guidance *yourself*, from the first round on, as you would tell somebody who is quick and careless.',
				'Good guidance says how to go about it, not what the answer is: you do not know the answer, either.',
			],
			todo: 'Begin with guidance in your own words, and get a right answer in no more rounds than the rules.',
			stage: stageOf('sudoku'),
			check: (run) => {
				const [first = ''] = run.guidance;
				if (PROTOCOL.test(first.trim()))
					return notYet('Begin with your own words: write them into the field, and send them.');
				const found = asGoodAs(RULES.sudoku, run);
				return found.done
					? { ...found, words: `${found.words} Your first words: “${first}”` }
					: found;
			},
			hints: [
				'What made the program a good one with the queens? Say it for the sudoku.',
				'For instance: “Write a program that tries the numbers in every empty cell and goes back when none fits.”',
			],
			solution: [
				'Write a program that tries all possible numbers in every empty cell and goes back when none fits.',
			],
			right: [[SEARCH]],
			wrong: [['<<<Text>>>'], ['<<<Code>>>', SEARCH]],
		},
	],
	outcome: (kept) => {
		const pairs = ['queens', 'letters', 'sudoku'].map((name) => (kept[name] ?? '').split(' '));
		const sum = (place: number) =>
			pairs.reduce((total, pair) => total + (Number(pair[place]) || 0), 0);
		const [mine, rules] = [sum(0), sum(1)];
		const place = mine < rules ? 0 : mine === rules ? 1 : 2;
		return {
			choice: CHOICES[place] ?? '',
			words: `You needed ${inRounds(mine)} for the three puzzles, the fixed rules ${inRounds(rules)}.`,
		};
	},
	end: [
		'What you did is a *policy*: from what one sees, decide what to say next. The rules are a policy, too, only a rigid one. CodeSteer trains a small model to have a good one, from many rounds like yours.',
		'A few words can turn a wrong answer into a right one without anybody having solved the puzzle. That is steering: knowing how one would find out.',
		'On the Playground you can steer any puzzle, and a real model, too.',
	],
};

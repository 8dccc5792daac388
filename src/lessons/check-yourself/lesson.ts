import { done, notYet } from '../finding.ts';
import type { Lesson } from '../lesson.ts';
import type { CheckingHappened } from '../stages/checking.ts';
import {
	ANSWERS,
	COMPARE,
	CONTENT,
	FOURS,
	MENDABLE,
	MENDED,
	PROGRAMS,
	VALUE,
	WHOLE,
} from './programs.ts';

const CHOICES = ['None of them', 'One of them', 'Two of them', 'Three of them'];

function faults({ falsePasses, falseAlarms, silent }: CheckingHappened): string | null {
	if (silent > 0)
		return `On ${silent} of the answers it gives no verdict: it must print “Correct” or “Incorrect”.`;
	const found = [
		falsePasses > 0
			? `${falsePasses} wrong ${falsePasses === 1 ? 'answer passes' : 'answers pass'}`
			: '',
		falseAlarms > 0
			? `${falseAlarms} right ${falseAlarms === 1 ? 'answer is' : 'answers are'} refused`
			: '',
	].filter(Boolean);
	return found.length > 0 ? `${found.join(', and ')}.` : null;
}

const on = (code: string) => ({ code, answers: ANSWERS });

export const lesson: Lesson = {
	prediction: {
		words: [
			'After every answer CodeSteer asks the model to write a *program that checks the answer*. What it prints goes to the steerer, who decides whether to go on. But who checks the check?',
			'The puzzle: make 24 from the numbers 4, 4, 4, 6, using each exactly once, with + − × ÷ and parentheses. In a minute you try four checking programs on the same five answers. Two of the answers are right, three are wrong.',
		],
		question: 'How many of the four programs judge all five answers rightly?',
		choices: CHOICES,
	},
	steps: [
		{
			kind: 'checking',
			name: 'choose',
			phase: 'run',
			title: 'Try four checks',
			words: [
				'Each program gets the answer in `given` and prints “Correct” or “Incorrect”. Beside it you see what the puzzle’s own checker says, which knows all the rules.',
				'A check can fail in two ways. A **false pass**: a wrong answer gets through. A **false alarm**: a right one is refused.',
			],
			todo: 'Try the programs until you find one without a false pass and without a false alarm.',
			stage: { shown: [], puzzle: FOURS, programs: PROGRAMS, changes: 'choice', answers: ANSWERS },
			check: (happened) => {
				const found = faults(happened);
				return found
					? notYet(`${found} Try another program.`)
					: done('No false pass and no false alarm: it looks at every rule, and at nothing else.');
			},
			hints: [
				'A never looks at the answer. Which of the others look at everything that the puzzle demands?',
				'The puzzle demands two things: the numbers, each exactly once, and 24.',
			],
			solution: on(WHOLE),
			right: [on(MENDED)],
			wrong: [on(CONTENT), on(VALUE), on(COMPARE)],
		},
		{
			kind: 'choice',
			name: 'alarm',
			phase: 'investigate',
			title: 'Why was it refused?',
			words: [
				'Program C worked the puzzle out itself and compares. That sounds thorough. The stand-in of this page checks that way, too.',
				'It refuses `4 * 6 + 4 - 4`, and that is 24, with each number used once.',
			],
			todo: 'Say what is wrong with program C.',
			stage: {
				shown: [{ kind: 'code', title: 'Program C', code: COMPARE }],
				question: 'Program C is wrong because …',
				options: [
					{
						text: 'its own solution is wrong.',
						reply: '6 × (4 + 4 − 4) is 24 and uses each number once. Its solution is fine.',
					},
					{
						text: 'it takes its own solution for the only one.',
						reply:
							'Yes: a false alarm. Comparing works where a puzzle has exactly one answer, and only if both are written alike.',
						right: true,
					},
					{
						text: 'it does not run the answer with eval.',
						reply: 'It need not: it could be right by comparing, if there were only one solution.',
					},
				],
			},
			check: ({ right, reply }) => (right ? done(reply) : notYet(reply)),
			hints: ['How many ways are there to make 24 from 4, 4, 4 and 6? You have seen two.'],
			solution: 1,
			right: [1],
			wrong: [0, 2],
		},
		{
			kind: 'choice',
			name: 'cost',
			phase: 'investigate',
			title: 'Which mistake costs what?',
			words: [
				'Think of the steerer, who reads the check after every answer. When the check is content, the run ends and that answer counts. When it is not, the model has to try again.',
			],
			todo: 'Say which mistake ends a run with a wrong answer.',
			stage: {
				shown: [],
				question: 'The run ends, and its answer is wrong. What happened?',
				options: [
					{
						text: 'A false alarm.',
						reply:
							'A false alarm sends a right answer back: it costs a round, and perhaps the right answer. But the run does not end by it.',
					},
					{
						text: 'A false pass.',
						reply:
							'Yes. A false pass is believed, and nobody looks again. A false alarm costs time instead, and sometimes a right answer is given up.',
						right: true,
					},
					{
						text: 'Either, they are the same.',
						reply: 'One ends the run, the other makes it go on. Which is which?',
					},
				],
			},
			check: ({ right, reply }) => (right ? done(reply) : notYet(reply)),
			hints: ['“Pass” means that the check is content. What does the steerer do then?'],
			solution: 1,
			right: [1],
			wrong: [0, 2],
		},
		{
			kind: 'checking',
			name: 'mend',
			phase: 'modify',
			title: 'Mend a check',
			words: [
				'Program B looks only at the value, so `6 * 4` passes although two fours are missing.',
				'Two lines were added for you: `numbers` is the list of all numbers in the answer, sorted. For `6 * 4` it is `[4, 6]`.',
			],
			todo: 'Change the program so that it also looks at the numbers: no false pass, no false alarm.',
			stage: {
				shown: [],
				puzzle: FOURS,
				programs: [{ id: 'mend', title: 'The check', code: MENDABLE }],
				changes: 'program',
				answers: ANSWERS,
			},
			check: (happened) => {
				const found = faults(happened);
				return found
					? notYet(found)
					: done('It judges all five rightly. A check has to look at every rule.');
			},
			hints: [
				'Two things must hold at the same time. In Python: `if this and that:`',
				'What must `numbers` be? `[4, 4, 4, 6]`.',
				'`if value == 24 and numbers == [4, 4, 4, 6]:`',
			],
			solution: on(MENDED),
			right: [on(WHOLE)],
			wrong: [on(MENDABLE), on('print("hello")'), on(MENDED.replace('==', '=')), on(CONTENT)],
		},
		{
			kind: 'checking',
			name: 'slip-through',
			phase: 'make',
			title: 'Slip through',
			words: [
				'The best way to know a check is to get past it. Here is program B again, as it was: it looks only at the value.',
			],
			todo: 'Write an answer that program B calls correct and that is wrong.',
			stage: {
				shown: [],
				puzzle: FOURS,
				programs: [{ id: 'value', title: 'Program B', code: VALUE }],
				changes: 'answer',
				answers: [''],
			},
			check: ({ checked: [one] }) => {
				if (one?.accepts !== true)
					return notYet(`Program B does not accept it. It says: ${one?.said || 'nothing'}`);
				return one.right
					? notYet('It is really right! Break a rule that program B does not look at.')
					: done(`Through. The puzzle’s own checker says: “${one.reason}”`);
			},
			hints: ['It must make 24. Must it use the numbers of the puzzle?', 'Try `12 + 12`.'],
			solution: { code: VALUE, answers: ['12 + 12'] },
			right: [
				{ code: VALUE, answers: ['24'] },
				{ code: VALUE, answers: ['6 * 4'] },
			],
			wrong: [
				{ code: VALUE, answers: [''] },
				{ code: VALUE, answers: ['6 * (4 + 4 - 4)'] },
				{ code: VALUE, answers: ['6 + 4'] },
				{ code: VALUE, answers: ['twenty-four'] },
			],
		},
	],
	outcome: () => ({
		choice: CHOICES[1] ?? '',
		words:
			'Only D judged all five rightly. A passed everything, B looked at the value alone, and C took its own solution for the only one.',
	}),
	end: [
		'Checking is often easier than solving: to find 24 one has to try many ways, to check it one adds up. That is why it pays to let a model check itself.',
		'But a check is a program like any other, and can be wrong in two ways. Before you trust one, give it something that you know to be wrong.',
	],
};

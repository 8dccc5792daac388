/*
 * A complete small task to copy: `cp -r tasks/template tasks/my-task`, then change every member.
 * The registry finds the folder by itself; no other file needs to know of it. A larger task moves
 * its members into files beside this one (generate.ts, check.ts, program.ts).
 */
import { excerpt, readAnswer } from '../kit/answer.ts';
import type { Mark } from '../kit/picture.ts';
import { defineTask, type Verdict } from '../task.ts';
import { about } from './about.ts';

// Plain JSON data, because it is hashed. It holds the puzzle only: solve() finds the answer anew.
interface Puzzle {
	readonly numbers: readonly number[];
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}

function answer(total: number): string {
	return `<<<${total}>>>`;
}

// Any text may come in. Be as tolerant of its form as a fair teacher, and exact about its content.
function check({ numbers }: Puzzle, text: string): Verdict {
	const { content } = readAnswer(text);
	const digits = /^\+?(\d{1,3}(?:,\d{3})+|\d{1,15})$/.exec(content)?.[1]?.replaceAll(',', '');
	if (digits === undefined)
		return { correct: false, read: null, reason: `"${excerpt(content)}" is not a whole number.` };
	const read = String(Number(digits));
	const correct = Number(digits) === sum(numbers);
	return { correct, read, reason: `${read} is ${correct ? '' : 'not '}the sum of the numbers.` };
}

export const task = defineTask<Puzzle, typeof about.knobs>({
	about,

	// All chance comes from `random`: the same params and seed give the same puzzle for ever. Changing
	// what is drawn, even the order of the draws, needs a higher `revision` in about.ts.
	generate: ({ count, digits }, random) => ({
		numbers: Array.from({ length: count }, () => random.int(1, 10 ** digits - 1)),
	}),

	// Our own words, complete rules, and one concrete format between <<< and >>>.
	question: ({ numbers }) =>
		`Add up these ${numbers.length} whole numbers:\n\n${numbers.join(', ')}\n\n` +
		'Give their sum in decimal digits between <<< and >>>, like this: <<<42>>>',

	solve: ({ numbers }) => answer(sum(numbers)),

	check,

	// It must really work the answer out, within seconds at every level: never print the answer itself.
	program: ({ numbers }) => `numbers = [${numbers.join(', ')}]\nprint(f"<<<{sum(numbers)}>>>")\n`,

	// A mistake that people make, here a carry too many; always wrong.
	slip: ({ numbers }, random) => answer(sum(numbers) + 10 ** random.int(0, 1)),

	picture(puzzle, text) {
		const { numbers } = puzzle;
		const verdict = text === undefined ? null : check(puzzle, text);
		const groups: { title: string; cards: Mark[] }[] = [
			{ title: 'Numbers', cards: numbers.map((n) => ({ text: String(n), tone: 'given' })) },
		];
		if (verdict?.read)
			groups.push({
				title: 'Sum',
				cards: [{ text: verdict.read, tone: verdict.correct ? 'answer' : 'wrong' }],
			});
		return { kind: 'cards', description: `Numbers to add: ${numbers.join(', ')}.`, groups };
	},

	// Where SymBench publishes instances of the task: read each question file, keep its id and text.
	importOfficial: () => [],
});

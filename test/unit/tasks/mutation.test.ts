import { expect, test } from 'vitest';
import { catalogue } from '../../../tasks/catalogue.ts';
import { loadTask } from '../../../tasks/registry.ts';
import { LEVELS } from '../../../tasks/task.ts';

// Tasks whose puzzles have one right answer: whatever differs from it in one place is wrong. Those
// with several right answers have tests of their own, against brute force or the plain rules.
const tasks = catalogue.filter(({ singleAnswer }) => singleAnswer);
const SEEDS = [0, 1];
const ALPHABETS = ['0123456789', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'];

/** The answer with one digit or letter replaced by another of its kind, in every way. */
function* mutations(answer: string): Generator<string> {
	for (const [at, character] of [...answer].entries())
		for (const other of ALPHABETS.find((alphabet) => alphabet.includes(character)) ?? '')
			if (other !== character) yield answer.slice(0, at) + other + answer.slice(at + 1);
}

test.each(tasks)('$id: one digit or letter off is wrong', async ({ id }) => {
	const task = await loadTask(id);
	let tried = 0;
	for (const level of LEVELS)
		for (const seed of SEEDS) {
			const instance = task.instance(task.about.levels[level], seed);
			for (const mutation of mutations(instance.solve())) {
				tried++;
				const { correct } = instance.check(mutation);
				if (correct) expect.fail(`${level} seed ${seed}: ${mutation} is judged right`);
			}
		}
	expect(tried).toBeGreaterThan(100);
});

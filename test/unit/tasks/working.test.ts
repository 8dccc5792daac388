import { describe, expect, test } from 'vitest';
import { luckOf } from '../../../src/models/scripted/compounding.ts';
import { catalogue } from '../../../tasks/catalogue.ts';
import { loadTask } from '../../../tasks/registry.ts';
import { type Instance, LEVELS, type Level } from '../../../tasks/task.ts';

// What the stand-in says it does by hand, for each task: that it can be read, that it leads where it
// says it does, and that it goes wrong more often as puzzles get harder.

const SEEDS = Array.from({ length: 40 }, (_, index) => index + 1);
/** Working is told for so many of them at each level; for all, with `SAMPLES=40`. */
const SAMPLES = Number(process.env.SAMPLES ?? 3);

const sampling = { temperature: 0, answerTokens: 2000 };
const luck = (instance: Instance) =>
	luckOf(instance, [{ role: 'user', content: instance.question }], sampling);

/** What a word of the puzzle is: a number, or a name of letters. */
const wordsIn = (text: string) => new Set(text.match(/\d+|[A-Za-z]+/g) ?? []);

function expectReadable(instance: Instance, slips: boolean): void {
	const { lines, answer } = instance.working(slips);
	expect(lines.length).toBeGreaterThanOrEqual(2);
	expect(lines.length).toBeLessThanOrEqual(6);
	for (const line of lines) {
		expect(line).toMatch(/^\P{Cc}{2,240}$/u);
		expect(line).not.toMatch(/<<<|>>>|undefined|null|NaN|\\|\$\$/);
	}
	const known = wordsIn(instance.question);
	const named = [...wordsIn(lines.join(' '))].filter(
		(word) => /[\dA-Z]/.test(word) && known.has(word),
	);
	expect(named, lines.join('\n')).not.toHaveLength(0);
	// What the whole reply is read as is the answer that it ends in.
	const reply = instance.check(`${lines.join('\n')}\n\nMy final answer: ${answer}`);
	const alone = instance.check(answer);
	expect(reply).toEqual(alone);
	expect(alone.correct, lines.join('\n')).toBe(!slips);
	expect(alone.read).not.toBeNull();
}

describe.each(catalogue)('$id', ({ id, levels }) => {
	test('working is short, names the puzzle, and leads to the answer that it states', async () => {
		const task = await loadTask(id);
		for (const level of LEVELS)
			for (const seed of SEEDS.slice(0, SAMPLES)) {
				const instance = task.instance(levels[level], seed);
				expectReadable(instance, false);
				expectReadable(instance, true);
				expect(instance.working(false).answer).toBe(instance.solve());
				expect(instance.working(true).lines).not.toEqual(instance.working(false).lines);
				expect(instance.working(true)).toEqual(instance.working(true));
			}
	});
});

import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../tasks/catalogue.ts';
import { loadTask } from '../../../tasks/registry.ts';
import { type Instance, LEVELS } from '../../../tasks/task.ts';

// What the stand-in says it does by hand, for each task: that it can be read, and that it leads where
// it says it does.

/** So many puzzles of each level: the daily run is kept short, `SEEDS=40` takes more. */
const SEEDS = Array.from({ length: Number(process.env.SEEDS ?? 2) }, (_, index) => index + 1);

/** The numbers and words of a text, `1,234` as one. */
const wordsIn = (text: string) =>
	new Set(text.replaceAll(/(?<=\d),(?=\d{3})/g, '').match(/\d+|[A-Za-z]+/g) ?? []);

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
			for (const seed of SEEDS) {
				const instance = task.instance(levels[level], seed);
				expectReadable(instance, false);
				expectReadable(instance, true);
				expect(instance.working(false).answer).toBe(instance.solve());
				expect(instance.working(true).lines).not.toEqual(instance.working(false).lines);
				expect(instance.working(true)).toEqual(instance.working(true));
			}
	});
});

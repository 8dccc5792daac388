import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../tasks/catalogue.ts';
import { loadTask } from '../../../tasks/registry.ts';
import { CLAIMS, NO_CLAIMS } from '../../support/answer-styles.ts';

/** Without the delimiters, which a style puts where it wants them. */
const inside = (answer: string) => answer.slice(3, -3).trim();

// "None" and an empty list are answers where there may be no liar and no move.
const mayBeEmpty = (answer: string) => answer === '' || answer === 'none';

describe.each(catalogue)('$id', ({ id, levels }) => {
	it.each(['L1', 'L3', 'L5'] as const)('judges by what a text claims at %s', async (level) => {
		const task = await loadTask(id);
		for (const seed of [11, 12]) {
			const instance = task.instance(levels[level], seed);
			const [right, wrong] = [inside(instance.solve()), inside(instance.slip())];
			if (mayBeEmpty(right) || mayBeEmpty(wrong)) continue;
			const correct = (text: string) => instance.check(text).correct;
			for (const [name, style] of Object.entries(CLAIMS)) {
				expect(correct(style(right, wrong)), `right, ${name}: ${right}`).toBe(true);
				expect(correct(style(wrong, right)), `wrong, ${name}: ${wrong}`).toBe(false);
			}
			for (const [name, style] of Object.entries(NO_CLAIMS))
				expect(correct(style(right, wrong)), `${name}: ${right}, ${wrong}`).toBe(false);
		}
	});

	it.each(['L1', 'L5'] as const)('takes no question for its answer at %s', async (level) => {
		const instance = (await loadTask(id)).instance(levels[level], 3);
		const { question } = instance;
		for (const text of [question, `${question}\n\n${instance.slip()}`])
			expect(instance.check(text).correct).toBe(false);
	});
});

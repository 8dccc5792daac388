import { describe, expect, it } from 'vitest';
import { task } from '../../../tasks/gsm-hard/index.ts';
import { print } from '../../../tasks/kit/exact/rational.ts';
import { LEVELS } from '../../../tasks/task.ts';
import { readPlainly } from '../../support/plain-reader/read.ts';

describe('plain reading', () => {
	const sold = 'Ana keeps hens. Ana collected 100 eggs. Ana sold all these eggs for $2 each.';
	const saved = `${sold} Ana put a quarter of the takings into a savings account. From the savings, Ana paid $9 for grain.`;

	it('follows money into an account', () => {
		const told = `${saved} Ana paid a half of the money left in the account in taxes.`;
		const left = readPlainly(`${told} How many dollars were left in the account?`);
		expect(print(left)).toBe('41/2');
	});

	it.each([
		// Left in the account, or in all?
		[`${saved} Ana paid a half of the money left in taxes. How many dollars were left?`],
		[`${saved} How many dollars were left?`],
		// The eggs of the story, or the 12 of the box?
		[
			'Ana keeps hens. Ana collected 100 eggs. One box holds 12 eggs. Each of these eggs weighed 60 grams. How many grams did all these eggs weigh together?',
		],
		// The boxes that came, or those that were filled?
		[
			'Ana keeps hens. Ana received 9 boxes with 8 eggs in each. All these eggs were packed into boxes of 6. How many boxes were filled?',
		],
	])('stops where a phrase may mean two things: %s', (question) => {
		expect(() => readPlainly(question)).toThrow(/may be|account/);
	});
});

describe('gsm-hard, read plainly, sentence by sentence', { timeout: 60_000 }, () => {
	it.each(LEVELS)('gives the right answer for 500 of 500 seeds at %s', (level) => {
		for (let seed = 0; seed < 500; seed++) {
			const { question, check } = task.instance(task.about.levels[level], seed);
			const read = readPlainly(question);
			expect(check(`<<<${print(read)}>>>`), `seed ${seed}: ${question}`).toMatchObject({
				correct: true,
			});
		}
	});
});

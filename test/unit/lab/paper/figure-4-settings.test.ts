import { expect, it } from 'vitest';
import { figure4Setting } from '../../../../src/lab/paper/figure-4-settings.ts';

it('knows its settings by their params, and none by others', () => {
	expect([
		figure4Setting('number-multiply', { digits: [16, 16] }),
		figure4Setting('number-multiply', { digits: [16, 15] }),
		figure4Setting('number-multiply', { digits: [4, 4, 4] }),
		figure4Setting('game-24', { count: 6, largest: 13, hardness: 'any' }),
		figure4Setting('game-24', { count: 6, largest: 13, hardness: 'rare' }),
		figure4Setting('letters', { length: 75, frequency: 8, asked: 1, pairs: false }),
		figure4Setting('letters', { length: 120, frequency: 8, asked: 1, pairs: false }),
		figure4Setting('combinatorial-calculation', {
			count: 3,
			largest: 9,
			target: 10,
			required: 'none',
			solutions: 'any',
		}),
		figure4Setting('eight-queens', { count: 4 }),
	]).toEqual(['(16,16)', null, null, '6', null, '(50,100)', null, '(3,10)', null]);
});

import { describe, expect, it } from 'vitest';
import { task } from './index.ts';

describe('the task template', () => {
	const instance = task.instance({ count: 3, digits: 1 }, 7);

	it('gives the same instance for the same params and seed, and another for another seed', () => {
		expect(task.instance({ count: 3, digits: 1 }, 7).puzzleHash).toBe(instance.puzzleHash);
		expect(task.instance({ count: 3, digits: 1 }, 8).puzzleHash).not.toBe(instance.puzzleHash);
	});

	it('grades its own solution right and its own slip wrong', () => {
		expect(instance.check(instance.solve())).toMatchObject({ correct: true });
		expect(instance.check(instance.slip())).toMatchObject({ correct: false });
	});

	it('is restored from its literal puzzle, and from nothing else', () => {
		expect(task.restore(instance.puzzle).puzzleHash).toBe(instance.puzzleHash);
		expect(() => task.restore({ numbers: [0] })).toThrow(
			'numbers.0: must be a whole number from 1',
		);
	});

	it('says what it could not read', () => {
		expect(instance.check('no idea')).toEqual({
			correct: false,
			read: null,
			constraint: 'unreadable',
			reason: 'There is no number in "no idea".',
		});
	});
});

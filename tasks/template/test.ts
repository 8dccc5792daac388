import { describe, expect, it } from 'vitest';
import { task } from './index.ts';

describe('the task template', () => {
	const instance = task.instance({ count: 3, digits: 1 }, 7);

	it('gives the same instance for the same params and seed, and another for another seed', () => {
		expect(task.instance({ count: 3, digits: 1 }, 7).hash).toBe(instance.hash);
		expect(task.instance({ count: 3, digits: 1 }, 8).hash).not.toBe(instance.hash);
	});

	it('grades its own solution right and its own slip wrong', () => {
		expect(instance.check(instance.solve())).toMatchObject({ correct: true });
		expect(instance.check(instance.slip())).toMatchObject({ correct: false });
	});

	it('says what it could not read', () => {
		expect(instance.check('no idea')).toEqual({
			correct: false,
			read: null,
			reason: '"no idea" is not a whole number.',
		});
	});
});

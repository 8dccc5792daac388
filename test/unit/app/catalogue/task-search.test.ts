import { expect, test } from 'vitest';
import { findTasks, readSplit } from '../../../../src/app/catalogue/task-search.ts';
import { catalogue } from '../../../../tasks/catalogue.ts';

test('every word must be found, whatever its case', () => {
	const ids = (words: string) => findTasks(catalogue, words, 'all').map(({ id }) => id);
	expect(ids('game 24')).toContain('game-24');
	expect(ids('24 GAME')).toContain('game-24');
	expect(ids('game nothing-like-it')).toEqual([]);
	expect(ids(' ')).toHaveLength(catalogue.length);
});

test('a split leaves the others out', () => {
	const unseen = findTasks(catalogue, '', 'unseen');
	expect(unseen.length).toBeGreaterThan(0);
	expect(unseen.every(({ split }) => split === 'unseen')).toBe(true);
	expect(readSplit('unseen')).toBe('unseen');
	expect(readSplit('?')).toBe('all');
});

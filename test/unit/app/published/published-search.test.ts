import { expect, test } from 'vitest';
import { rightAnswerInWords } from '../../../../src/app/published/defect-words.ts';
import { findInstances } from '../../../../src/app/published/published-search.ts';

const DEFECTS = [{ id: 'b_2', kind: 'The stored answer is wrong.', answer: '7' }];
const found = (words: string) =>
	findInstances(['a_1', 'b_1', 'b_2'], DEFECTS, words).map(({ id }) => id);

test('an instance is found by every word of its id and of what is wrong with it', () => {
	expect(found(' ')).toEqual(['a_1', 'b_1', 'b_2']);
	expect(found('B_')).toEqual(['b_1', 'b_2']);
	expect(found('defective')).toEqual(['b_2']);
	expect(found('stored b_')).toEqual(['b_2']);
	expect(found('defective a_')).toEqual([]);
});

test('D18: an instance is found by what it is about, once that is read', () => {
	const abouts = new Map([['a_1', 'Four numbers: 3, 5, 7 and 9.']]);
	const ids = ['a_1', 'b_1'];
	expect(findInstances(ids, [], '5 7', abouts).map(({ id, about }) => [id, about])).toEqual([
		['a_1', 'Four numbers: 3, 5, 7 and 9.'],
	]);
	expect(findInstances(ids, [], '5 7')).toEqual([]);
});

test('what is right instead is a sentence', () => {
	const words = (answer?: string | null) =>
		rightAnswerInWords({ id: 'b_2', kind: '', ...(answer !== undefined && { answer }) });
	expect([words('7'), words(null), words()]).toEqual([
		'The right answer: 7',
		'There is no right answer.',
		'The stored answer is right all the same.',
	]);
});

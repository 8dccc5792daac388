import { describe, expect, it } from 'vitest';
import {
	count,
	dollars,
	duration,
	plural,
	roundNumber,
	weightsInWords,
	wholeNumberFault,
} from '../../../../src/app/ui/words.ts';

describe('words for numbers', () => {
	it.each([
		[0, '0\u00a0ms'],
		[0.08, '80\u00a0ms'],
		[0.9994, '999\u00a0ms'],
		[0.9996, '1.0\u00a0s'],
		[2.44, '2.4\u00a0s'],
		[59.94, '59.9\u00a0s'],
		[59.96, '1\u00a0min\u00a00\u00a0s'],
		[65, '1\u00a0min\u00a05\u00a0s'],
		[3600, '60\u00a0min\u00a00\u00a0s'],
	])('%d seconds are %s', (seconds, words) => {
		expect(duration(seconds)).toBe(words);
	});

	it.each([
		[0, '$0'],
		[0.00012345, '$0.00012'],
		[0.0099, '$0.0099'],
		[0.01, '$0.01'],
		[12.345, '$12.35'],
	])('%d dollars are %s', (cost, words) => {
		expect(dollars(cost)).toBe(words);
	});

	it('are grouped, and their nouns agree', () => {
		expect(count(1234567)).toBe('1,234,567');
		expect([1, 15].map((value) => plural(value, 'try', 'tries'))).toEqual(['1 try', '15 tries']);
		expect([0, 1, 2, 1000].map((value) => plural(value, 'round'))).toEqual([
			'0 rounds',
			'1 round',
			'2 rounds',
			'1,000 rounds',
		]);
		expect(weightsInWords(999_999)).toBe('999,999');
		expect(weightsInWords(8_030_261_248)).toBe('8,030 million');
		expect(roundNumber(0)).toBe(1);
	});
});

describe('a field of a whole number', () => {
	it.each(['3', ' 7 ', '10', '007'])('takes "%s"', (text) => {
		expect(wholeNumberFault(text, 3, 10)).toBeNull();
	});
	it.each(['', ' ', '2', '11', '3.5', '1e1', '-4', '0x5', '99999999999'])(
		'refuses "%s"',
		(text) => {
			expect(wholeNumberFault(text, 3, 10)).toBe('Enter a whole number from 3 to 10.');
		},
	);
});

import { describe, expect, it } from 'vitest';
import {
	contenderLabel,
	costInWords,
	fileName,
	rateInWords,
	tickInWords,
} from '../../../../../src/app/experiments/charts/chart-words.ts';
import { markStyle } from '../../../../../src/app/experiments/charts/marks.ts';

describe('the marks of contenders', () => {
	it('differ in colour and in shape, and many in both together', () => {
		const six = Array.from({ length: 6 }, (_, index) => markStyle(index));
		expect(new Set(six.map(({ colour }) => colour)).size).toBe(6);
		expect(new Set(six.map(({ shape }) => shape)).size).toBe(6);
		const many = Array.from({ length: 24 }, (_, index) => JSON.stringify(markStyle(index)));
		expect(new Set(many).size).toBe(24);
	});
});

describe('the words of charts', () => {
	it('never name the stand-in without its word', () => {
		expect(contenderLabel({ name: 'CodeSteer', toy: true })).toBe('CodeSteer (toy model)');
		expect(contenderLabel({ name: 'CodeSteer', toy: false })).toBe('CodeSteer');
	});

	it('give an interval with each number', () => {
		expect(rateInWords({ value: 0.72, low: 0.524, high: 0.857, of: 25 })).toBe(
			'72% (52 to 86), 25 runs',
		);
		expect(rateInWords(null)).toBe('–');
		expect(costInWords({ value: 1200.4, low: -10, high: 2500 }, 'tokens')).toBe(
			'1,200 (0 to 2,500)',
		);
		expect(costInWords({ value: 0.5, low: -Infinity, high: Infinity }, 'dollars')).toBe('$0.50');
		expect([tickInWords(0.015, 'dollars'), tickInWords(2000, 'tokens')]).toEqual([
			'$0.015',
			'2,000',
		]);
	});

	it('make names that every system takes for a file', () => {
		expect(fileName('success', 'Game 24: "hard"')).toBe('success-game-24-hard');
	});
});

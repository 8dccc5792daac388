import { expect, it } from 'vitest';
import {
	amount,
	percent,
	points,
	pointsInWords,
	pValue,
	range,
} from '../../../../../src/app/experiments/results/figures.ts';

it('writes shares in per cent', () => {
	expect([percent(0.6), percent(0.864, 1), percent(1.034)]).toEqual(['60%', '86.4%', '103%']);
	expect(range({ low: 0.391, high: 0.781 })).toBe('39–78');
	expect(range({ low: -0.02, high: 0.5 }, 1)).toBe('0.0–50.0');
});

it('writes differences with their sign, and nothing as nothing', () => {
	expect([points(0.22), points(-0.035, 1), points(0.0004), points(-0.0004, 1)]).toEqual([
		'+22',
		'−3.5',
		'0',
		'0.0',
	]);
	expect(pointsInWords({ value: 0.22, low: -0.01, high: 0.31 })).toBe(
		'+22.0 points, 95% interval −1.0 to +31.0',
	);
});

it('writes p-values as papers do', () => {
	expect([pValue(0.0004), pValue(0.0312), pValue(0.5), pValue(1)]).toEqual([
		'< 0.001',
		'0.031',
		'0.50',
		'1.00',
	]);
});

it('writes amounts with about three digits', () => {
	expect([amount(4693.3), amount(99.96), amount(12.44), amount(0.3067), amount(0)]).toEqual([
		'4,693',
		'100',
		'12.4',
		'0.31',
		'0',
	]);
});

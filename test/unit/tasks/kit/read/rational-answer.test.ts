import { describe, expect, it } from 'vitest';
import { isWithin, readRational } from '../../../../../tasks/kit/read/rational-answer.ts';

function read(answer: string): string {
	const found = readRational(answer);
	return 'fault' in found ? found.fault : `${found.above}/${found.below}`;
}

describe('readRational', () => {
	it.each([
		['<<<4,896>>>', '4896/1'],
		['<<<48,\\!048>>>', '48048/1'],
		['<<<$1,234,567.50>>>', '123456750/100'],
		['<<<1 250 000 people>>>', '1250000/1'],
		['<<<$12.50>>>', '1250/100'],
		['<<<\\$3.60>>>', '360/100'],
		['<<<32 cm^2>>>', '32/1'],
		['<<<32\\text{ cm}^{2}>>>', '32/1'],
		['<<<32 cm²>>>', '32/1'],
		['<<<\\frac45>>>', '4/5'],
		['<<<\\frac1{216}>>>', '1/216'],
		['<<<\\tfrac {40}7>>>', '40/7'],
		['<<<-\\dfrac{3}{4}>>>', '-3/4'],
		['<<<\\dfrac{1}{29,\\!322,\\!216}>>>', '1/29322216'],
		['<<<2 1/2 hours>>>', '5/2'],
		['<<<１９/１２>>>', '19/12'],
		['Step 1: 3\nThe total is 3 + 4 = 7 apples.', '7/1'],
		['<<<7 or 8>>>', 'The answer holds both 7 and 8.'],
		['<<<none>>>', 'There is no number in "none".'],
	])('reads %s as %s', (answer, value) => {
		expect(read(answer)).toBe(value);
	});

	it('tells a percentage from a number', () => {
		for (const answer of ['<<<25%>>>', '<<<25\\%>>>', '<<<25 %>>>'])
			expect(readRational(answer)).toMatchObject({ above: 25n, below: 1n, percent: true });
		expect(readRational('<<<25>>>')).toMatchObject({ percent: false });
	});
});

describe('isWithin', () => {
	it('takes the difference itself for near enough, and nothing beyond', () => {
		const [one, other] = [
			{ above: 11n, below: 10n },
			{ above: 1n, below: 1n },
		];
		expect([isWithin(one, other, 10n), isWithin(one, other, 11n)]).toEqual([true, false]);
	});
});

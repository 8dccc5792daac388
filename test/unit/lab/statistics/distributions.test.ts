import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	incompleteBeta,
	logGamma,
	normalCdf,
	normalQuantile,
	studentCdf,
	studentQuantile,
} from '../../../../src/lab/statistics/distributions.ts';

// Reference values: SciPy 1.17.1.

/** Equal to nine digits. */
function expectClose(found: number, right: number): void {
	expect(Math.abs(found - right)).toBeLessThanOrEqual(1e-9 * Math.max(1e-3, Math.abs(right)));
}

test.each([
	[0.1, 2.252712651734206],
	[0.5, 0.5723649429247],
	[1, 0],
	[2.5, 0.2846828704729192],
	[10, 12.801827480081469],
	[171.3, 708.1149470389971],
	[5000, 37582.62631568535],
])('ln Γ(%d)', (x, right) => expectClose(logGamma(x), right));

test.each([
	[0.2, 2, 3, 0.1808],
	[0.9, 0.5, 0.5, 0.7951672353008665],
	[0.5, 30, 40, 0.8857998873233515],
	[0.01, 100, 0.5, 5.66295207564007e-202],
	[0.999, 3, 200, 1],
])('I_%d(%d, %d)', (x, a, b, right) => expectClose(incompleteBeta(x, a, b), right));

test.each([
	[0.3, 1, 0.5927735790777423],
	[-2.1, 4, 0.05182664315880109],
	[2.0280940009804502, 36, 0.975],
	[5, 2.5, 0.9882744050145691],
	[-1, 1e6, 0.15865537491678916],
])("Student's t below %d with %d degrees of freedom", (t, degrees, right) =>
	expectClose(studentCdf(t, degrees), right),
);

test.each([
	[0.975, 1, 12.706204736174694],
	[0.975, 36, 2.0280940009804502],
	[0.05, 4, -2.131846786326651],
	[0.995, 2, 9.924843200918287],
])("Student's quantile of %d with %d degrees of freedom", (probability, degrees, right) =>
	expectClose(studentQuantile(probability, degrees), right),
);

test.each([
	[-6, 9.865876450376946e-10],
	[-1.5, 0.06680720126885807],
	[0.2, 0.579259709439103],
	[1.96, 0.9750021048517795],
	[2.4, 0.9918024640754038],
	[4, 0.9999683287581669],
])('a normal variable below %d', (z, right) => expectClose(normalCdf(z), right));

test.each([
	[0.975, 1.959963984540054],
	[0.8, 0.8416212335729143],
	[0.001, -3.090232306167813],
	[0.5, 0],
	[0.999999, 4.753424308817087],
])('the normal quantile of %d', (probability, right) =>
	expectClose(normalQuantile(probability), right),
);

describe('a quantile', () => {
	test('is where the distribution reaches its probability', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0.0005, max: 0.9995, noNaN: true }),
				fc.double({ min: 1, max: 300, noNaN: true }),
				(probability, degrees) => {
					expectClose(normalCdf(normalQuantile(probability)), probability);
					expectClose(studentCdf(studentQuantile(probability, degrees), degrees), probability);
				},
			),
		);
	});
	test.each([0, 1, -0.1, Number.NaN])('of %d there is none', (probability) => {
		expect(() => normalQuantile(probability)).toThrow(RangeError);
	});
});

import { asRational } from '../exact/exact.ts';
import type { Rational } from '../exact/rational.ts';
import { unreadable } from '../verdict.ts';
import { isOne } from './agreement.ts';
import { type Answer, type Passage, type Reading, readAnswer } from './answer.ts';
import { excerpt } from './excerpt.ts';
import { type NumberRead, numberIn } from './number.ts';

/** A rational number as it was written. */
export type WrittenRational = NumberRead & Rational;

/**
 * The number that an answer gives: whole, fraction, mixed or decimal, plain or in LaTeX, with a power
 * of ten, in any unit. One that is still to be computed (`2 * 3`), or with a percent sign where
 * `percent` is not set, is no answer.
 */
export function readRational(answer: string, { percent = false } = {}): Answer<WrittenRational> {
	return readAnswer<WrittenRational>(answer, {
		shape: 'line',
		missing: 'There is no number',
		read: (passage) => rationalIn(passage, percent),
		same: isOne,
	});
}

function rationalIn(passage: Passage, percent: boolean): Reading<WrittenRational> {
	const reading = numberIn(
		passage,
		(number) => number.written !== 'form' && (percent || !number.percent),
	);
	if (reading?.value === undefined) return reading;
	const number = asRational(reading.value.value);
	return number
		? { value: { ...reading.value, ...number } }
		: { fault: unreadable(`${excerpt(reading.value.text)} is no fraction.`) };
}

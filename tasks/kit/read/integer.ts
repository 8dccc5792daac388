import { asRational } from '../exact/exact.ts';
import { unreadable } from '../verdict.ts';
import { type Answer, type Passage, type Reading, readAnswer } from './answer.ts';
import { excerpt } from './excerpt.ts';
import { numberIn } from './number.ts';
import type { Quantity } from './quantities.ts';

const isDigits = ({ written, percent }: Quantity) => written === 'digits' && !percent;

/** The whole number that an answer gives, in digits: plain, with separators, or as `12.0`. */
export function readInteger(answer: string): Answer<bigint> {
	return readAnswer(answer, {
		shape: 'line',
		missing: 'There is no number',
		read: integerIn,
	});
}

/** The whole number of one passage. */
export function integerIn(passage: Passage): Reading<bigint> {
	const reading = numberIn(passage, isDigits);
	if (reading?.value === undefined) return reading;
	const number = asRational(reading.value.value);
	return number?.below === 1n
		? { value: number.above }
		: { fault: unreadable(`${excerpt(reading.value.text)} is no whole number.`) };
}

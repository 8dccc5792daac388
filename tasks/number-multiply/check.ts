import { asRational } from '../kit/exact/exact.ts';
import { excerpt } from '../kit/read/excerpt.ts';
import { readNumber } from '../kit/read/number.ts';
import { right, wrong } from '../kit/verdict.ts';
import type { Verdict } from '../task.ts';
import { multiply, type Puzzle } from './puzzle.ts';

/** Ids of what breaks: the form of the number, its sign, its length or its digits. */
type Constraint = 'written-out' | 'whole-number' | 'sign' | 'number-of-digits' | 'digits';

const broken = (constraint: Constraint, read: string, reason: string) =>
	wrong(constraint, read, reason);

function difference(value: string, product: string): Verdict {
	const read = excerpt(value);
	if (value.startsWith('-') !== product.startsWith('-'))
		return broken(
			'sign',
			read,
			`The sign is wrong: the product is ${product.startsWith('-') ? 'negative' : 'positive'}.`,
		);
	const [given, wanted] = [value.replace('-', ''), product.replace('-', '')];
	if (given.length !== wanted.length)
		return broken(
			'number-of-digits',
			read,
			`The number has ${given.length} digits; the product has ${wanted.length}.`,
		);
	const place = [...wanted].findIndex((digit, i) => digit !== given[i]);
	return broken(
		'digits',
		read,
		`The product differs from digit ${place + 1} of ${wanted.length} on: ${wanted[place]}, not ${given[place]}.`,
	);
}

/** Right only if the number read equals the product in sign and in every digit. */
export function check(puzzle: Puzzle, answer: string): Verdict {
	const { value: number, fault } = readNumber(
		answer,
		({ written, percent }) => !percent && (written === 'digits' || written === 'power'),
	);
	if (fault) return fault;
	const given = asRational(number.value);
	const text = excerpt(number.text);
	if (number.written === 'power')
		return broken('written-out', text, 'The product must be written out, not as a power of ten.');
	if (given?.below !== 1n) return broken('whole-number', text, 'The product is a whole number.');
	const value = given.above.toString();
	const product = multiply(puzzle).toString();
	return value === product
		? right(excerpt(value), 'It is the exact product.')
		: difference(value, product);
}

import type { Exact } from '../exact/exact.ts';
import { unreadable } from '../verdict.ts';
import { isOne, rounds } from './agreement.ts';
import { type Answer, type Passage, type Reading, readAnswer } from './answer.ts';
import { claimIn } from './claim.ts';
import { excerpt } from './excerpt.ts';
import { type Part, partsOf, type Quantity } from './quantities.ts';

/** A number that was read; its value is known. */
export interface NumberRead extends Quantity {
	readonly value: Exact;
}

/** What stands before so many last characters is not looked at. */
const LONGEST = 4_000;
const SEPARATOR = /^(?:[,;:\n]|or|and)$/;

/**
 * The number that an answer gives. Of a chain `a = b ≈ c` the last part counts, or the exact number
 * that it rounds; several numbers must be one and its roundings. `accepts` says how a number may be
 * written; one that is written otherwise is no answer.
 */
export function readNumber(
	answer: string,
	accepts: (number: Quantity) => boolean,
): Answer<NumberRead> {
	return readAnswer<NumberRead>(answer, {
		shape: 'line',
		missing: 'There is no number',
		read: (passage) => numberIn(passage, accepts),
		same: isOne,
	});
}

/** The number of one passage. */
export function numberIn(
	{ content, place }: Passage,
	accepts: (number: Quantity) => boolean,
): Reading<NumberRead> {
	const text = content.slice(-LONGEST);
	if (place === 'alone') return agreed(clausesOf(partsOf(text)).flat(), accepts, content);
	if (place === 'claimed') {
		const claim = claimIn(text);
		return claim && agreed(claim, accepts, content);
	}
	const clause = clausesOf(partsOf(text)).findLast((numbers) => numbers.length > 0) ?? [];
	const spoiled = clause.filter(({ value }) => value === null);
	return agreed([...spoiled, ...clause.slice(-1)], accepts, content);
}

const isQuantity = (part: Part | undefined): part is Quantity =>
	part !== undefined && typeof part !== 'string';

/** The numbers of each clause; after an equals sign only what follows the last one, and the exact number that it rounds. */
function clausesOf(parts: readonly Part[]): Quantity[][] {
	const clauses: Quantity[][] = [];
	let [numbers, conclusion]: [Quantity[], number] = [[], 0];
	for (const part of [...parts, ';']) {
		if (isQuantity(part)) numbers.push(part);
		else if (part === '=') conclusion = numbers.length;
		else if (SEPARATOR.test(part)) {
			clauses.push(concluded(numbers, conclusion));
			[numbers, conclusion] = [[], 0];
		}
	}
	return clauses;
}

function concluded(numbers: readonly Quantity[], conclusion: number): Quantity[] {
	const last = conclusion < numbers.length ? numbers.slice(conclusion) : numbers;
	const exact = last.every(({ decimals }) => decimals !== null)
		? numbers.findLast(
				(one) =>
					one.decimals === null && one.value !== null && last.every((other) => rounds(other, one)),
			)
		: undefined;
	return exact ? [exact, ...last] : [...last];
}

function agreed(
	numbers: readonly Quantity[],
	accepts: (number: Quantity) => boolean,
	content: string,
): Reading<NumberRead> {
	const [first] = numbers;
	if (!first) return null;
	const fit = numbers.filter(
		(number): number is NumberRead => number.value !== null && accepts(number),
	);
	const best =
		fit.find(({ decimals }) => decimals === null) ??
		fit.toSorted((a, b) => (b.decimals ?? 0) - (a.decimals ?? 0))[0];
	const other = best && numbers.find((number) => !rounds(number, best));
	if (other)
		return {
			fault: unreadable(
				`The answer holds both ${excerpt(best.text, 60)} and ${excerpt(other.text, 60)}.`,
			),
		};
	return best
		? { value: best }
		: { fault: unreadable(`The number in "${excerpt(content)}" cannot be read.`) };
}

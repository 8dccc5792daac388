import { type Rational, ratio, whole } from '../kit/exact/rational.ts';
import { operate } from './arithmetic.ts';
import type { Builder } from './builder.ts';
import { evaluate, PLACES, type Step } from './puzzle.ts';

/**
 * The first number of a story, moved up to where everything comes out even: what is counted is
 * whole, money is in cents. Every result is a linear function of that number, so each demand holds
 * at the multiples of a period, and one demand is met after the other. Null where the next such
 * number is too large, or some result is not sensible there. `rounds`: the last result need not be even.
 */
export function settle(story: Builder, rounds: boolean): bigint | null {
	const [first, ...others] = story.given;
	if (!first) return null;
	const { steps } = story;
	const highest = 10n ** BigInt(story.settings.digits) - 1n;
	const at = (number: bigint) => evaluate([{ ...first, value: `${number}` }, ...others], steps);
	const start = BigInt(first.value);
	const [here, next] = [at(start), at(start + 1n)];
	let moved = 0n;
	let stride = 1n;
	for (const { name, unit } of rounds ? steps.slice(0, -1) : steps) {
		if (unit === 'factor' || unit === 'percent') continue;
		const scale = whole(10n ** BigInt(PLACES[unit]));
		const value = operate('*', here.get(name) ?? whole(0), scale);
		const slope = operate('-', operate('*', next.get(name) ?? whole(0), scale), value);
		const isEven = () => isWhole(operate('+', value, operate('*', slope, whole(moved))));
		for (let tries = slope.below; !isEven(); tries--) {
			if (tries === 0n || start + moved > highest) return null;
			moved += stride;
		}
		stride = multiple(stride, slope.below);
	}
	const number = start + moved;
	// Awkward numbers are wanted.
	if (number > 9999n && number % 1000n === 0n) return null;
	return number <= highest && isSensible(steps, at(number)) ? number : null;
}

const isWhole = ({ below }: Rational): boolean => below === 1n;

/** The least common multiple: the lowest terms of a/b leave out their greatest common divisor. */
const multiple = (a: bigint, b: bigint): bigint => a * ratio(a, b).below;

/** Nothing is negative or less than two things, and what should not come out even does not. */
function isSensible(steps: readonly Step[], values: ReadonlyMap<string, Rational>): boolean {
	return steps.every(({ name, unit, operator, left, right }) => {
		const value = values.get(name) ?? whole(0);
		if (operator === 'full' || operator === 'needed' || operator === 'rest') {
			const dividend = values.get(left) ?? whole(0);
			const divisor = values.get(right) ?? whole(BigInt(right));
			if (isWhole(operate('/', dividend, divisor))) return false;
		}
		return value.above >= (unit === 'things' ? 2n : 1n) * value.below;
	});
}

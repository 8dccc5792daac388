import type { Puzzle, Step } from './puzzle.ts';

/** Python that takes the story's numbers, does its operations exactly, and prints the last result. */
export function program(puzzle: Puzzle): string {
	if (puzzle.kind === 'published')
		return `${puzzle.code.replaceAll(/[\r\t]/g, ' ').trim()}


print(f"<<<{solution()}>>>")
`;
	const { given, steps, places, rounds } = puzzle;
	const used = new Set(steps.flatMap(({ left, right }) => [left, right]));
	const numbers = given
		.filter(({ name }) => used.has(name))
		.map(({ name, value, shown }) => `${name} = Fraction("${value}")  # ${shown}`);
	const answer = steps.at(-1)?.name ?? '';
	const scale = 10 ** places;
	return `from fractions import Fraction
from math import ceil, floor

# What the story tells
${numbers.join('\n')}

# Step by step
${steps.map(line).join('\n')}

scaled = ${rounds ? `Fraction(floor(${answer} * ${scale} + Fraction(1, 2)))` : `${answer} * ${scale}`}
assert scaled.denominator == 1
whole, part = divmod(int(scaled), ${scale})
print(f"<<<{whole}>>>" if part == 0 else f"<<<{whole}.{part:0${places}d}>>>")
`;
}

function line({ name, operator, left, right }: Step): string {
	switch (operator) {
		case 'full':
			return `${name} = Fraction(floor(${left} / ${right}))`;
		case 'needed':
			return `${name} = Fraction(ceil(${left} / ${right}))`;
		case 'rest':
			return `${name} = ${left} % ${right}`;
		default:
			return `${name} = ${left} ${operator} ${right}`;
	}
}

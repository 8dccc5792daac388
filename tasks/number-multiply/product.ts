import type { Random } from '../../src/ground/random.ts';

/** The factors as decimal text: they outgrow JSON's numbers. */
export interface Product {
	readonly factors: readonly string[];
}

/** Factors of the given numbers of digits with random signs; never 0, 1 or -1. */
export function generate(digits: readonly number[], random: Random): Product {
	const factor = (length: number) => {
		let text = random.chance(1, 2) ? '-' : '';
		text += random.int(length === 1 ? 2 : 1, 9);
		for (let i = 1; i < length; i++) text += random.int(0, 9);
		return text;
	};
	return { factors: digits.map(factor) };
}

/** The exact product. */
export function multiply({ factors }: Product): bigint {
	return factors.reduce((product, factor) => product * BigInt(factor), 1n);
}

/** A product as somebody gets it who loses the sign or, while adding up, a carry. */
export function miscalculate(puzzle: Product, random: Random): bigint {
	const product = multiply(puzzle);
	const signed = puzzle.factors.some((factor) => factor.startsWith('-'));
	if (signed && random.chance(1, 3)) return -product;
	const size = product < 0n ? -product : product;
	const length = size.toString().length;
	const lowest = Math.min(1, length - 1);
	const carry = 10n ** BigInt(random.int(lowest, Math.max(lowest, length - 2)));
	return product < 0n ? product + carry : product - carry;
}

/** Python that multiplies and confirms the product by its remainders. */
export function program({ factors }: Product): string {
	return `factors = [${factors.join(', ')}]

product = 1
for factor in factors:
    product *= factor

# Confirm it by remainders, as in casting out nines.
for modulus in (9, 11, 101, 1009):
    remainder = 1
    for factor in factors:
        remainder = remainder * factor % modulus
    if product % modulus != remainder:
        raise ArithmeticError(f"the product fails the check modulo {modulus}")

print(f"<<<{product}>>>")
`;
}

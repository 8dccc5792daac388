import type { Puzzle } from './puzzle.ts';

/** Python that multiplies and confirms the product by its remainders. */
export function program({ factors }: Puzzle): string {
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

import type { Puzzle } from './puzzle.ts';

/** Python that searches exactly: values of all small sets, and for larger ones what is missing. */
export function program({ numbers, target }: Puzzle): string {
	return `from fractions import Fraction
from functools import lru_cache

numbers = [${numbers.join(', ')}]
target = Fraction(${target})


def splits(mask):
    """The ways to split a set of numbers in two, the smaller half first."""
    part = (mask - 1) & mask
    while part:
        rest = mask ^ part
        if (part.bit_count(), part) < (rest.bit_count(), rest):
            yield part, rest
        part = (part - 1) & mask


def combine(a, x, b, y):
    """Every value of a and b joined by one operator, with its expression."""
    yield a + b, f"({x} + {y})"
    yield a * b, f"({x} * {y})"
    if a >= b:
        yield a - b, f"({x} - {y})"
    else:
        yield b - a, f"({y} - {x})"
    if b:
        yield a / b, f"({x} / {y})"
    if a:
        yield b / a, f"({y} / {x})"


@lru_cache(maxsize=None)
def values(mask):
    """Every value that the numbers in mask can make, with one expression each."""
    if mask.bit_count() == 1:
        number = numbers[mask.bit_length() - 1]
        return {Fraction(number): str(number)}
    made = {}
    for part, rest in splits(mask):
        for a, x in values(part).items():
            for b, y in values(rest).items():
                for value, expression in combine(a, x, b, y):
                    made.setdefault(value, expression)
    return made


def partners(a, x, wanted, rest):
    """What the rest must make to give the wanted value beside a, and how."""
    yield wanted - a, f"({x} + {{}})"
    yield wanted + a, f"({{}} - {x})"
    yield a - wanted, f"({x} - {{}})"
    if a:
        yield wanted / a, f"({x} * {{}})"
        yield wanted * a, f"({{}} / {x})"
    if a and wanted:
        yield a / wanted, f"({x} / {{}})"
    if not a and not wanted:
        yield next(iter(values(rest))), f"({x} * {{}})"


@lru_cache(maxsize=None)
def find(mask, wanted):
    """An expression over the numbers in mask with the wanted value, or None."""
    if mask.bit_count() <= 3:
        return values(mask).get(wanted)
    for part, rest in splits(mask):
        for a, x in values(part).items():
            for needed, pattern in partners(a, x, wanted, rest):
                expression = find(rest, needed) if needed >= 0 else None
                if expression:
                    return pattern.format(expression)
    return None


solution = find(2 ** len(numbers) - 1, target)
print(f"<<<{solution[1:-1]}>>>")
`;
}

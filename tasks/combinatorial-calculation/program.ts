import type { Puzzle } from './puzzle.ts';

/** Python that searches as `search.ts` does: values of short runs in tables, of long ones for the value needed. */
export function program({ numbers, target, required }: Puzzle): string {
	return `from fractions import Fraction
from functools import lru_cache
from math import prod

numbers = [${numbers.join(', ')}]
target = ${target}
required = ${JSON.stringify(required.join(''))}
TABLED = 5


def is_redundant(before, operator):
    """Whether parentheses round an operation say nothing, right of the operator before."""
    return before == "+" and operator in "+-" or before == "*" and operator in "*/"


def is_needed(before, right):
    return not isinstance(right, tuple) or not is_redundant(before, right[1])


def calculate(a, operator, b):
    if operator == "+":
        return a + b
    if operator == "-":
        return a - b
    if operator == "*":
        return a * b
    return a / b if b else None


@lru_cache(maxsize=None)
def table(start, end):
    """The expressions of a short run of numbers, by value."""
    if end - start == 1:
        return {Fraction(numbers[start]): [numbers[start]]}
    made = {}
    for cut in range(start + 1, end):
        for a, lefts in table(start, cut).items():
            for b, rights in table(cut, end).items():
                for operator in "+-*/":
                    value = calculate(a, operator, b)
                    if value is None:
                        continue
                    for right in rights:
                        if is_needed(operator, right):
                            for left in lefts:
                                made.setdefault(value, []).append((left, operator, right))
    return made


def needed(operator, known, known_is_left, wanted):
    """What must stand on the other side of the operator, or None."""
    if operator == "+":
        return wanted - known
    if operator == "-":
        return known - wanted if known_is_left else wanted + known
    if operator == "*":
        return wanted / known if known else None
    if known_is_left:
        return known / wanted if known and wanted else None
    return wanted * known if known else None


hopeless = set()


def reach(start, end, wanted, before=None):
    """The expressions of a run with the wanted value, to stand right of the operator before."""
    size = abs(wanted.numerator) + wanted.denominator
    if size > prod(number + 1 for number in numbers[start:end]):
        return
    if end - start <= TABLED:
        for expression in table(start, end).get(wanted, []):
            if is_needed(before, expression):
                yield expression
        return
    if (start, end, wanted, before) in hopeless:
        return
    found = False
    for operator in "+-*/":
        if is_redundant(before, operator):
            continue
        for cut in range(end - 1, start, -1):
            for expression in join(start, cut, end, operator, wanted):
                found = True
                yield expression
    if not found:
        hopeless.add((start, end, wanted, before))


def join(start, cut, end, operator, wanted):
    """The expressions whose last operation stands at the cut; of its shorter side all values are known."""
    if min(cut - start, end - cut) > TABLED:
        return
    if cut - start <= end - cut:
        for value, lefts in table(start, cut).items():
            need = needed(operator, value, True, wanted)
            for right in reach(cut, end, need, operator) if need is not None else ():
                for left in lefts:
                    yield left, operator, right
    else:
        for value, rights in table(cut, end).items():
            rights = [right for right in rights if is_needed(operator, right)]
            need = needed(operator, value, False, wanted) if rights else None
            for left in reach(start, cut, need) if need is not None else ():
                for right in rights:
                    yield left, operator, right


def items(expression):
    if not isinstance(expression, tuple):
        return [str(expression)]
    left, operator, right = expression
    return ["(", *items(left), operator, *items(right), ")"]


for solution in reach(0, len(numbers), Fraction(target)):
    parts = items(solution)[1:-1]
    if all(operator in parts for operator in required):
        print(f"<<<[{', '.join(parts)}]>>>")
        break
`;
}

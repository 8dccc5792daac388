import { programOfBoxed } from '../kit/published/math-published.ts';
import { familyOf } from './families/index.ts';
import { NAMES, type Puzzle } from './puzzle.ts';

/** Python numbers of the same kind as the formulas': sums of fractions times roots and powers of pi. */
const EXACT = `from fractions import Fraction
from math import gcd, isqrt


class Exact:
    """A sum of fraction * sqrt(root) * pi**power, by (root, power)."""

    def __init__(self, terms):
        self.terms = {key: value for key, value in terms.items() if value}

    def __add__(self, other):
        terms = dict(self.terms)
        for key, value in exact(other).terms.items():
            terms[key] = terms.get(key, 0) + value
        return Exact(terms)

    def __mul__(self, other):
        result = Exact({})
        for (m, i), x in self.terms.items():
            for (n, j), y in exact(other).terms.items():
                shared = gcd(m, n)
                result += Exact({(m * n // shared**2, i + j): x * y * shared})
        return result

    def __sub__(self, other):
        return self + exact(other) * -1

    def __truediv__(self, other):
        above, below = self, exact(other)
        while len(below.terms) > 1:
            root = max(root for root, _ in below.terms)
            p = next(p for p in range(2, root + 1) if root % p == 0)
            conjugate = Exact({k: -v if k[0] % p == 0 else v for k, v in below.terms.items()})
            above, below = above * conjugate, below * conjugate
        [((root, power), value)] = below.terms.items()
        return above * Exact({(root, -power): 1 / (value * root)})

    def __pow__(self, exponent):
        return self if exponent == 1 else self * self ** (exponent - 1)

    __radd__, __rmul__ = __add__, __mul__

    def __rsub__(self, other):
        return exact(other) - self

    def __rtruediv__(self, other):
        return exact(other) / self

    def __str__(self):
        text = ""
        for (root, power), value in sorted(self.terms.items()):
            factors = [f"({value})"] + [f"sqrt({root})"] * (root > 1) + [f"pi^({power})"] * (power != 0)
            text += " + " * (text != "") + "*".join(factors)
        return text or "0"


def exact(number):
    return number if isinstance(number, Exact) else Exact({(1, 0): Fraction(number)})


def sqrt(number):
    number = exact(number)
    if len(number.terms) == 2:
        # sqrt(u + v) with u rational: sqrt((u + w) / 2) + or - sqrt((u - w) / 2), w * w = u * u - v * v
        u = number.terms[1, 0]
        [(key, v)] = [(key, v) for key, v in number.terms.items() if key != (1, 0)]
        w = sqrt(u * u - v * v * key[0])
        more, less = sqrt((w + u) / 2), sqrt((u - w) / 2)
        return more + less if v > 0 else more - less
    if not number.terms:
        return number
    [((_, power), value)] = number.terms.items()
    outside, inside = 1, value.numerator * value.denominator
    for p in range(2, 100000):
        if p * p > inside:
            break
        while inside % (p * p) == 0:
            outside, inside = outside * p, inside // (p * p)
    root = isqrt(inside)
    if root * root == inside:
        outside, inside = outside * root, 1
    return Exact({(inside, power // 2): Fraction(outside, value.denominator)})


pi = Exact({(1, 1): Fraction(1)})
`;

/** A number of the data, in Python. */
function python(value: string): string {
	return NAMES.includes(value) ? `result_${NAMES.indexOf(value) + 1}` : `exact(1) * ${value}`;
}

/** Follows the figures one by one; prints the last result. */
export function program(puzzle: Puzzle): string {
	if (puzzle.kind === 'published') return programOfBoxed(puzzle.boxed);
	const lines = puzzle.steps.flatMap(({ family, values }, at) => {
		const { ask, formula } = familyOf(family);
		const data = Object.entries(values).map(([name, value]) => `${name} = ${python(value)}`);
		return ['', `# ${ask}`, ...data, `result_${at + 1} = ${formula.replaceAll('^', '**')}`];
	});
	return `${EXACT}${lines.join('\n')}

print(f"<<<{result_${puzzle.steps.length}}>>>")
`;
}

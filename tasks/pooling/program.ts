import { hasAverages, type Puzzle } from './puzzle.ts';

export function program(puzzle: Puzzle): string {
	const { matrix, layers, window, stride, padding } = puzzle;
	return `from decimal import Decimal, ROUND_HALF_UP
from fractions import Fraction

matrix = [
${matrix.map((row) => `    [${row.join(', ')}],`).join('\n')}
]
layers = [${layers.map((layer) => `"${layer}"`).join(', ')}]
window, stride, padding = ${window}, ${stride}, ${padding}
take = {"max": max, "min": min, "average": lambda values: Fraction(sum(values), len(values))}


def pool(matrix, kind):
    width = len(matrix) + 2 * padding
    padded = [[0] * width for _ in range(width)]
    for r, row in enumerate(matrix):
        for c, value in enumerate(row):
            padded[r + padding][c + padding] = value
    starts = range(0, width - window + 1, stride)
    return [
        [
            take[kind]([padded[r + i][c + j] for i in range(window) for j in range(window)])
            for c in starts
        ]
        for r in starts
    ]


def written(value):
${
	hasAverages(puzzle)
		? `    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return str(exact.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP))`
		: '    return str(value)'
}


for kind in layers:
    matrix = pool(matrix, kind)
print("<<<\\n" + "\\n".join(",".join(written(value) for value in row) for row in matrix) + "\\n>>>")
`;
}

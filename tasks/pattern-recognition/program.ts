import type { Puzzle, Shape } from './puzzle.ts';

const LARGEST: Readonly<Record<Exclude<Shape, 'square'>, string>> = {
	ring: `right, down = runs(0, 1), runs(1, 0)


def largest(r, c):
    size = min(right[r][c], down[r][c])
    while size > 1 and (right[r + size - 1][c] < size or down[r][c + size - 1] < size):
        size -= 1
    return size`,
	corner: `up, right = runs(-1, 0), runs(0, 1)


def largest(r, c):
    return min(up[r][c], right[r][c])`,
	plus: `arms = [runs(-1, 0), runs(0, 1), runs(1, 0), runs(0, -1)]


def largest(r, c):
    return min(arm[r][c] for arm in arms)`,
};

export function program({ matrix, shape, size }: Puzzle): string {
	const data = `matrix = [
${matrix.map((row) => `    "${row}",`).join('\n')}
]
rows, columns = len(matrix), len(matrix[0])
`;
	if (shape === 'square')
		return `${data}
sides = [[1] * columns for _ in range(rows)]
for r in range(1, rows):
    for c in range(1, columns):
        corner = [(r - 1, c), (r, c - 1), (r - 1, c - 1)]
        if all(matrix[i][j] == matrix[r][c] for i, j in corner):
            sides[r][c] = 1 + min(sides[i][j] for i, j in corner)
_, row, column = max((sides[r][c], r, c) for r in range(rows) for c in range(columns))
print(f"<<<[{row}, {column}]>>>")
`;
	return `${data}

def runs(down, right):
    """How many equal letters follow each other from each cell on in that direction."""
    lengths = [[1] * columns for _ in range(rows)]
    for r in range(rows)[:: -1 if down > 0 else 1]:
        for c in range(columns)[:: -1 if right > 0 else 1]:
            i, j = r + down, c + right
            if 0 <= i < rows and 0 <= j < columns and matrix[i][j] == matrix[r][c]:
                lengths[r][c] += lengths[i][j]
    return lengths


${LARGEST[shape]}


found = [
    [r, c, largest(r, c)]
    for r in range(rows)
    for c in range(columns)
    if largest(r, c) >= ${size}
]
print(f"<<<{len(found)}: " + ", ".join(str(pattern) for pattern in found) + ">>>")
`;
}

import type { Operation, Puzzle } from './puzzle.ts';

export function program({ matrix, operations }: Puzzle): string {
	const kinds = operations.map(({ kind }) => kind).filter((kind) => kind !== 'flip');
	const used = new Set([...(['transpose', 'mirror', 'upside_down'] as const), ...kinds]);
	return `matrix = [list(row) for row in ${list(matrix.map((row) => JSON.stringify(row)))}]

${[...used].map((name) => FUNCTIONS[name]).join('\n\n')}

${operations.map(call).join('\n')}
print("<<<\\n" + "\\n".join(" ".join(row) for row in matrix) + "\\n>>>")
`;
}

function list(items: readonly string[]): string {
	return `[\n${items.map((item) => `    ${item},\n`).join('')}]`;
}

function call(operation: Operation): string {
	switch (operation.kind) {
		case 'rotate':
			return `matrix = rotate(matrix, ${operation.degrees})`;
		case 'flip':
			return `matrix = ${operation.order === 'columns' ? 'mirror' : 'upside_down'}(matrix)`;
		case 'transpose':
			return operation.diagonal === 'main'
				? 'matrix = transpose(matrix)'
				: 'matrix = upside_down(mirror(transpose(matrix)))';
		case 'shift':
			return `matrix = shift_${operation.line}(matrix, ${operation.index - 1}, ${operation.by})`;
		case 'turn':
			return `turn(matrix, ${operation.ring - 1}, ${operation.by})`;
		case 'swap': {
			const corner = (cell: readonly number[]) => cell.map((index) => index - 1).join(', ');
			return `swap(matrix, ${operation.rows}, ${operation.columns}, (${corner(operation.first)}), (${corner(operation.second)}))`;
		}
	}
}

const FUNCTIONS = {
	transpose: `
def transpose(matrix):
    return [list(column) for column in zip(*matrix)]`,
	mirror: `
def mirror(matrix):
    return [row[::-1] for row in matrix]`,
	upside_down: `
def upside_down(matrix):
    return matrix[::-1]`,
	rotate: `
def rotate(matrix, degrees):
    for _ in range(degrees // 90):
        matrix = mirror(transpose(matrix))
    return matrix`,
	shift: `
def shift_row(matrix, index, by):
    row = matrix[index]
    moved = [row[(i - by) % len(row)] for i in range(len(row))]
    return matrix[:index] + [moved] + matrix[index + 1:]


def shift_column(matrix, index, by):
    return transpose(shift_row(transpose(matrix), index, by))`,
	turn: `
def turn(matrix, depth, by):
    bottom, right = len(matrix) - 1 - depth, len(matrix[0]) - 1 - depth
    ring = (
        [(depth, c) for c in range(depth, right)]
        + [(r, right) for r in range(depth, bottom)]
        + [(bottom, c) for c in range(right, depth, -1)]
        + [(r, depth) for r in range(bottom, depth, -1)]
    )
    values = [matrix[r][c] for r, c in ring]
    for i, value in enumerate(values):
        r, c = ring[(i + by) % len(ring)]
        matrix[r][c] = value`,
	swap: `
def swap(matrix, rows, columns, first, second):
    for r in range(rows):
        for c in range(columns):
            a, b = (first[0] + r, first[1] + c), (second[0] + r, second[1] + c)
            matrix[a[0]][a[1]], matrix[b[0]][b[1]] = matrix[b[0]][b[1]], matrix[a[0]][a[1]]`,
};

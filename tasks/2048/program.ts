import type { Puzzle } from './puzzle.ts';
import { gridText } from './question.ts';

export function program(puzzle: Puzzle): string {
	const rows = gridText(puzzle.grid)
		.split('\n')
		.map((row) => `    [${row.replaceAll(',', ', ')}],`);
	return `grid = [
${rows.join('\n')}
]
moves = "${puzzle.moves}"
size = len(grid)
${puzzle.start ? tileProgram(puzzle.start) : slideProgram(puzzle.spawn)}
print("<<<")
for row in grid:
    print(",".join(map(str, row)))
print(">>>")
`;
}

function tileProgram([row, column]: readonly [number, number]): string {
	return `row, column = ${row}, ${column}
steps = {"u": (-1, 0), "d": (1, 0), "l": (0, -1), "r": (0, 1)}

for move in moves:
    down, across = steps[move]
    r, c = row + down, column + across
    if not (0 <= r < size and 0 <= c < size):
        continue
    tile = grid[row][column]
    if grid[r][c] in (0, tile):
        grid[row][column] = 0
        grid[r][c] += tile
        row, column = r, c
`;
}

function slideProgram(spawn: boolean): string {
	const after = `    if slid != grid:
        grid = slid
        empty = [(r, c) for r in range(size) for c in range(size) if grid[r][c] == 0]
        if empty:
            r, c = empty[0]
            grid[r][c] = 2
`;
	return `

def slide(line):
    """The line slid to its start; every tile merges once at most."""
    slid, may_merge = [], False
    for tile in line:
        if tile == 0:
            continue
        if may_merge and slid[-1] == tile:
            slid[-1] = 2 * tile
            may_merge = False
        else:
            slid.append(tile)
            may_merge = True
    return slid + [0] * (len(line) - len(slid))


def transpose(rows):
    return [list(column) for column in zip(*rows)]


for move in moves:
    lines = transpose(grid) if move in "ud" else grid
    if move in "dr":
        lines = [slide(line[::-1])[::-1] for line in lines]
    else:
        lines = [slide(line) for line in lines]
    slid = transpose(lines) if move in "ud" else lines
${spawn ? after : '    grid = slid\n'}`;
}

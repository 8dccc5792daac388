import type { Cell, Puzzle } from './puzzle.ts';

/** The same search as complete.ts, in Python. */
export function program({ size, queens, blocked }: Puzzle): string {
	return `size = ${size}
placed = ${tuples(queens)}
blocked = ${tuples(blocked)}


def place(free, queen):
    """The free columns of the rows that are left once a queen stands there."""
    row, column = queen
    return {
        other: [c for c in columns if c != column and abs(c - column) != abs(other - row)]
        for other, columns in free.items()
        if other != row
    }


def search(free):
    if not free:
        return []
    row = min(free, key=lambda r: len(free[r]))
    for column in free[row]:
        rest = search(place(free, (row, column)))
        if rest is not None:
            return [(row, column)] + rest
    return None


free = {r: [c for c in range(size) if (r, c) not in blocked] for r in range(size)}
for queen in placed:
    free = place(free, queen)
queens = sorted(list(placed) + search(free))
print("<<<" + ", ".join(f"{r} {c}" for r, c in queens) + ">>>")
`;
}

function tuples(cells: readonly Cell[]): string {
	return `[${cells.map(([row, column]) => `(${row}, ${column})`).join(', ')}]`;
}

import type { Puzzle } from './puzzle.ts';
import { PATIENCE } from './search.ts';

/** The same search as search.ts, in Python: the same cells are tried in the same order. */
export function program({ grid, select, positive, low, high }: Puzzle): string {
	return `grid = [
${grid.map((row) => `    [${row.join(', ')}],`).join('\n')}
]
select = ${select}
positive_products = ${positive ? 'True' : 'False'}
low = ${low ?? 'float("-inf")'}
high = ${high ?? 'float("inf")'}

size = len(grid)
start = (0, size - 1)
items = [((r, c), grid[r][c]) for r in range(size) for c in range(size)]


def negative_sets():
    """Sets of negative cells with different numbers, an even number in each row and column."""
    if not positive_products:
        yield []
        return
    rows = [[item for item in items if item[0][0] == r and item[1] < 0] for r in range(size)]
    fewest = select - len({number for _, number in items if number > 0})
    most = select - (1 if grid[0][size - 1] > 0 else 0)
    left = [sum(len(row) - len(row) % 2 for row in rows[r:]) for r in range(size + 1)]
    open_columns = [{cell[1] for row in rows[r:] for cell, _ in row} for r in range(size + 1)]
    chosen = []

    def from_row(r, odd):
        if len(chosen) > most or len(chosen) + left[r] < fewest or not odd <= open_columns[r]:
            return
        if r == size:
            yield list(chosen)
        else:
            yield from in_row(r, 0, odd, 0)

    def in_row(r, index, odd, taken):
        if index == len(rows[r]):
            if taken % 2 == 0:
                yield from from_row(r + 1, odd)
            return
        cell, number = rows[r][index]
        if cell != start:
            yield from in_row(r, index + 1, odd, taken)
        if all(number != other for _, other in chosen):
            chosen.append((cell, number))
            yield from in_row(r, index + 1, odd ^ {cell[1]}, taken + 1)
            chosen.pop()

    yield from from_row(0, frozenset())


def fill(negatives, patience):
    """Add other numbers until all is right; None if there is no way or patience runs out."""
    chosen = []
    sums = [0] * (2 * size)
    used = set()
    steps = 0

    def put(item, sign):
        (r, c), number = item
        sums[r] += sign * number
        sums[size + c] += sign * number
        if sign == 1:
            chosen.append(item)
            used.add(number)
        else:
            chosen.pop()
            used.remove(number)

    def go(candidates):
        nonlocal steps
        steps += 1
        if steps > patience:
            return None
        need = select - len(chosen)
        wants = [max(0, low - total) for total in sums]
        worst = max(wants)
        if need <= 0:
            return list(chosen) if need == 0 and worst == 0 and max(sums) <= high else None
        fits = [
            ((r, c), number)
            for (r, c), number in candidates
            if number not in used and sums[r] + number <= high and sums[size + c] + number <= high
        ]
        if len({number for _, number in fits}) < need:
            return None
        if max(sum(want > 0 for want in part) for part in (wants[:size], wants[size:])) > need:
            return None
        rest = sum(wants[:size])
        if worst == 0:
            pool = fits

            def cost(item):
                (r, c), number = item
                return number * 1000 + sums[r] + sums[size + c]

        else:
            line = wants.index(worst)
            pool = [((r, c), n) for (r, c), n in fits if line in (r, size + c)]

            def cost(item):
                (r, c), number = item
                across = wants[size + c if line < size else r]
                return abs(number * need - rest) - need * across

        tried = set()
        for item in sorted(pool, key=cost):
            put(item, 1)
            tried.add(item)
            found = go([other for other in fits if other not in tried])
            put(item, -1)
            if found or steps >= patience:
                return found
        return None

    for item in negatives:
        put(item, 1)
    if grid[0][size - 1] not in used:
        put((start, grid[0][size - 1]), 1)
    return go([item for item in items if not positive_products or item[1] > 0])


def search():
    for patience in (${PATIENCE}, float("inf")):
        for negatives in negative_sets():
            found = fill(negatives, patience)
            if found:
                return found


print("<<<" + ", ".join(f"{r} {c}" for (r, c), _ in search()) + ">>>")
`;
}

import { candidateSearchPython } from '../kit/search/candidate-python.ts';
import type { Puzzle } from './puzzle.ts';

const SETTLE = `def settle(masks):
    """Fill in singles until none is left; False on a contradiction."""
    waiting = list(units)
    while waiting:
        unit = waiting.pop()
        done = 0
        for cell in unit:
            mask = masks[cell]
            if filled(mask):
                if done & mask:
                    return False
                done |= mask
        changed = []
        once, twice = done, 0
        for cell in unit:
            mask = masks[cell]
            if not filled(mask):
                if mask & done:
                    mask &= ~done
                    masks[cell] = mask
                    changed.append(cell)
                    if mask == 0:
                        return False
                twice |= once & mask
                once |= mask
        if once != everything:
            return False
        one_place = once & ~twice & ~done
        if one_place:
            for cell in unit:
                only = masks[cell] & one_place
                if only and only != masks[cell]:
                    if not filled(only):
                        return False
                    masks[cell] = only
                    changed.append(cell)
        for cell in changed:
            waiting.extend(u for u in units_with[cell] if u not in waiting)
    return True
`;

/** The same search as search.ts, in Python: the same cells are guessed in the same order. */
export function program({ givens }: Puzzle): string {
	return `grid = [
${givens.map((row) => `    [${row.join(', ')}],`).join('\n')}
]

size = len(grid)
box = int(size ** 0.5)
everything = (1 << size) - 1
rows = [[r * size + c for c in range(size)] for r in range(size)]
columns = [[r * size + c for r in range(size)] for c in range(size)]
boxes = [
    [(top + r) * size + left + c for r in range(box) for c in range(box)]
    for top in range(0, size, box)
    for left in range(0, size, box)
]
units = rows + columns + boxes
units_with = [[u for u in units if cell in u] for cell in range(size * size)]


${candidateSearchPython('number', SETTLE)}

masks = [1 << (n - 1) if n else everything for row in grid for n in row]
numbers = [mask.bit_length() for mask in search(masks)]
print("<<<")
for row in rows:
    print(",".join(str(numbers[cell]) for cell in row))
print(">>>")
`;
}

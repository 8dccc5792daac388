import { candidateSearchPython } from '../kit/search/candidate-python.ts';
import type { Puzzle } from './puzzle.ts';

const SETTLE = `def settle(masks):
    """Draw conclusions until none is left; False on a contradiction."""
    waiting = set(range(len(units)))
    while waiting:
        rule, cells = units[waiting.pop()]
        before = [masks[cell] for cell in cells]
        if rule == "same":
            common = everything
            for mask in before:
                common &= mask
            if common == 0:
                return False
            for cell in cells:
                masks[cell] = common
        else:
            done = 0
            for mask in before:
                if filled(mask):
                    if done & mask:
                        return False
                    done |= mask
            once, twice = done, 0
            for cell in cells:
                if not filled(masks[cell]):
                    masks[cell] &= ~done
                    if masks[cell] == 0:
                        return False
                    twice |= once & masks[cell]
                    once |= masks[cell]
            if rule == "all":
                if once != everything:
                    return False
                one_place = once & ~twice & ~done
                for cell in cells:
                    only = masks[cell] & one_place
                    if only:
                        if not filled(only):
                            return False
                        masks[cell] = only
        for cell, mask in zip(cells, before):
            if masks[cell] != mask:
                waiting.update(units_with[cell])
    return True
`;

/** The same search as search.ts, in Python: the same cells are guessed in the same order. */
export function program({ rows, regions }: Puzzle): string {
	return `grid = [
${rows.map((row) => `    "${row}",`).join('\n')}
]
regions = ${regions ? `[\n${regions.map((row) => `    [${row.join(', ')}],`).join('\n')}\n]` : '[]'}

size = len(grid)
letters = "abcdefghijkl"[:size]
everything = (1 << size) - 1
units = [("all", [r * size + c for c in range(size)]) for r in range(size)]
units += [("all", [r * size + c for r in range(size)]) for c in range(size)]
units.append(("same", [r * size + size - 1 - r for r in range(size)]))
numbers = [number for row in regions for number in row]
for number in sorted(set(numbers)):
    units.append(("different", [cell for cell, n in enumerate(numbers) if n == number]))
units_with = [[u for u in range(len(units)) if cell in units[u][1]] for cell in range(size * size)]


${candidateSearchPython('letter', SETTLE)}

masks = [everything if x == "." else 1 << letters.index(x) for row in grid for x in row]
found = [letters[mask.bit_length() - 1] for mask in search(masks)]
print("<<<")
for start in range(0, size * size, size):
    print(",".join(found[start:start + size]))
print(">>>")
`;
}

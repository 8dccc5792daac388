/** Programs of the kinds that TaskLLMs write, each about a tenth of a second to a second of CPython. */
export const TYPICAL: readonly { readonly name: string; readonly code: string }[] = [
	{
		name: 'arithmetic in a loop',
		code: 'total = 0\nfor i in range(3_000_000):\n    total += i * i % 7\nprint(total)',
	},
	{
		name: 'eight queens by backtracking, all solutions',
		code: `def place(row, columns, up, down):
    if row == 8:
        return 1
    found = 0
    for column in range(8):
        if column not in columns and row + column not in up and row - column not in down:
            found += place(row + 1, columns | {column}, up | {row + column}, down | {row - column})
    return found
print(place(0, frozenset(), frozenset(), frozenset()))`,
	},
	{
		name: 'game 24 by permutations and fractions',
		code: `from fractions import Fraction
from itertools import permutations, product
import operator
operators = [operator.add, operator.sub, operator.mul]
hits = 0
for a, b, c, d in permutations([Fraction(n) for n in (3, 8, 5, 7)]):
    for f, g, h in product(operators, repeat=3):
        hits += h(g(f(a, b), c), d) == 24
        hits += f(g(a, b), h(c, d)) == 24
print(hits)`,
	},
	{
		name: 'sieve of a million',
		code: `n = 1_000_000
sieve = bytearray([1]) * (n + 1)
sieve[0:2] = b"\\0\\0"
for i in range(2, int(n ** 0.5) + 1):
    if sieve[i]:
        sieve[i * i::i] = bytes(len(sieve[i * i::i]))
print(sum(sieve))`,
	},
	{
		name: 'memoised recursion on strings',
		code: `from functools import lru_cache
a, b = "kitten sitting on the mat" * 9, "sitting kitten at the mast" * 9
@lru_cache(None)
def distance(i, j):
    if i == 0 or j == 0:
        return i + j
    return min(distance(i - 1, j) + 1, distance(i, j - 1) + 1,
               distance(i - 1, j - 1) + (a[i - 1] != b[j - 1]))
print(distance(len(a), len(b)))`,
	},
	{
		name: 'breadth-first search over tuples',
		code: `from collections import deque
start, goal = (1, 2, 3, 4, 0, 5, 7, 8, 6), None
queue, seen = deque([start]), {start}
while queue and len(seen) < 60_000:
    state = queue.popleft()
    hole = state.index(0)
    for step in (-3, 3, -1, 1):
        to = hole + step
        if 0 <= to < 9 and (step in (-3, 3) or to // 3 == hole // 3):
            cells = list(state)
            cells[hole], cells[to] = cells[to], 0
            after = tuple(cells)
            if after not in seen:
                seen.add(after)
                queue.append(after)
print(len(seen))`,
	},
	{
		name: 'counting and sorting words',
		code: `from collections import Counter
words = [format(i * 7919 % 50_021, "x") for i in range(300_000)]
counts = Counter(words)
print(sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:3], len(counts))`,
	},
];

/** A program that takes a few milliseconds; `index` keeps any two from being the same. */
export function smallProgram(index: number): string {
	return `numbers = [${index}, 3, 5]\nprint("<<<" + str(sum(n * n for n in numbers)) + ">>>")`;
}

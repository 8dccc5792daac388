import { boxesNamed, decimal, type Point, type Puzzle, type Rectangle } from './puzzle.ts';

/** Breadth-first search over the cells between all edges, leg by leg, in exact fractions. */
export function program(puzzle: Puzzle): string {
	return `from fractions import Fraction as F

# Rectangles as x0, x1, y0, y1.
walls = ${rectangles(puzzle.walls)}
boxes = ${rectangles(puzzle.boxes)}
required = ${rectangles(boxesNamed(puzzle, puzzle.required))}
forbidden = ${rectangles(boxesNamed(puzzle, puzzle.forbidden))}
start = ${point(puzzle.start)}
end = ${point(puzzle.end)}
ordered = ${puzzle.ordered ? 'True' : 'False'}


def exact(numbers):
    return tuple(F(text) for text in numbers)


walls, boxes, required, forbidden = [
    [exact(r) for r in group] for group in (walls, boxes, required, forbidden)
]
start, end = exact(start), exact(end)
obstacles = walls + forbidden
xs = sorted({x for r in walls + boxes for x in r[:2]})
ys = sorted({y for r in walls + boxes for y in r[2:]})


def inside(cell, r):
    """Whether a cell, between neighbouring edges, lies in a rectangle."""
    i, j = cell
    return r[0] <= xs[i] and xs[i + 1] <= r[1] and r[2] <= ys[j] and ys[j + 1] <= r[3]


cells = [(i, j) for i in range(len(xs) - 1) for j in range(len(ys) - 1)]
free = {cell for cell in cells if not any(inside(cell, r) for r in obstacles)}


def around(point):
    x, y = point
    return {(i, j) for i, j in free if xs[i] <= x <= xs[i + 1] and ys[j] <= y <= ys[j + 1]}


def way(sources, goals):
    """The fewest neighbouring free cells from one of the sources to one of the goals."""
    before = {cell: None for cell in sources}
    queue = list(sources)
    for cell in queue:
        if cell in goals:
            path = []
            while cell is not None:
                path.append(cell)
                cell = before[cell]
            return path[::-1]
        i, j = cell
        for following in ((i + 1, j), (i, j + 1), (i - 1, j), (i, j - 1)):
            if following in free and following not in before:
                before[following] = cell
                queue.append(following)
    raise ValueError("there is no way")


route = []
at = around(start)
left = list(required)
while left:
    following = left[:1] if ordered else left
    leg = way(at, {cell for cell in free if any(inside(cell, r) for r in following)})
    route += leg
    at = {leg[-1]}
    left.remove(next(r for r in following if inside(leg[-1], r)))
route += way(at, around(end))

points = [start]
points += [((xs[i] + xs[i + 1]) / 2, (ys[j] + ys[j + 1]) / 2) for i, j in route]
points.append(end)


def straight(a, b, c):
    return a[0] == b[0] == c[0] and (a[1] <= b[1] <= c[1] or a[1] >= b[1] >= c[1]) or (
        a[1] == b[1] == c[1] and (a[0] <= b[0] <= c[0] or a[0] >= b[0] >= c[0])
    )


# Leave out waypoints at which the path goes straight on.
path = points[:1]
for point, following in zip(points[1:], points[2:] + [None]):
    if point != path[-1] and (following is None or not straight(path[-1], point, following)):
        path.append(point)
print("<<<[" + ", ".join(f"({float(x)}, {float(y)})" for x, y in path) + "]>>>")
`;
}

const rectangles = (list: readonly Rectangle[]) =>
	`[${list.map(({ x0, x1, y0, y1 }) => tuple([x0, x1, y0, y1])).join(', ')}]`;

const point = ({ x, y }: Point) => tuple([x, y]);

const tuple = (coordinates: readonly number[]) =>
	`(${coordinates.map((coordinate) => `"${decimal(coordinate)}"`).join(', ')})`;

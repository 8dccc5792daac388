import type { Point, Rectangle } from './puzzle.ts';

/** The cells into which the edges of rectangles cut the plane, without those in obstacles. */
export interface Cells {
	/** The free cells that a point lies in or at the edge of. */
	around(point: Point): Rectangle[];
	/** The fewest neighbouring free cells that lead from one of some cells to a goal; null where none do. */
	way(from: readonly Rectangle[], isGoal: (cell: Rectangle) => boolean): Rectangle[] | null;
}

export const isInside = (cell: Rectangle, area: Rectangle) =>
	cell.x0 >= area.x0 && cell.x1 <= area.x1 && cell.y0 >= area.y0 && cell.y1 <= area.y1;

/** Each cell is wholly inside or outside of every rectangle; the plane is as large as they are together. */
export function cutIntoCells(
	rectangles: readonly Rectangle[],
	obstacles: readonly Rectangle[],
): Cells {
	const xs = cuts(rectangles.flatMap(({ x0, x1 }) => [x0, x1]));
	const ys = cuts(rectangles.flatMap(({ y0, y1 }) => [y0, y1]));
	const columns = xs.map(([x0, x1]) =>
		ys.map(([y0, y1]): Rectangle | null => {
			const cell = { x0, x1, y0, y1 };
			return obstacles.some((obstacle) => isInside(cell, obstacle)) ? null : cell;
		}),
	);
	const places = new Map<Rectangle, readonly [number, number]>();
	for (const [i, column] of columns.entries())
		for (const [j, cell] of column.entries()) if (cell) places.set(cell, [i, j]);

	function neighbours(cell: Rectangle): Rectangle[] {
		const [i, j] = places.get(cell) ?? [0, 0];
		const next = [
			columns[i + 1]?.[j],
			columns[i]?.[j + 1],
			columns[i - 1]?.[j],
			columns[i]?.[j - 1],
		];
		return next.filter((other) => other !== null && other !== undefined);
	}

	return {
		around: ({ x, y }) =>
			[...places.keys()].filter(({ x0, x1, y0, y1 }) => x0 <= x && x <= x1 && y0 <= y && y <= y1),
		way(from, isGoal) {
			const before = new Map<Rectangle, Rectangle | null>(from.map((cell) => [cell, null]));
			// A map's keys go on growing while they are walked through.
			for (const cell of before.keys()) {
				if (isGoal(cell)) return backFrom(cell, before);
				for (const next of neighbours(cell)) if (!before.has(next)) before.set(next, cell);
			}
			return null;
		},
	};
}

function backFrom(goal: Rectangle, before: ReadonlyMap<Rectangle, Rectangle | null>): Rectangle[] {
	const way: Rectangle[] = [];
	for (let cell: Rectangle | null = goal; cell; cell = before.get(cell) ?? null) way.push(cell);
	return way.reverse();
}

function cuts(coordinates: readonly number[]): [number, number][] {
	const sorted = [...new Set(coordinates)].sort((a, b) => a - b);
	return sorted.slice(1).map((high, index) => [sorted[index] ?? high, high]);
}

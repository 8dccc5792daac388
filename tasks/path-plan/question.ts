import {
	boxesNamed,
	decimal,
	MOST_WAYPOINTS,
	type Puzzle,
	pointText,
	type Rectangle,
} from './puzzle.ts';

export function question(puzzle: Puzzle): string {
	const { walls, boxes, start, end, forbidden } = puzzle;
	return `Here is the plan of a hall. A point is (x, y), with x to the right and y upwards. The hall has walls and boxes, all of them rectangles whose sides are parallel to the axes:

${walls.map((wall) => `wall: ${rectangleText(wall)}`).join('\n')}
${boxes.map((box) => `box ${box.name}: ${rectangleText(box)}`).join('\n')}

Start: ${pointText(start)}
End: ${pointText(end)}

Find a path from the start to the end that
- ${visits(puzzle)};
- never touches a wall${forbidden.length === 0 ? '' : ` or ${named(puzzle, forbidden, 'or')}`}.
${forbidden.length + puzzle.required.length === boxes.length ? '' : 'The path may, but need not, pass through the other boxes. '}A path is a list of waypoints, the first of them the start and the last the end; it goes in a straight line from each waypoint to the next. It enters or touches a rectangle if they have at least one point in common, be it only a point of the boundary or a corner. Coordinates count to nine decimals; at most ${MOST_WAYPOINTS} waypoints are allowed.

Give the waypoints between <<< and >>> as a list of points, like this path of another hall:
<<<[(0.5, 0.25), (3, 4.75), (9.125, 9.5)]>>>`;
}

const rectangleText = ({ x0, x1, y0, y1 }: Rectangle) =>
	`x from ${decimal(x0)} to ${decimal(x1)}, y from ${decimal(y0)} to ${decimal(y1)}`;

function visits(puzzle: Puzzle): string {
	const { required, ordered } = puzzle;
	const list = named(puzzle, required, 'and');
	if (required.length === 1) return `enters ${list}`;
	if (!ordered) return `enters ${list}, in any order`;
	return `enters ${list}, in this order: at some moment it is in the first of them, then or later in the second, and so on, wherever else it has been before and between`;
}

/** "the boxes A, B and C", in the order in which they are asked for. */
export function named(puzzle: Puzzle, names: readonly string[], word: 'and' | 'or'): string {
	const list = boxesNamed(puzzle, names).map(({ name }) => name);
	const last = list.pop() ?? '';
	return list.length === 0 ? `box ${last}` : `the boxes ${list.join(', ')} ${word} ${last}`;
}

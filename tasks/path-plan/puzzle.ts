/** All coordinates are whole billionths: exact, as they are sums of few decimals. */
export const ONE = 1e9;

export interface Point {
	readonly x: number;
	readonly y: number;
}

/** With its boundary. */
export interface Rectangle {
	readonly x0: number;
	readonly x1: number;
	readonly y0: number;
	readonly y1: number;
}

export interface Puzzle {
	readonly walls: readonly Rectangle[];
	readonly boxes: readonly (Rectangle & { readonly name: string })[];
	readonly start: Point;
	readonly end: Point;
	/** Names of boxes that the path has to enter; in this order if `ordered`. */
	readonly required: readonly string[];
	/** Names of boxes that the path must not touch. */
	readonly forbidden: readonly string[];
	readonly ordered: boolean;
}

export type Box = Puzzle['boxes'][number];

export const boxesNamed = ({ boxes }: Puzzle, names: readonly string[]): Box[] =>
	names.flatMap((name) => boxes.filter((box) => box.name === name));

/** What the path must not touch, with a name for people. */
export const obstaclesOf = (puzzle: Puzzle): (Rectangle & { readonly title: string })[] => [
	...puzzle.walls.map((wall) => ({ ...wall, title: 'a wall' })),
	...boxesNamed(puzzle, puzzle.forbidden).map((box) => ({
		...box,
		title: `the forbidden box ${box.name}`,
	})),
];

/** A coordinate as an exact decimal: `-0.25`. */
export function decimal(coordinate: number): string {
	const digits = String(Math.abs(coordinate)).padStart(10, '0');
	const fraction = digits.slice(-9).replace(/0+$/, '');
	const whole = `${coordinate < 0 ? '-' : ''}${digits.slice(0, -9)}`;
	return fraction === '' ? whole : `${whole}.${fraction}`;
}

export const pointText = ({ x, y }: Point) => `(${decimal(x)}, ${decimal(y)})`;

/** The path in the format that the question asks for, delimiters included. */
export const formatPath = (path: readonly Point[]) => `<<<[${path.map(pointText).join(', ')}]>>>`;

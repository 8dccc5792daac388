/** A rectangle in pixels. */
export interface Box {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** A tick of an axis: where it is, and what stands there. */
export interface Tick {
	readonly at: number;
	readonly label: string;
}

/** A value and its interval in pixels. */
export interface Mark {
	readonly x: number;
	readonly y: number;
	readonly low: number;
	readonly high: number;
}

/** About as wide as a text of 12 pixels is drawn. */
export function textWidth(text: string): number {
	return text.length * 6.4;
}

/** A text cut to a width in pixels, with an ellipsis where something is missing. */
export function fitted(text: string, width: number): string {
	if (textWidth(text) <= width) return text;
	return `${text.slice(0, Math.max(1, Math.floor(width / 6.4) - 1)).trimEnd()}…`;
}

/** A share from 0 to 1 in per cent, such as "72" or, with the sign, "72%". */
export function percent(share: number, sign = '%'): string {
	return `${Math.round(share * 100)}${sign}`;
}

/** A line through points, as an SVG path; it breaks where one is missing. */
export function linePath(points: readonly (Pick<Mark, 'x' | 'y'> | null)[]): string {
	return runsOf(points)
		.filter((run) => run.length > 1)
		.map((run) => `M${run.map(({ x, y }) => at(x, y)).join('L')}`)
		.join('');
}

/** The band between the points' intervals, as an SVG path; it breaks where one is missing. */
export function bandPath(points: readonly (Mark | null)[]): string {
	return runsOf(points)
		.filter((run) => run.length > 1)
		.map((run) => {
			const there = run.map(({ x, high }) => at(x, high));
			const back = run.toReversed().map(({ x, low }) => at(x, low));
			return `M${[...there, ...back].join('L')}Z`;
		})
		.join('');
}

/** Stretches of points without a gap. */
function runsOf<Point>(points: readonly (Point | null)[]): Point[][] {
	const runs: Point[][] = [[]];
	for (const point of points)
		if (point === null) runs.push([]);
		else runs.at(-1)?.push(point);
	return runs;
}

const at = (x: number, y: number) => `${tenth(x)},${tenth(y)}`;
const tenth = (value: number) => Math.round(value * 10) / 10;

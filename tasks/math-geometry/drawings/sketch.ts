import type { FigureLabel, FigureLine, FigurePoint, Mark, Tone } from '../../kit/draw/picture.ts';
import { familyOf } from '../families/index.ts';
import { DRAWINGS } from './index.ts';
import { type Data, dataOf } from './parts.ts';

/** The room for a figure. */
const WIDTH = 100;
const HEIGHT = 84;
/** The shortest length is drawn as at least this part of the longest. */
const SHORTEST = 1 / 4;

/** What is written into a figure: its data, and what is asked for. */
export interface Writing {
	readonly datum: (text: string) => Mark;
	readonly asked: Mark;
}

/** A family's figure, roughly to scale: its lines and labels in the room that a picture has. */
export function sketch(
	family: string,
	values: Readonly<Record<string, number>>,
	writing: Writing,
): { lines: FigureLine[]; labels: FigureLabel[] } {
	const parts = (DRAWINGS[family]?.(proportioned(family, values)) ?? []).flat();
	const toRoom = fitting(parts.flatMap((part) => ('points' in part ? part.points : [part.at])));
	const tone = (isAsked: boolean): Tone => (isAsked ? writing.asked.tone : 'plain');
	return {
		lines: parts.flatMap((part) =>
			'points' in part
				? [{ points: part.points.map(toRoom), look: part.look, tone: tone(part.asked) }]
				: [],
		),
		labels: parts.flatMap((part) =>
			'points' in part
				? []
				: [
						{
							at: toRoom(part.at),
							away: [rounded(part.away[0], 100), rounded(part.away[1], 100)],
							mark: part.text === null ? writing.asked : writing.datum(part.text),
						},
					],
		),
	};
}

const rounded = (x: number, per: number): number =>
	Number.isFinite(x) ? Math.round(x * per) / per + 0 : 0;

/** Lengths that would be too short to see are drawn longer, but where coordinates fix the figure. */
function proportioned(family: string, values: Readonly<Record<string, number>>): Data {
	const { needs } = familyOf(family);
	const isFixed = Object.values(needs).includes('coordinate');
	const lengths = Object.keys(needs).filter((name) => needs[name] === 'length');
	const least = isFixed ? 0 : SHORTEST * Math.max(0, ...lengths.map((name) => values[name] ?? 0));
	const drawn = (name: string): number => {
		const value = values[name] ?? 0;
		return needs[name] === 'length' ? Math.max(value, least) : value;
	};
	return dataOf(drawn);
}

/** Moves and scales points into the room; to a tenth. */
function fitting(points: readonly FigurePoint[]): (point: FigurePoint) => FigurePoint {
	const seen = points.filter((point) => point.every(Number.isFinite));
	const [xs, ys] = [seen.map(([x]) => x), seen.map(([, y]) => y)];
	const [left, low] = [Math.min(...xs), Math.min(...ys)];
	const scale = Math.min(
		WIDTH / Math.max(Math.max(...xs) - left, 1e-9),
		HEIGHT / Math.max(Math.max(...ys) - low, 1e-9),
	);
	return ([x, y]) => [rounded((x - left) * scale, 10), rounded((y - low) * scale, 10)];
}

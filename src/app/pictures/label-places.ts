import type { FigureLabel, Mark, Tone } from '../../../tasks/kit/draw/picture.ts';

/** The height of a figure's text in the figure's units. */
export const TEXT = 6;
const LETTER = 0.6 * TEXT;
const GAP = 1.6;
/** Between texts side by side: two numbers must not read as one. */
const AIR = 2.5;
const STEP = 1.2;
const MOST_STEPS = 24;

/** A label with the middle of its text. */
export interface Place {
	readonly text: string;
	readonly tone: Tone;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** What is wrong is not told by its colour alone. */
export const written = ({ text, tone }: Mark): string => (tone === 'wrong' ? `✕ ${text}` : text);

/** Puts each label beside its point, and so far on in its direction that no two texts overlap. */
export function placesOf(labels: readonly FigureLabel[]): Place[] {
	const places: Place[] = [];
	for (const label of labels) {
		const first = besides(label);
		const [x, y] = label.away;
		// A centred label that is in another's way goes down.
		const [u, v] = x === 0 && y === 0 ? [0, -1] : [x, y];
		let place = first;
		for (let i = 1; i <= MOST_STEPS && places.some((other) => overlap(place, other)); i++)
			place = { ...first, x: first.x + u * i * STEP, y: first.y + v * i * STEP };
		places.push(place);
	}
	return places;
}

/** The text's box touches, but for a gap, the line through the point across the label's direction. */
function besides(label: FigureLabel): Place {
	const [x, y] = label.away;
	const text = written(label.mark);
	const width = [...text].length * LETTER;
	const height = TEXT * 1.1;
	const isCentred = x === 0 && y === 0;
	const off = isCentred ? 0 : GAP + (Math.abs(x) * width + Math.abs(y) * height) / 2;
	return {
		text,
		tone: label.mark.tone,
		x: label.at[0] + x * off,
		y: label.at[1] + y * off,
		width,
		height,
	};
}

const overlap = (one: Place, other: Place): boolean =>
	Math.abs(one.x - other.x) < (one.width + other.width) / 2 + AIR &&
	Math.abs(one.y - other.y) < (one.height + other.height) / 2;

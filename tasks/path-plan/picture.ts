import type { Caption, MapPicture, Picture, Tone } from '../kit/draw/picture.ts';
import { type Fault, firstFault, segmentsOf } from './path.ts';
import {
	boxesNamed,
	formatPath,
	ONE,
	type Point,
	type Puzzle,
	pointText,
	type Rectangle,
} from './puzzle.ts';
import { named } from './question.ts';

/** The hall; with an answer its path, the first segment that goes wrong and the box or wall it concerns. */
export function picture(puzzle: Puzzle, path: readonly Point[] | null = null): Picture {
	const fault = path && firstFault(puzzle, path);
	return {
		kind: 'map',
		bounds: inUnits({
			x0: Math.min(...puzzle.walls.map(({ x0 }) => x0)),
			x1: Math.max(...puzzle.walls.map(({ x1 }) => x1)),
			y0: Math.min(...puzzle.walls.map(({ y0 }) => y0)),
			y1: Math.max(...puzzle.walls.map(({ y1 }) => y1)),
		}),
		areas: areasOf(puzzle, fault),
		points: [
			{ ...place(puzzle.start), mark: { text: 'start', tone: 'given' } },
			{ ...place(puzzle.end), mark: { text: 'end', tone: 'given' } },
		],
		path: segmentsOf(path ?? []).map(([from, to], segment) => ({
			from: place(from),
			to: place(to),
			tone: segment === fault?.segment ? 'wrong' : 'answer',
		})),
		description: inWords(puzzle, path, fault),
	};
}

function areasOf(puzzle: Puzzle, fault: Fault | null): MapPicture['areas'] {
	const toneOf = (area: Rectangle, tone: Tone): Tone =>
		fault?.area && isSame(fault.area, area) ? 'wrong' : tone;
	return [
		...puzzle.boxes.map((box) => {
			const turn = puzzle.required.indexOf(box.name);
			const isForbidden = puzzle.forbidden.includes(box.name);
			const text = puzzle.ordered && turn >= 0 ? `${turn + 1}. ${box.name}` : box.name;
			const tone = isForbidden ? 'blocked' : turn < 0 ? 'plain' : 'given';
			return { ...inUnits(box), mark: { text, tone: toneOf(box, tone) } };
		}),
		...puzzle.walls.map((wall) => ({
			...inUnits(wall),
			mark: { text: '', tone: toneOf(wall, 'blocked') },
		})),
	];
}

const isSame = (a: Rectangle, b: Rectangle) =>
	a.x0 === b.x0 && a.x1 === b.x1 && a.y0 === b.y0 && a.y1 === b.y1;

const place = ({ x, y }: Point) => ({ x: x / ONE, y: y / ONE });

const inUnits = ({ x0, x1, y0, y1 }: Rectangle) => ({
	x0: x0 / ONE,
	x1: x1 / ONE,
	y0: y0 / ONE,
	y1: y1 / ONE,
});

function inWords(puzzle: Puzzle, path: readonly Point[] | null, fault: Fault | null): string {
	const named = (names: readonly string[]) =>
		boxesNamed(puzzle, names)
			.map(({ name }) => name)
			.join(', ');
	const order = puzzle.ordered ? 'in this order' : 'in any order';
	const hall =
		`Plan of a hall with ${puzzle.boxes.length} boxes. From ${pointText(puzzle.start)} to ${pointText(puzzle.end)}; ` +
		`to enter, ${order}: ${named(puzzle.required)}; to avoid: ${named(puzzle.forbidden) || 'walls only'}.`;
	if (!path) return hall;
	const way = formatPath(path.slice(0, 30)).slice(3, -3);
	return `${hall} The answer's path: ${way}. ${fault ? fault.reason : 'It is right.'}`;
}

/** What is asked, for people. */
export function caption(puzzle: Puzzle): Caption {
	const { required, forbidden, ordered, start, end } = puzzle;
	const order = required.length > 1 ? (ordered ? ', in this order' : ', in any order') : '';
	const avoid =
		forbidden.length === 0
			? 'a hatched wall'
			: `a hatched wall or ${named(puzzle, forbidden, 'or')}`;
	return {
		goal: `Find a path from the start ${pointText(start)} to the end ${pointText(end)} that enters ${named(puzzle, required, 'and')}${order}, and never touches ${avoid}.`,
	};
}

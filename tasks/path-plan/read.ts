import { type Answer, type Passage, type Reading, readAnswer } from '../kit/read/answer.ts';
import { excerpt } from '../kit/read/excerpt.ts';
import { type Item, numbersOf, readGroups } from '../kit/read/groups.ts';
import { unreadable } from '../kit/verdict.ts';
import { MOST_WAYPOINTS, ONE, type Point, pointText } from './puzzle.ts';

/** Far outside every hall; larger numbers would not be exact. */
const FARTHEST = 100_000;

/**
 * Reads the waypoints of an answer: pairs in any brackets, in a list or one after the other, or
 * nothing but numbers in pairs. Two lists that differ, where only one is expected, are no answer; of
 * a text that says more the last list counts.
 */
export function readPath(answer: string): Answer<readonly Point[]> {
	return readAnswer(answer, {
		shape: 'block',
		missing: 'There is no list of waypoints',
		read: pathIn,
	});
}

function pathIn({ content, place }: Passage): Reading<readonly Point[]> {
	const items = readGroups(content.replaceAll(/\\[a-z]{1,10}/gi, ' '));
	const lists = listsIn(items);
	const last = lists.at(-1);
	const no = (reason: string) => ({ fault: unreadable(reason) });
	if (!last) return null;
	if (last.length > MOST_WAYPOINTS)
		return no(`The path has ${last.length} waypoints; at most ${MOST_WAYPOINTS} are read.`);
	const path = pointsOf(last);
	if (!path) return no(`There is a waypoint in "${excerpt(content)}" that is no point (x, y).`);
	const texts = place === 'alone' ? lists.map((list) => pointsOf(list)?.map(pointText).join()) : [];
	if (texts.some((text) => text !== texts.at(-1)))
		return no('The answer gives two paths that differ.');
	return { value: path };
}

type Waypoint = readonly string[];

/** The lists of waypoints in brackets; where there are none, all pairs outside of brackets. */
function listsIn(items: readonly Item[]): (readonly Waypoint[])[] {
	const bracketed = items.flatMap((item) => listsWithin(item));
	if (bracketed.length > 0) return bracketed;
	if (items.some(isPair)) return [waypointsOf(items)];
	const [only, other] = items;
	const flat = other === undefined ? numbersOf(only) : null;
	const numbers = flat ?? items.filter((item) => typeof item === 'string');
	if (numbers.length < 4 || numbers.length % 2 !== 0) return [];
	return [numbers.flatMap((x, i) => (i % 2 === 0 ? [[x, numbers[i + 1] ?? '']] : []))];
}

function listsWithin(item: Item): (readonly Waypoint[])[] {
	if (typeof item === 'string') return [];
	return item.items.some(isPair) ? [waypointsOf(item.items)] : item.items.flatMap(listsWithin);
}

const isPair = (item: Item) => numbersOf(item)?.length === 2;

/** Brackets round words hold no number; any others among pairs stay, as waypoints that are none. */
const waypointsOf = (items: readonly Item[]): Waypoint[] =>
	items
		.filter((item) => typeof item !== 'string' && item.items.length > 0)
		.map((item) => numbersOf(item) ?? []);

function pointsOf(list: readonly Waypoint[]): Point[] | null {
	const points = list.map((numbers): Point | null => {
		const [x = Number.NaN, y = Number.NaN, more] = numbers.map(Number);
		const isFar = !(Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST);
		return more !== undefined || isFar ? null : { x: rounded(x), y: rounded(y) };
	});
	return points.every((point) => point !== null) ? points : null;
}

// Plus zero, as minus zero is written "-0" nowhere but would be another number to Object.is.
const rounded = (value: number) => Math.round(value * ONE) + 0;

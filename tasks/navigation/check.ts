import { excerpt, readAnswer } from '../kit/read/answer.ts';
import { readYesNo } from '../kit/read/yes-no.ts';
import { right, unreadable, wrong } from '../kit/verdict.ts';
import type { Verdict } from '../task.ts';
import { HEADINGS, type Puzzle } from './puzzle.ts';
import { canTurn, isStart, type State, walk } from './walk.ts';

/** "(3, -4), west" */
export function placeText(puzzle: Puzzle, { at, facing }: State): string {
	const place = `(${at.slice(0, puzzle.dimensions).join(', ')})`;
	return canTurn(puzzle.instructions) ? `${place}, ${HEADINGS[facing]}` : place;
}

/** A right answer's text, without the delimiters. */
export function solution(puzzle: Puzzle): string {
	const { end, visited } = walk(puzzle);
	if (puzzle.asked === 'return') return isStart(end.at) ? 'yes' : 'no';
	return puzzle.asked === 'cells' ? `${visited.length}` : placeText(puzzle, end);
}

/** Ids of what an answer gets wrong: the one thing asked for, or a part of place and direction. */
type Constraint = 'back-at-start' | 'places-visited' | 'end-place' | 'end-direction';

const broken = (constraint: Constraint, read: string, reason: string) =>
	wrong(constraint, read, reason);

export function check(puzzle: Puzzle, text: string): Verdict {
	if (puzzle.asked === 'place') return checkPlace(puzzle, text);
	const { end, visited } = walk(puzzle);
	const truth = solution(puzzle);
	if (puzzle.asked === 'return') {
		const answer = readYesNo(text);
		if (answer.said === null) return unreadable(answer.reason);
		const reason = `The walk ends at ${placeText(puzzle, end)}${isStart(end.at) ? ', the start' : ', which is not the start'}.`;
		return answer.said === truth
			? right(answer.said, reason)
			: broken('back-at-start', answer.said, reason);
	}
	const read = readCount(text);
	if (read === null)
		return unreadable(`"${excerpt(readAnswer(text).content)}" is not one whole number.`);
	const reason = `The walk has been at ${visited.length} different places; the answer counts ${read}.`;
	return read === truth ? right(read, reason) : broken('places-visited', read, reason);
}

function readCount(text: string): string | null {
	const { content, delimited } = readAnswer(text);
	const line = delimited ? content : content.slice(content.trimEnd().lastIndexOf('\n') + 1);
	const numbers = line
		.slice(0, 2000)
		.replaceAll(/(?<=\d)(?:,|\{,\}| )(?=\d{3}\b)/g, '')
		.match(/-?\d+(?:\.\d+)?/g);
	const [only, ...others] = new Set(numbers ?? []);
	return only === undefined || others.length > 0 || !/^\d{1,9}$/.test(only)
		? null
		: `${Number(only)}`;
}

function checkPlace(puzzle: Puzzle, text: string): Verdict {
	const reading = readPlace(puzzle, text);
	if (reading.state === null) return unreadable(reading.reason);
	const { end } = walk(puzzle);
	const read = placeText(puzzle, reading.state);
	const truth = placeText(puzzle, end);
	if (read === truth) return right(read, `The walk ends at ${truth}.`);
	const names = ['east of the start', 'north of the start', 'up'];
	const axis = end.at.findIndex((value, place) => value !== reading.state.at[place]);
	return axis < 0
		? broken(
				'end-direction',
				read,
				`At the end the direction faced is ${HEADINGS[end.facing]}; the answer says ${HEADINGS[reading.state.facing]}.`,
			)
		: broken(
				'end-place',
				read,
				`The walk ends ${end.at[axis]} ${names[axis]}; the answer says ${reading.state.at[axis]}.`,
			);
}

type PlaceReading = { readonly state: State } | { readonly state: null; readonly reason: string };

export function readPlace(puzzle: Puzzle, text: string): PlaceReading {
	const { content, delimited } = readAnswer(text);
	if (delimited) return placeIn(puzzle, content);
	const lines = content.slice(-20_000).split('\n').slice(-40).reverse();
	const readings = lines.map((line) => placeIn(puzzle, line));
	return readings.find(({ state }) => state !== null) ?? placeIn(puzzle, content);
}

const LETTERS = ['N', 'E', 'S', 'W'];

/** Coordinates in order, or named x, y and z, with the direction in words or as a capital letter. */
function placeIn({ dimensions, instructions }: Puzzle, text: string): PlaceReading {
	const said = text.slice(0, 2000).replaceAll(/\.0+\b/g, '');
	const quote = `"${excerpt(text)}"`;
	const numbers = said.match(/[-+]? ?\d+(?:\.\d+)?/g)?.map((sign) => sign.replace(' ', '')) ?? [];
	if (numbers.length !== dimensions || !numbers.every((one) => /^[-+]?\d{1,9}$/.test(one)))
		return { state: null, reason: `${quote} does not give ${dimensions} whole coordinates.` };
	const names = [...said.matchAll(/\b([xyz])\b["' ]*[:=]/gi)].map(([, name = '']) =>
		name.toLowerCase(),
	);
	const order = names.length === dimensions ? names : ['x', 'y', 'z'];
	// Adding 0 makes "-0" the 0 that it is.
	const [x, y, z] = ['x', 'y', 'z'].map((name) => Number(numbers[order.indexOf(name)] ?? 0) + 0);
	const words = said.match(/\b(?:north|east|south|west)\b/gi) ?? [];
	const letters = words.length > 0 ? [] : (said.match(/\b[NESW]\b/g) ?? []);
	const headings = new Set([
		...words.map((word) => (HEADINGS as readonly string[]).indexOf(word.toLowerCase())),
		...letters.map((letter) => LETTERS.indexOf(letter)),
	]);
	const heading = [0, 1, 2, 3].find((one) => headings.has(one));
	if (canTurn(instructions) && headings.size !== 1)
		return {
			state: null,
			reason: `${quote} names ${headings.size === 0 ? 'no direction' : 'more than one direction'}: north, east, south or west is asked for.`,
		};
	const facing = heading === 1 || heading === 2 || heading === 3 ? heading : 0;
	return { state: { at: [x ?? 0, y ?? 0, z ?? 0], facing } };
}

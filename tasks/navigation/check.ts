import { type Answer, type Passage, type Reading, readAnswer } from '../kit/read/answer.ts';
import { excerpt } from '../kit/read/excerpt.ts';
import { readInteger } from '../kit/read/integer.ts';
import { readYesNo } from '../kit/read/yes-no.ts';
import { right, unreadable, wrong } from '../kit/verdict.ts';
import type { Verdict } from '../task.ts';
import { HEADINGS, type Puzzle } from './puzzle.ts';
import { canTurn, isStart, placeText, type State, walk } from './walk.ts';

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

/** How an answer stands to its puzzle, for the verdict and the picture. */
export interface Finding {
	readonly verdict: Verdict;
	/** The place and direction that it gives; null where it gives none. */
	readonly said: State | null;
}

export function examine(puzzle: Puzzle, text: string): Finding {
	if (puzzle.asked !== 'place') return { verdict: checkNumberOrYesNo(puzzle, text), said: null };
	const { value: said, fault } = readPlace(puzzle, text);
	return fault ? { verdict: fault, said: null } : { verdict: judgePlace(puzzle, said), said };
}

export function check(puzzle: Puzzle, text: string): Verdict {
	return examine(puzzle, text).verdict;
}

function checkNumberOrYesNo(puzzle: Puzzle, text: string): Verdict {
	const { end, visited } = walk(puzzle);
	const truth = solution(puzzle);
	if (puzzle.asked === 'return') {
		const { value: said, fault } = readYesNo(text);
		if (fault) return fault;
		const reason = `The walk ends at ${placeText(puzzle, end)}${isStart(end.at) ? ', the start' : ', which is not the start'}.`;
		return said === truth ? right(said, reason) : broken('back-at-start', said, reason);
	}
	const { value, fault } = readInteger(text);
	if (fault) return fault;
	const read = excerpt(`${value}`);
	const reason = `The walk has been at ${visited.length} different places; the answer counts ${read}.`;
	return read === truth ? right(read, reason) : broken('places-visited', read, reason);
}

function judgePlace(puzzle: Puzzle, said: State): Verdict {
	const { end } = walk(puzzle);
	const read = placeText(puzzle, said);
	const truth = placeText(puzzle, end);
	if (read === truth) return right(read, `The walk ends at ${truth}.`);
	const axis = end.at.findIndex((value, place) => value !== said.at[place]);
	return axis < 0
		? broken(
				'end-direction',
				read,
				`At the end the direction faced is ${HEADINGS[end.facing]}; the answer says ${HEADINGS[said.facing]}.`,
			)
		: broken(
				'end-place',
				read,
				`The walk ends ${offset(axis, end.at)}; the answer says ${offset(axis, said.at)}.`,
			);
}

const WAYS = [
	['east of the start', 'west of the start'],
	['north of the start', 'south of the start'],
	['above the start', 'below the start'],
] as const;

/** "17 west of the start" */
function offset(axis: number, at: State['at']): string {
	const value = at[axis] ?? 0;
	return `${Math.abs(value)} ${WAYS[axis]?.[value < 0 ? 1 : 0] ?? ''}`;
}

function readPlace(puzzle: Puzzle, text: string): Answer<State> {
	return readAnswer(text, {
		shape: 'block',
		missing: 'There is no place',
		read: (passage) => placeIn(puzzle, passage),
	});
}

const LETTERS = ['N', 'E', 'S', 'W'];
const FACING =
	/\b(?:fac(?:e|es|ing|ed)|heading|headed|direction|orientation)\b\W{0,6}(?:is\W{1,3}|was\W{1,3})?(north|east|south|west)\b/gi;

/** Coordinates in order, or named x, y and z, with the direction in words or as a capital letter. */
function placeIn(
	{ dimensions, instructions }: Puzzle,
	{ content, place }: Passage,
): Reading<State> {
	const said = content.slice(0, 2000).replaceAll(/\.0+\b/g, '');
	const quote = `"${excerpt(content)}"`;
	const no = (reason: string) => (place === 'alone' ? { fault: unreadable(reason) } : null);
	const numbers = said.match(/[-+]? ?\d+(?:\.\d+)?/g)?.map((sign) => sign.replace(' ', '')) ?? [];
	if (numbers.length === 0) return null;
	if (numbers.length !== dimensions || !numbers.every((one) => /^[-+]?\d{1,9}$/.test(one)))
		return no(`${quote} does not give ${dimensions} whole coordinates.`);
	const names = [...said.matchAll(/\b([xyz])\b["' ]*[:=]/gi)].map(([, name = '']) =>
		name.toLowerCase(),
	);
	const order = names.length === dimensions ? names : ['x', 'y', 'z'];
	// Adding 0 makes "-0" the 0 that it is.
	const [x, y, z] = ['x', 'y', 'z'].map((name) => Number(numbers[order.indexOf(name)] ?? 0) + 0);
	const headings = headingsIn(said);
	const [heading, ...others] = headings;
	if (canTurn(instructions) && (heading === undefined || others.length > 0))
		return no(
			`${quote} names ${heading === undefined ? 'no direction' : 'more than one direction'}: north, east, south or west is asked for.`,
		);
	return { value: { at: [x ?? 0, y ?? 0, z ?? 0], facing: heading ?? 0 } };
}

/** The different directions that a text names, or those that it says are faced. */
function headingsIn(said: string): State['facing'][] {
	const faced = [...said.matchAll(FACING)].map(([, word = '']) => word);
	const words = faced.length > 0 ? faced : (said.match(/\b(?:north|east|south|west)\b/gi) ?? []);
	const letters = words.length > 0 ? [] : (said.match(/\b[NESW]\b/g) ?? []);
	const found = new Set([
		...words.map((word) => (HEADINGS as readonly string[]).indexOf(word.toLowerCase())),
		...letters.map((letter) => LETTERS.indexOf(letter)),
	]);
	return ([0, 1, 2, 3] as const).filter((heading) => found.has(heading));
}

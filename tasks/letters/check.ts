import { excerpt, readAnswer } from '../kit/read/answer.ts';
import { type Fault, right, unreadable, wrong } from '../kit/verdict.ts';
import type { Verdict } from '../task.ts';
import { type Finding, formatAnswer, type Puzzle, positionsOf } from './puzzle.ts';

// Runs on text whose white space is single: no part of it can match the same characters twice.
const ENTRY =
	/(?:\b([a-z]{1,2}) ?[:=-] ?\{? ?)?\bcount ?[:=] ?(\d+) ?[,;]? ?positions? ?[:=] ?\[([\d, ]*)\]/gi;

/** Ids of the rules, in the order in which they are looked at. */
type Constraint =
	| 'part-missing'
	| 'part-twice'
	| 'count'
	| 'position-twice'
	| 'position'
	| 'position-missing';

/** What a text says of each part of the puzzle; null where it says nothing of it, or twice. */
export interface Reading {
	readonly findings: readonly (Finding | null)[];
	readonly repeated: boolean;
}

export function read(puzzle: Puzzle, answer: string): Reading {
	const { content, delimited } = readAnswer(answer);
	const found = new Map<string, Finding>();
	let repeated = false;
	for (const match of content
		.replaceAll(/["'`*{}_]/g, '')
		.replaceAll(/\s+/g, ' ')
		.matchAll(ENTRY)) {
		const [, label = '', count = '', list = ''] = match;
		const part = puzzle.parts.length > 1 ? label.toLowerCase() : (puzzle.parts[0] ?? '');
		// A text without delimiters may think aloud: its last word counts.
		if (delimited && found.has(part)) repeated = true;
		const positions = list.split(/[, ]+/).filter((item) => item !== '');
		found.set(part, { count: Number(count), positions: positions.map(Number) });
	}
	return { findings: puzzle.parts.map((part) => found.get(part) ?? null), repeated };
}

export function check(puzzle: Puzzle, answer: string): Verdict {
	const { findings, repeated } = read(puzzle, answer);
	const given = findings.filter((finding) => finding !== null);
	if (given.length === 0)
		return unreadable('No "Count: …, Positions: […]" was found in the answer.');
	if (given.length < findings.length) {
		const missing = puzzle.parts.filter((_, index) => findings[index] === null);
		const said = excerpt(readAnswer(answer).content);
		return wrong(
			'part-missing' satisfies Constraint,
			said,
			`No "${missing[0]}: Count: …, Positions: […]" was found in the answer.`,
		);
	}
	const said = excerpt(formatAnswer(puzzle, given).slice(3, -3));
	if (repeated)
		return wrong(
			'part-twice' satisfies Constraint,
			said,
			'The answer gives a count and positions twice for the same letters.',
		);
	for (const [index, part] of puzzle.parts.entries()) {
		const finding = given[index];
		const broken = finding ? faultOf(puzzle.word, part, finding) : null;
		if (broken) return wrong(broken.constraint, said, broken.reason);
	}
	return right(said, 'The count and every position are right.');
}

const fault = (constraint: Constraint, reason: string): Fault => ({ constraint, reason });

function faultOf(word: string, part: string, { count, positions }: Finding): Fault | null {
	const truth = positionsOf(word, part);
	if (count !== truth.length)
		return fault('count', `"${part}" occurs ${times(truth.length)}; the answer counts ${count}.`);
	const listed = new Set<number>();
	for (const position of positions) {
		if (listed.has(position))
			return fault('position-twice', `Position ${position} of "${part}" is listed twice.`);
		listed.add(position);
	}
	for (const position of positions)
		if (!word.startsWith(part, position - 1) || position < 1)
			return fault(
				'position',
				position < 1 || position > word.length
					? `Position ${position} is outside the word, which has ${word.length} letters.`
					: `At position ${position} is "${word.slice(position - 1, position - 1 + part.length)}", not "${part}".`,
			);
	const missed = truth.find((position) => !listed.has(position));
	return missed === undefined
		? null
		: fault('position-missing', `Position ${missed} of "${part}" is not listed.`);
}

const times = (count: number) => (count === 1 ? 'once' : `${count} times`);

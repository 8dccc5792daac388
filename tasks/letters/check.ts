import { type Answer, type Passage, type Reading, readAnswer } from '../kit/read/answer.ts';
import { excerpt } from '../kit/read/excerpt.ts';
import { type Fault, right, wrong } from '../kit/verdict.ts';
import type { Verdict } from '../task.ts';
import { type Finding, formatAnswer, type Puzzle, positionsOf } from './puzzle.ts';

// Run on text whose white space is single: no part of them can match the same characters twice.
const LABEL = String.raw`(?:\b(?<label>[a-z]{1,2}) ?[:=-] ?\{? ?)?`;
const COUNT = String.raw`\bcount ?[:=] ?(?<count>\d+)`;
const POSITIONS = String.raw`\bpositions? ?[:=] ?\[?(?<list>[\d, ]*)\]?`;
const FORWARD = new RegExp(`${LABEL}${COUNT} ?[,;.]? ?${POSITIONS}`, 'gi');
const SENTENCE =
	/(?:\b(?<label>[a-z]{1,2}) )?(?:occurs|appears|is found) (?<count>\d+) times?[^\d\n]{0,30}\bpositions? ?:? ?\[?(?<list>[\d, ]*)\]?/gi;
const BACKWARD = new RegExp(`${LABEL}${POSITIONS} ?[,;.]? ?${COUNT}`, 'gi');

/** Ids of the rules, in the order in which they are looked at. */
type Constraint =
	| 'part-missing'
	| 'part-twice'
	| 'count'
	| 'position-twice'
	| 'position'
	| 'position-missing';

/** The count and the positions that an answer gives for each part of the puzzle. */
function read(puzzle: Puzzle, answer: string): Answer<readonly Finding[]> {
	return readAnswer(answer, {
		shape: 'block',
		missing: 'There is no "Count: …, Positions: […]"',
		read: (passage) => findingsIn(puzzle, passage),
	});
}

function findingsIn({ parts }: Puzzle, { content, place }: Passage): Reading<readonly Finding[]> {
	const text = content
		.replaceAll(/(?<=positions?["'*]{0,4} ?[:=] ?)[({]([\d, ]*)[)}]/gi, '[$1]')
		.replaceAll(/["'`*{}_]/g, '')
		.replaceAll(/(?<=\d) and (?=\d)/g, ', ')
		.replaceAll(/\s+/g, ' ');
	const found = new Map<string, Finding>();
	let repeated = false;
	for (const { groups = {} } of entriesIn(text)) {
		const { label = '', count = '', list = '' } = groups;
		const part = parts.length > 1 ? label.toLowerCase() : (parts[0] ?? '');
		if (found.has(part)) repeated = true;
		const positions = list.split(/[, ]+/).filter((item) => item !== '');
		found.set(part, { count: Number(count), positions: positions.map(Number) });
	}
	const findings = parts.flatMap((part) => found.get(part) ?? []);
	if (findings.length === 0) return null;
	const broken = (constraint: Constraint, reason: string) => ({
		fault: wrong(constraint, excerpt(content), reason),
	});
	// A text that says more may think aloud: its last word counts.
	if (repeated && place === 'alone')
		return broken(
			'part-twice',
			'The answer gives a count and positions twice for the same letters.',
		);
	const missing = parts.find((part) => !found.has(part));
	return missing === undefined
		? { value: findings }
		: broken('part-missing', `No "${missing}: Count: …, Positions: […]" was found in the answer.`);
}

/** What a text says of each part, in the first of the ways to say it that it uses. */
function entriesIn(text: string): readonly RegExpExecArray[] {
	const ways = [FORWARD, BACKWARD, SENTENCE].map((way) => [...text.matchAll(way)]);
	return ways.find((found) => found.length > 0) ?? [];
}

/** What an answer says of each part, for the picture; nothing where it cannot be read. */
export function examine(puzzle: Puzzle, answer: string): readonly Finding[] {
	return read(puzzle, answer).value ?? [];
}

export function check(puzzle: Puzzle, answer: string): Verdict {
	const { value: findings, fault: unread } = read(puzzle, answer);
	if (unread) return unread;
	const said = excerpt(formatAnswer(puzzle, findings).slice(3, -3));
	for (const [index, part] of puzzle.parts.entries()) {
		const finding = findings[index];
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

import { type Answer, type Passage, type Reading, readAnswer } from '../kit/read/answer.ts';
import { excerpt } from '../kit/read/excerpt.ts';
import { integerIn } from '../kit/read/integer.ts';
import { lastRun } from '../kit/read/lines.ts';
import { type Fault as Broken, unreadable, verdictOn } from '../kit/verdict.ts';
import type { Verdict } from '../task.ts';
import { type Puzzle, play, RESULTS } from './puzzle.ts';

const LONGEST = 4_000;

export interface Reported {
	readonly results: readonly number[];
	/** The hand's cards in alphabetical order. */
	readonly hand: string;
}

// In capitals "CHI" and "IS" may be the cards of a hand.
const numbered = (text: string) =>
	text.replaceAll(/\b(?:[Pp]ass|[Pp]eng|[Cc]hi|[Kk]ong)\b/g, (name) =>
		String(RESULTS.findIndex((result) => result.toLowerCase() === name.toLowerCase())),
	);

/** The results, and the cards where they are asked for. */
function read(puzzle: Puzzle, answer: string): Answer<Reported> {
	const { report } = puzzle;
	return readAnswer(answer, {
		shape: report === 'last' ? 'line' : 'block',
		missing: report === 'last' ? 'There is no result' : 'There are no results',
		read: (passage) => {
			const said = { ...passage, content: numbered(passage.content) };
			return report === 'last' ? resultIn(said) : resultsIn(puzzle, said);
		},
	});
}

function resultIn(passage: Passage): Reading<Reported> {
	const { value, fault } = integerIn(passage) ?? {};
	if (fault) return { fault };
	return value === undefined ? null : { value: { results: [Number(value)], hand: '' } };
}

function resultsIn({ rounds, report }: Puzzle, { content, place }: Passage): Reading<Reported> {
	const text =
		place === 'alone' ? content.slice(-LONGEST) : lastLines(content.slice(-LONGEST), report);
	const bare = text
		.replaceAll(/round ?\d+ ?[:.)=-]?/gi, ' ')
		.replaceAll(
			/\b(?:[Rr]esults?|[Ff]inal|[Ll]ast|[Hh]and|[Cc]ards?|and|[Tt]he|is|are|[Aa]nswer|at|end|in)\b/g,
			' ',
		)
		.replaceAll(/\b(?:none|empty|nothing|null|nil|no cards?(?: left)?)\b/gi, ' ');
	if (/[a-z]{3}[^\d]*\d/.test(bare)) return null;
	const numbers = bare.match(/-?\d+(?:\.\d+)?/g) ?? [];
	const [only = ''] = numbers;
	const joined = numbers.length === 1 && only.length === rounds.length;
	const results = joined ? [...only].map(Number) : numbers.map(Number);
	if (results.length === 0 || (place !== 'alone' && results.length < rounds.length)) return null;
	if (report !== 'hand') return { value: { results, hand: '' } };
	const hand = handIn(/[^\d]*$/.exec(bare)?.[0] ?? '');
	return hand === null
		? { fault: unreadable(`There is no hand of cards in "${excerpt(text.slice(-100))}".`) }
		: { value: { results, hand } };
}

/** The cards behind the results, in alphabetical order; null for words. */
function handIn(text: string): string | null {
	const words = text.match(/[A-Za-z]+/g) ?? [];
	const isCards = words.length === 1 || words.every((word) => /^(?:[A-Z]+|[a-z])$/.test(word));
	return isCards ? [...words.join('').toUpperCase()].sort().join('') : null;
}

const ROUND = /^\W*round ?\d{1,3}\W+\d\W*$/i;
const HAND = /^\W*(?:(?:[Tt]he )?(?:[Ff]inal )?[Hh]and\b.*|[A-Z, ]+|none|empty)\W*$/;

/** The last line with a digit, and the line behind it where the hand may stand there. */
function lastLines(text: string, report: Puzzle['report']): string {
	const rounds = lastRun(text, (line) => ROUND.test(line));
	if (report === 'all' && rounds !== '') return rounds;
	const lines = text.split('\n').filter((line) => line.trim() !== '');
	const last = lines.findLastIndex((line) => /\d/.test(line));
	const behind = lines[last + 1] ?? '';
	const isHand = report === 'hand' && behind.length < 200 && HAND.test(behind);
	return lines.slice(Math.max(last, 0), last + (isHand ? 2 : 1)).join('\n');
}

/** Ids of the rules, in the order in which they are looked at. */
type Constraint = 'result-count' | 'result' | 'hand';

/** The first thing that is wrong, and the round where it is; -1 for the hand. */
interface Fault extends Broken {
	readonly constraint: Constraint;
	readonly round: number;
}

function fault(puzzle: Puzzle, { results, hand }: Reported): Fault | null {
	const truth = play(puzzle);
	const right = puzzle.report === 'last' ? truth.results.slice(-1) : truth.results;
	if (results.length !== right.length)
		return {
			constraint: 'result-count',
			round: results.length,
			reason: `The answer gives ${results.length} results; there are ${right.length}.`,
		};
	const at = right.findIndex((result, index) => result !== results[index]);
	const round = puzzle.report === 'last' ? truth.results.length - 1 : at;
	if (at >= 0)
		return {
			constraint: 'result',
			round,
			reason: `Round ${round + 1} is ${right[at]} (${RESULTS[right[at] ?? 0]}); the answer says ${results[at]}.`,
		};
	if (puzzle.report === 'hand' && hand !== truth.hand)
		return {
			constraint: 'hand',
			round: -1,
			reason: `All results are right; the hand at the end is ${truth.hand || 'empty'}, the answer says ${excerpt(hand) || 'nothing'}.`,
		};
	return null;
}

/** How an answer stands to its puzzle, for the verdict and the picture. */
export interface Finding {
	readonly verdict: Verdict;
	readonly reported: Reported | null;
	/** The round, from 0, where the first thing is wrong; -1 for the hand; null where nothing is. */
	readonly wrong: number | null;
}

export function examine(puzzle: Puzzle, answer: string): Finding {
	const { value: reported, fault: unread } = read(puzzle, answer);
	if (unread) return { verdict: unread, reported: null, wrong: null };
	const shown = reported.results.join(', ');
	const said = excerpt(puzzle.report === 'hand' ? `${shown}; ${reported.hand}` : shown, 300);
	const first = fault(puzzle, reported);
	const verdict = verdictOn(said, first, 'Every result that is asked for is right.');
	return { verdict, reported, wrong: first?.round ?? null };
}

export function check(puzzle: Puzzle, answer: string): Verdict {
	return examine(puzzle, answer).verdict;
}

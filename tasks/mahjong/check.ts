import { excerpt, readAnswer } from '../kit/read/answer.ts';
import { readInteger } from '../kit/read/integer.ts';
import { type Fault as Broken, unreadable, verdictOn } from '../kit/verdict.ts';
import type { Verdict } from '../task.ts';
import { type Puzzle, play, RESULTS } from './puzzle.ts';

const LONGEST = 4_000;

export interface Reading {
	readonly results: readonly number[];
	/** The hand's cards in alphabetical order. */
	readonly hand: string;
}

// In capitals "CHI" and "IS" may be the cards of a hand.
const numbered = (text: string) =>
	text.replaceAll(/\b(?:[Pp]ass|[Pp]eng|[Cc]hi|[Kk]ong)\b/g, (name) =>
		String(RESULTS.findIndex((result) => result.toLowerCase() === name.toLowerCase())),
	);

/** The results, and the cards where they are asked for; else why there are none. */
export function read(puzzle: Puzzle, answer: string): Reading | { readonly fault: string } {
	if (puzzle.report === 'last') {
		const { value, fault } = readInteger(numbered(answer));
		return value === null ? { fault } : { results: [value], hand: '' };
	}
	const { content, delimited } = readAnswer(answer);
	const end = content.slice(-LONGEST);
	const text = delimited ? end : (end.split('\n').findLast((line) => /\d/.test(line)) ?? '');
	const bare = numbered(text)
		.replaceAll(/round ?\d+ ?[:.)=-]?/gi, ' ')
		.replaceAll(
			/\b(?:[Rr]esults?|[Ff]inal|[Ll]ast|[Hh]and|[Cc]ards?|and|[Tt]he|is|are|[Aa]nswer)\b/g,
			' ',
		);
	const numbers = bare.match(/-?\d+/g) ?? [];
	const [only = ''] = numbers;
	const joined = numbers.length === 1 && only.length === puzzle.rounds.length;
	const results = joined ? [...only].map(Number) : numbers.map(Number);
	const hand = [...(bare.toUpperCase().match(/[A-Z]/g) ?? [])].sort().join('');
	return results.length === 0
		? { fault: `There are no results in "${excerpt(content)}".` }
		: { results, hand };
}

/** Ids of the rules, in the order in which they are looked at. */
type Constraint = 'result-count' | 'result' | 'hand';

/** The first thing that is wrong, and the round where it is; -1 for the hand. */
interface Fault extends Broken {
	readonly constraint: Constraint;
	readonly round: number;
}

export function fault(puzzle: Puzzle, { results, hand }: Reading): Fault | null {
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

export function check(puzzle: Puzzle, answer: string): Verdict {
	const reading = read(puzzle, answer);
	if ('fault' in reading) return unreadable(reading.fault);
	const shown = reading.results.join(', ');
	const said = excerpt(puzzle.report === 'hand' ? `${shown}; ${reading.hand}` : shown, 300);
	return verdictOn(said, fault(puzzle, reading), 'Every result that is asked for is right.');
}

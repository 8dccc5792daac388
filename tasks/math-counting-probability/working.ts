import type { Random } from '../../src/ground/random.ts';
import { multiply, print, type Rational, whole } from '../kit/exact/rational.ts';
import { publishedWorking } from '../kit/published/math-working.ts';
import { clipped } from '../kit/write/sentences.ts';
import type { Working } from '../task.ts';
import { mistakesOf } from './mistakes.ts';
import type { Experiment, GeneratedPuzzle, Puzzle, Query } from './puzzle.ts';
import { allOf, answerTo, asked, countWhere, probability, tableOf } from './value.ts';

/** Counts the cases, then what is asked for; a mistake is one of the usual ones. */
export function working(puzzle: Puzzle, slips: Random | null): Working {
	if (puzzle.kind === 'published')
		return publishedWorking(
			`I write down what is given: ${clipped(puzzle.question.split('\n')[0] ?? '', 120)}`,
			puzzle.boxed,
			slips,
		);
	const { query, experiments } = puzzle;
	const mistake = slips?.pick(mistakesOf(puzzle));
	const value = mistake?.value ?? asked(puzzle, answerTo(query, experiments.map(tableOf)));
	return {
		lines: [
			...(experiments.length === 1
				? experiments.flatMap(casesOf)
				: experiments.map((one, at) => successOf(one, at, query))),
			mistake ? `${inFirstPerson(mistake.what)}.` : `${wayTold(puzzle)}.`,
			`That gives ${shown(value)}.`,
		].slice(-6),
		answer: `<<<${print(value)}>>>`,
	};
}

const shown = (value: Rational) => clipped(print(value), 60);

/** How many cases there are, and in how many of them each of the first conditions is true. */
function casesOf(experiment: Experiment): string[] {
	const table = tableOf(experiment);
	return [
		`In all there are ${clipped(`${allOf(table)}`)} cases.`,
		...experiment.conditions.slice(0, 2).map(({ text }, condition) => {
			const count = countWhere(table, (bits) => ((bits >> condition) & 1) === 1);
			return `In ${clipped(`${count}`)} of them ${text}.`;
		}),
	];
}

function successOf(experiment: Experiment, at: number, query: Query): string {
	const chance = 'success' in query ? probability(tableOf(experiment), query.success) : null;
	return `Experiment ${'ABC'.charAt(at)} succeeds with ${chance ? shown(chance) : 'some chance'}.`;
}

/** How the cases come to what is asked for. */
function wayTold({ query, experiments }: GeneratedPuzzle): string {
	const [experiment] = experiments;
	if (!experiment || (query.kind !== 'count' && query.kind !== 'probability'))
		return WAYS[query.kind];
	const table = tableOf(experiment);
	const wanted = multiply(probability(table, query.success), whole(allOf(table)));
	return `${WAYS[query.kind]}: ${shown(wanted)} of them`;
}

const WAYS: Readonly<Record<Query['kind'], string>> = {
	count: 'I count the cases in which what is asked for is true, each once',
	probability: 'I take the share of the cases in which what is asked for is true',
	conditional:
		'Of the cases in which what is given is true, I take the share in which the last is true too',
	points: 'I weigh the points with the share of the cases in which they are scored',
	repeat: 'I take the share of the cases that succeed, and put the performances together',
	wait: 'I divide 1 by the chance that one performance succeeds',
	together: 'I put the chances of the experiments together',
	given: 'I divide the chance of both by the chance of what is given',
	mixture: 'I weigh the chances as the draw picks the experiments',
	bayes: 'I divide what the asked experiment adds by what all of them add',
};

/** "counts …" and the like, of a mistake, as its maker says it. */
function inFirstPerson(what: string): string {
	if (what === 'is off by one') return 'Counting through them, I come out one too high';
	if (what === 'is half the right one') return 'I halve it, as if each case came twice';
	if (what === 'belongs to the opposite') return 'I take the cases in which it is not so';
	if (what.startsWith('is ')) return `I work out ${what.slice(3)}`;
	return `I ${what.replace(/^does/, 'do').replace(/^(\w+?)s\b/, '$1')}`;
}

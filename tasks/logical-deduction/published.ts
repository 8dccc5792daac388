import { bigBenchExamples } from '../kit/published/big-bench-hard.ts';
import type { PublishedFile, PublishedPuzzle } from '../task.ts';
import type { Puzzle, Statement } from './puzzle.ts';

/** The published orders of seven things, in any of their five scenarios. @throws TypeError for other texts. */
export function importPublished(files: readonly PublishedFile[]): PublishedPuzzle<Puzzle>[] {
	const name = 'logical_deduction_seven_objects';
	return bigBenchExamples(files, name).map(({ index, input }) => ({
		id: `${name}_${index}`,
		puzzle: puzzleOf(input),
		question: `${input}\n\nGive the letter of the right option between <<< and >>>, like this: <<<(Z)>>>`,
	}));
}

function puzzleOf(input: string): Puzzle {
	const [text = '', list = ''] = input.split('\nOptions:\n');
	const [, listed = '', told = ''] = /: ([^.:]+)\. (.+)$/s.exec(text) ?? [];
	const things = listed.split(/, and |, /).map((thing) => thing.replace(/^an? /, ''));
	const options = list.split('\n').map((line) => line.replace(/^\([A-Z]\) /, ''));
	// Places count from the left, from the winner, and from the most: newest, most expensive.
	const statements = told
		.split('.')
		.map((sentence) => sentence.trim())
		.filter((sentence) => sentence !== '')
		.map((sentence) => statementOf(sentence, things));
	const first = statementOf(options[0] ?? '', things);
	const aligned = things.every((thing, place) => ` ${options[place]} `.includes(` ${thing} `));
	if (first.kind !== 'place' || !aligned || options.length !== things.length)
		throw new TypeError(`"${input.slice(0, 60)}…" has no option for each thing`);
	return { scenario: 'published', things, statements, asked: { place: first.place, options } };
}

const BEFORE = /to the left of|above|newer than|more expensive than/;
const AFTER = /to the right of|below|older than|less expensive than/;
const FROM_LAST = /right|last|oldest|cheapest/;
const NUMBERS = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'];

function statementOf(sentence: string, things: readonly string[]): Statement {
	const said = sentence.toLowerCase();
	const found = [...things.keys()]
		.map((thing) => ({
			thing,
			at: said.search(new RegExp(`\\b${things[thing]?.toLowerCase()}\\b`)),
		}))
		.filter(({ at }) => at >= 0)
		.sort((a, b) => a.at - b.at)
		.map(({ thing }) => thing);
	const [a, b] = found;
	if (a === undefined || found.length > 2) throw new TypeError(`"${sentence}" is not understood`);
	if (b !== undefined) {
		const reversed = AFTER.test(said);
		if (reversed === BEFORE.test(said)) throw new TypeError(`"${sentence}" is not understood`);
		return { kind: 'before', of: reversed ? [b, a] : [a, b], reversed };
	}
	const fromEnd = FROM_LAST.test(said);
	const nth = 2 + NUMBERS.findIndex((number) => new RegExp(`\\b${number}\\b`).test(said));
	return { kind: 'place', of: [a], place: fromEnd ? things.length + 1 - nth : nth, fromEnd };
}

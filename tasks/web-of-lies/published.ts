import { bigBenchExamples } from '../kit/published/big-bench-hard.ts';
import type { PublishedFile, PublishedPuzzle } from '../task.ts';
import type { Puzzle, Statement } from './puzzle.ts';

const SENTENCE = /(?:(\w+) says )?(\w+) (tells the truth|lies)\./g;

/** The published chains of five people: one is given, each of the others speaks of the one before. */
export function importPublished(files: readonly PublishedFile[]): PublishedPuzzle<Puzzle>[] {
	return bigBenchExamples(files, 'web_of_lies').map(({ index, input }) => ({
		id: `web_of_lies_${index}`,
		puzzle: puzzleOf(input),
		question: `${input}\n\nAnswer with <<<yes>>> or <<<no>>>.`,
	}));
}

function puzzleOf(input: string): Puzzle {
	const people: string[] = [];
	const indexOf = (name: string) => {
		if (!people.includes(name)) people.push(name);
		return people.indexOf(name);
	};
	const statements = [...input.matchAll(SENTENCE)].map(
		([, speaker, about = '', verb]): Statement => {
			const person = indexOf(about);
			return {
				speaker: speaker === undefined ? null : indexOf(speaker),
				claim: { kind: 'is', about: [person], lies: verb === 'lies' },
				phrase: 0,
			};
		},
	);
	const asked = /Does (\w+) tell the truth\?/.exec(input)?.[1];
	if (asked === undefined || !people.includes(asked))
		throw new TypeError(`"${input.slice(0, 60)}…" asks about nobody`);
	return { setting: 0, people, statements, asked: [people.indexOf(asked)] };
}

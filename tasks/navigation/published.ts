import { bigBenchExamples } from '../kit/published/big-bench-hard.ts';
import type { PublishedFile, PublishedPuzzle } from '../task.ts';
import type { Instruction, Puzzle, Turn, Way } from './puzzle.ts';

const SENTENCE =
	/Take (\d+) steps?(?: (forward|backward|left|right))?\.|Turn (left|right|around)\./g;

/** The published instructions, with or without turns, and the question whether they lead back. */
export function importPublished(files: readonly PublishedFile[]): PublishedPuzzle<Puzzle>[] {
	return bigBenchExamples(files, 'navigate').map(({ index, input }) => ({
		id: `navigate_${index}`,
		puzzle: puzzleOf(input),
		question: `${input}\n\nAnswer with <<<yes>>> or <<<no>>>.`,
	}));
}

function puzzleOf(input: string): Puzzle {
	const instructions = [...input.matchAll(SENTENCE)].map(
		([, steps, way, turn]): Instruction =>
			// The pattern has only these words.
			turn === undefined
				? { kind: 'go', steps: Number(steps), way: (way ?? 'forward') as Way }
				: { kind: 'turn', turn: turn as Turn },
	);
	if (instructions.length === 0)
		throw new TypeError(`"${input.slice(0, 60)}…" holds no instructions`);
	return { story: 0, dimensions: 2, facing: 0, instructions, asked: 'return' };
}

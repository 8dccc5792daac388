import type { AnswerInput, Entries } from '../kit/input.ts';
import { formatPlan, type Move, type Puzzle, stackName } from './puzzle.ts';

/** Two clicks are a move: the stack that a block leaves, and the one that it goes to. */
export function input({ start }: Puzzle): AnswerInput {
	const names = start.map((_, index) => stackName(index));
	return {
		kind: 'tokens',
		tokens: names.map((text) => ({ text })),
		needs: 2,
		write: (entries) => formatPlan(start, movesIn(entries, names)),
	};
}

function movesIn(entries: Entries, names: readonly string[]): Move[] {
	return Array.from({ length: Math.floor(entries.length / 2) }, (_, move) => ({
		from: names.indexOf(entries[2 * move] ?? ''),
		to: names.indexOf(entries[2 * move + 1] ?? ''),
	}));
}

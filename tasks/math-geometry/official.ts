import { mathProblems } from '../kit/math-published.ts';
import type { OfficialFile, OfficialPuzzle } from '../task.ts';
import type { Puzzle } from './puzzle.ts';

export function importOfficial(files: readonly OfficialFile[]): OfficialPuzzle<Puzzle>[] {
	return mathProblems(files, 'geometry').map(({ id, question, answer }) => ({
		id,
		puzzle: { kind: 'published', boxed: answer },
		question,
	}));
}

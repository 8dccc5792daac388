import { mathProblems } from '../kit/published/math-published.ts';
import type { PublishedFile, PublishedPuzzle } from '../task.ts';
import type { Puzzle } from './puzzle.ts';

export function importPublished(files: readonly PublishedFile[]): PublishedPuzzle<Puzzle>[] {
	return mathProblems(files, 'geometry').map(({ id, question, answer }) => ({
		id,
		puzzle: { kind: 'published', boxed: answer },
		question,
	}));
}

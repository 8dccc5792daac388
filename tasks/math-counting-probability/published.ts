import { mathProblems } from '../kit/published/math-published.ts';
import type { PublishedFile, PublishedPuzzle } from '../task.ts';
import type { Puzzle } from './puzzle.ts';

export function importPublished(files: readonly PublishedFile[]): PublishedPuzzle<Puzzle>[] {
	return mathProblems(files, 'counting_and_probability').map(({ id, question, answer }) => ({
		id,
		question,
		puzzle: { kind: 'published', question, boxed: answer },
	}));
}

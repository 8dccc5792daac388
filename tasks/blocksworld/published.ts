import type { PublishedFile, PublishedPuzzle } from '../task.ts';
import type { Puzzle } from './puzzle.ts';
import { question } from './question.ts';

const PATH = /(?:^|\/)Blocksworld_dataset\/(\d+_\d+_\d+_\d+)\/blocksworld_task\.txt$/;

/** The published tasks: a line a stack under "Initial State:" and "Goal State:"; stacks that the goal leaves out are empty. */
export function importPublished(files: readonly PublishedFile[]): PublishedPuzzle<Puzzle>[] {
	return files.flatMap((file) => {
		const id = PATH.exec(file.path)?.[1];
		if (id === undefined) return [];
		const [before, after] = file.text().split('Goal State:');
		const start = stacksOf(before ?? '');
		const goal = stacksOf(after ?? '');
		if ([...start.join('')].sort().join() !== [...goal.join('')].sort().join() || start.length < 2)
			throw new TypeError(`${file.path} does not hold a start and a goal of the same blocks`);
		while (goal.length < start.length) goal.push('');
		const puzzle = { start, goal, limit: null };
		return [{ id, puzzle, question: question(puzzle) }];
	});
}

function stacksOf(text: string): string[] {
	return [...text.matchAll(/^stack\d+:(.*)$/gm)].map(([, blocks = '']) =>
		blocks.replaceAll(/\s/g, ''),
	);
}

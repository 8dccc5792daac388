import { questionFiles } from '../kit/published/published-file.ts';
import type { PublishedFile, PublishedPuzzle } from '../task.ts';
import type { Constraint, Puzzle } from './puzzle.ts';

const ITEMS = /books labeled ([A-Z](?:, [A-Z])*)/;
const CONSTRAINT =
	/^\d+\. Book ([A-Z]) (?:(must be|cannot be) placed in position (\d+)|must be (to the left of|to the right of|adjacent to) book ([A-Z]))\.$/;

/** @throws Error naming the file whose question is not understood. */
export function importPublished(files: readonly PublishedFile[]): PublishedPuzzle<Puzzle>[] {
	return questionFiles(files, 'permutations_and_combinations').map(({ id, path, question }) => {
		const items = ITEMS.exec(question)?.[1]?.split(', ') ?? [];
		const lines = question.split('\n').filter((line) => /^\d+\. /.test(line));
		const constraints = lines.flatMap(read);
		if (items.length === 0 || constraints.length < lines.length)
			throw new Error(`${path} holds a constraint that is not understood, or no books.`);
		return { id, puzzle: { items, constraints }, question };
	});
}

function read(line: string): Constraint[] {
	const [, item, verb, place, relation, other] = CONSTRAINT.exec(line.trim()) ?? [];
	if (item === undefined) return [];
	if (place !== undefined)
		return [{ kind: verb === 'must be' ? 'at' : 'not at', item, place: Number(place) }];
	if (other === undefined) return [];
	const kind =
		relation === 'to the left of'
			? 'left of'
			: relation === 'to the right of'
				? 'right of'
				: 'beside';
	return [{ kind, item, other }];
}

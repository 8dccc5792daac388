import * as v from 'valibot';
import type { PublishedFile, PublishedPuzzle } from '../task.ts';
import { simplePlan } from './plan.ts';
import type { Puzzle } from './puzzle.ts';
import { question } from './question.ts';

const PATH = /(?:^|\/)BoxLift_dataset(_SFT)?\/(BoxLift_\d+_\d+\/BoxLift\d+)\/BoxLift\.json$/;

const Weights = v.pipe(
	v.array(v.pipe(v.number(), v.integer(), v.minValue(1))),
	v.minLength(1),
	v.maxLength(100),
);
const Published = v.object({ boxes: Weights, lifters: v.pipe(Weights, v.maxLength(16)) });

/** The published boxes and lifters; the limit is not stored with them, it is the simple plan's. */
export function importPublished(files: readonly PublishedFile[]): PublishedPuzzle<Puzzle>[] {
	return files.flatMap((file) => {
		const [path, tuning, name] = PATH.exec(file.path) ?? [];
		if (path === undefined) return [];
		const { boxes, lifters } = v.parse(Published, JSON.parse(file.text()));
		const limit = simplePlan(boxes, lifters).length;
		const puzzle = { boxes, lifters, limit };
		return [{ id: `${tuning ? 'SFT' : 'main'}/${name}`, puzzle, question: question(puzzle) }];
	});
}

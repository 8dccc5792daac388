import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { hashOf, hashOfText } from '../../../src/ground/hash.ts';
import { loadTask } from '../../../tasks/registry.ts';
import { LEVELS } from '../../../tasks/task.ts';

// test/samples/questions.json was made by commit 22f3e5d and is never written again: a task that
// came later, or whose revision was raised since, has its own golden hashes.

const SEEDS = Array.from({ length: 20 }, (_, seed) => seed);
const PROMISE =
	'The same task, params and seed give the same puzzle and question for ever: undo the change, or raise the revision';

/** Short hashes of one level's instances, by seed. */
const Hashes = v.pipe(
	v.string(),
	v.transform((text) => text.split(' ')),
	v.length(SEEDS.length),
);
/** `questions` of the texts; `puzzles` of canonical JSON of task id and puzzle. */
const Level = v.object({ questions: Hashes, puzzles: Hashes });
const Samples = v.record(
	v.string(),
	v.object({ revision: v.number(), ...v.entriesFromList([...LEVELS], Level) }),
);
const text = readFileSync(new URL('../../samples/questions.json', import.meta.url), 'utf8');
const samples = Object.entries(v.parse(Samples, JSON.parse(text)));

it('covers 37 tasks', () => expect(samples).toHaveLength(37));

describe('puzzles and questions of commit 22f3e5d', () => {
	it.each(samples)('%s', async (id, known) => {
		const task = await loadTask(id);
		const { revision, levels } = task.about;
		if (revision > known.revision) return; // Its golden hashes speak for the new revision.
		for (const level of LEVELS) {
			const instances = SEEDS.map((seed) => task.instance(levels[level], seed));
			const questions = instances.map(({ question }) => hashOfText(question));
			const puzzles = instances.map(({ puzzle }) => hashOf([id, puzzle]));
			expect({ revision, level, questions, puzzles }, PROMISE).toEqual({
				revision: known.revision,
				level,
				...known[level],
			});
			expect(instances.map(({ puzzleHash }) => puzzleHash)).toEqual(puzzles);
		}
	});
});

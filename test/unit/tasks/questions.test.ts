import { readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { afterAll, describe, expect, it } from 'vitest';
import { hashOf, hashOfText } from '../../../src/ground/hash.ts';
import { loadTask } from '../../../tasks/registry.ts';
import { LEVELS, type Level } from '../../../tasks/task.ts';

// test/samples/questions.json was made by commit 22f3e5d. With UPDATE_GOLDEN=1 this test writes what
// is there of a task whose revision was raised since, and never what belongs to the revision that is
// there.

const SEEDS = Array.from({ length: 20 }, (_, seed) => seed);
const PROMISE =
	'The same task, params and seed give the same puzzle and question for ever: undo the change, or raise the revision';

/** Short hashes of one level's instances, by seed, between spaces. */
const Hashes = v.pipe(v.string(), v.regex(/^[0-9a-f]{12}(?: [0-9a-f]{12}){19}$/));
/** `questions` of the texts; `puzzles` of canonical JSON of task id and puzzle. */
const OfLevel = v.object({ questions: Hashes, puzzles: Hashes });
const Samples = v.record(
	v.string(),
	v.object({ revision: v.number(), ...v.entriesFromList([...LEVELS], OfLevel) }),
);
const file = new URL('../../samples/questions.json', import.meta.url);
const samples = v.parse(Samples, JSON.parse(readFileSync(file, 'utf8')));

async function samplesOf(id: string): Promise<v.InferOutput<typeof Samples>[string]> {
	const { about, instance } = await loadTask(id);
	const of = (level: Level) => {
		const instances = SEEDS.map((seed) => instance(about.levels[level], seed));
		const puzzles = instances.map(({ puzzle }) => hashOf([id, puzzle]));
		expect(instances.map(({ puzzleHash }) => puzzleHash)).toEqual(puzzles);
		const questions = instances.map(({ question }) => hashOfText(question));
		return { questions: questions.join(' '), puzzles: puzzles.join(' ') };
	};
	const { revision } = about;
	return { revision, L1: of('L1'), L2: of('L2'), L3: of('L3'), L4: of('L4'), L5: of('L5') };
}

it('covers 37 tasks', () => expect(Object.keys(samples)).toHaveLength(37));

describe('puzzles and questions', () => {
	it.each(Object.entries(samples))('%s', async (id, known) => {
		const today = await samplesOf(id);
		if (process.env.UPDATE_GOLDEN === '1' && today.revision > known.revision) samples[id] = today;
		expect(today, PROMISE).toEqual(samples[id]);
	});

	afterAll(() => {
		if (process.env.UPDATE_GOLDEN === '1')
			writeFileSync(file, `${JSON.stringify(samples, null, '\t')}\n`);
	});
});

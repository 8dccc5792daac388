import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/ground/random.ts';
import { catalogue } from '../../../tasks/catalogue.ts';
import { loadTask } from '../../../tasks/registry.ts';
import { type Instance, LEVELS, type Task } from '../../../tasks/task.ts';
import { type Json, mutated } from '../../support/json-mutations.ts';
import { milliseconds } from '../../support/processor-time.ts';
import { publishedFiles, symbenchRows } from '../../support/published.ts';

const SEEDS = [0, 1, 2];
const MUTATIONS = 100;
/** What all members of a restored puzzle may take together: the page waits for them. */
const LONGEST_MS = 3_000;

const copy = (puzzle: unknown): Json => JSON.parse(JSON.stringify(puzzle));

/** Everything that follows from the puzzle alone; a member that cannot be says why. */
function factsOf(instance: Instance) {
	const solution = attempt(() => instance.solve());
	const slip = attempt(() => instance.slip());
	return {
		solution,
		slip,
		program: attempt(() => instance.program()),
		steps: attempt(() => `${instance.steps()}`),
		pictures: [undefined, solution, slip].map((answer) =>
			attempt(() => instance.picture(answer).description),
		),
		verdicts: [solution, slip, ''].map((answer) => instance.check(answer)),
	};
}

function attempt(member: () => string): string {
	try {
		return member();
	} catch (thrown) {
		if (thrown instanceof RangeError) return thrown.message;
		throw thrown;
	}
}

function restored(task: Task, puzzle: Json): Instance | null {
	try {
		return task.restore(puzzle);
	} catch (thrown) {
		if (thrown instanceof RangeError) return null;
		throw thrown;
	}
}

describe.each(catalogue)('$id, restored from its literal puzzle', ({ id, levels }) => {
	let task: Task;
	beforeAll(async () => {
		task = await loadTask(id);
	});

	it('is the same instance', () => {
		for (const level of LEVELS)
			for (const seed of SEEDS) {
				const made = task.instance(levels[level], seed);
				const again = task.restore(copy(made.puzzle));
				expect(again.origin).toBeNull();
				expect(again.puzzle).toEqual(made.puzzle);
				expect(again.question).toBe(made.question);
				expect(again.puzzleHash).toBe(made.puzzleHash);
				expect(again.legacyHash).toBe(made.legacyHash);
				expect(factsOf(again)).toEqual(factsOf(made));
			}
	});

	it.skipIf(symbenchRows(`instances/${id}.jsonl`) === null)(
		'is the same published puzzle (skipped where ../shared/symbench is absent)',
		() => {
			for (const { id, instance } of task.importPublished(publishedFiles())) {
				const again = task.restore(copy(instance.puzzle));
				expect(again.puzzleHash, id).toBe(instance.puzzleHash);
				expect(again.puzzle, id).toEqual(instance.puzzle);
				expect(
					attempt(() => again.solve()),
					id,
				).toBe(attempt(() => instance.solve()));
			}
		},
		60_000,
	);

	it('is refused in words, or has members that end, whatever was changed in it', () => {
		const random = createRandom(`restore ${id}`);
		const made = LEVELS.map((level) => copy(task.instance(levels[level], 1).puzzle));
		let accepted = 0;
		for (let i = 0; i < MUTATIONS; i++) {
			let puzzle = mutated(random.pick(made), random);
			while (random.chance(1, 3)) puzzle = mutated(puzzle, random);
			const instance = restored(task, puzzle);
			if (!instance) continue;
			accepted++;
			const took = milliseconds(() => {
				factsOf(instance);
			});
			if (took > LONGEST_MS) expect.fail(`${Math.round(took)} ms for ${JSON.stringify(puzzle)}`);
		}
		expect(accepted, 'some changes leave a puzzle').toBeGreaterThan(0);
		expect(accepted, 'most changes leave none').toBeLessThan(MUTATIONS);
	}, 120_000);

	it('says what is no puzzle', () => {
		for (const puzzle of [undefined, null, 1, 'puzzle', [], {}])
			expect(() => task.restore(puzzle)).toThrow(/^This is no puzzle of /);
	});
});

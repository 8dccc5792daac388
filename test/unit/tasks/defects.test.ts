import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { catalogue, loadDefects, loadTask } from '../../../tasks/registry.ts';
import { officialFiles, symbenchRows } from '../../support/official.ts';

// The lists of defects against the published SymBench data, which lies beside a checkout.

const Instances = v.array(v.object({ id: v.string(), goldConfirmed: v.nullable(v.boolean()) }));

const covered = catalogue.filter(({ id }) => symbenchRows(`instances/${id}.jsonl`) !== null);

describe.skipIf(covered.length === 0)(
	'listed defects (skipped where ../shared/symbench is absent)',
	() => {
		let files: ReturnType<typeof officialFiles>;
		beforeAll(() => {
			files = officialFiles();
		}, 60_000);

		it.each(covered)('$id', async ({ id: task }) => {
			const defects = await loadDefects(task);
			const listed = new Set(defects.map(({ id }) => id));
			expect(listed.size, 'ids are distinct').toBe(defects.length);
			const rows = v.parse(Instances, symbenchRows(`instances/${task}.jsonl`));
			const wrong = rows.filter(({ goldConfirmed }) => goldConfirmed === false);
			expect(wrong.filter(({ id }) => !listed.has(id))).toEqual([]);
			if (defects.length === 0) return;
			const puzzles = (await loadTask(task)).importOfficial(files);
			const imported = new Map(puzzles.map(({ id, instance }) => [id, instance]));
			for (const { id, answer, kind } of defects) {
				expect(kind).toMatch(/\S\.$/);
				const instance = imported.get(id);
				expect(instance, `${id} is published`).toBeDefined();
				if (answer !== null)
					expect(instance?.check(`<<<${answer}>>>`), id).toMatchObject({ correct: true });
			}
		});
	},
);

import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../../tasks/catalogue.ts';
import { loadDefects, loadTask } from '../../../tasks/registry.ts';
import type { Instance } from '../../../tasks/task.ts';
import { publishedFiles, symbenchRows } from '../../support/published.ts';

// Against the published SymBench data, which lies beside a checkout and is no part of the project.

const Verdicts = v.array(
	v.object({
		id: v.string(),
		answer: v.string(),
		correct: v.boolean(),
		why: v.string(),
		reason: v.optional(v.string(), ''),
	}),
);
const Instances = v.array(
	v.object({ id: v.string(), question: v.string(), goldConfirmed: v.nullish(v.boolean()) }),
);

const covered = catalogue.filter(({ id }) => symbenchRows(`verdicts/${id}.jsonl`) !== null);

describe.skipIf(covered.length === 0)(
	'published instances (skipped where ../shared/symbench is absent)',
	() => {
		let files: ReturnType<typeof publishedFiles>;
		let texts: ReadonlySet<string>;
		beforeAll(() => {
			files = publishedFiles();
			const written = files.filter(({ path }) => path.endsWith('.txt'));
			texts = new Set(written.map((file) => file.text().trim()));
		}, 60_000);

		describe.each(covered)('$id', ({ id: task }) => {
			let imported: ReadonlyMap<string, Instance>;
			beforeAll(async () => {
				const puzzles = (await loadTask(task)).importPublished(files);
				imported = new Map(puzzles.map(({ id, instance }) => [id, instance]));
				expect(imported.size, 'published ids are distinct').toBe(puzzles.length);
			});

			it('imports every listed instance, with its published question where a file holds it', () => {
				for (const { id, question } of v.parse(
					Instances,
					symbenchRows(`instances/${task}.jsonl`),
				)) {
					const instance = imported.get(id);
					expect(instance, `${id} is imported`).toBeDefined();
					if (texts.has(question.trim()))
						expect(instance?.question.trimEnd(), id).toBe(question.trimEnd());
				}
			});

			it('knows the defects of imported instances, with right answers', async () => {
				const defects = await loadDefects(task);
				const listed = new Set(defects.map(({ id }) => id));
				expect(listed.size, 'ids are distinct').toBe(defects.length);
				const rows = v.parse(Instances, symbenchRows(`instances/${task}.jsonl`));
				const wrong = rows.filter(({ goldConfirmed }) => goldConfirmed === false);
				expect(wrong.filter(({ id }) => !listed.has(id))).toEqual([]);
				for (const { id, answer } of defects) {
					const instance = imported.get(id);
					expect(instance, `${id} is imported`).toBeDefined();
					if (typeof answer === 'string')
						expect(instance?.check(answer), id).toMatchObject({ correct: true });
				}
			});

			it('judges every listed answer as it should be judged', () => {
				const rows = v.parse(Verdicts, symbenchRows(`verdicts/${task}.jsonl`));
				const binding = rows.filter(({ reason }) => !reason.startsWith('format only'));
				const disagreements = binding.filter(
					({ id, answer, correct }) => imported.get(id)?.check(answer).correct !== correct,
				);
				expect(disagreements).toEqual([]);
			});

			it('solves every imported instance that has a solution, and slips on it', async () => {
				const defects = await loadDefects(task);
				const unsolvable = new Set(
					defects.flatMap(({ id, answer }) => (answer === null ? [id] : [])),
				);
				for (const [id, instance] of imported) {
					if (unsolvable.has(id)) expect(() => instance.solve(), id).toThrow('no solution');
					else expect(instance.check(instance.solve()), id).toMatchObject({ correct: true });
					expect(instance.check(instance.slip()), id).toMatchObject({ correct: false });
				}
			});
		});
	},
);

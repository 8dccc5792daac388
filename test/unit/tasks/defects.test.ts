import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { catalogue, loadDefects } from '../../../tasks/registry.ts';
import { symbenchRows } from '../../support/official.ts';

// The lists of defects against the audit beside a checkout; `conformance` checks their answers.

const Instances = v.array(v.object({ id: v.string(), goldConfirmed: v.nullable(v.boolean()) }));

const covered = catalogue.filter(({ id }) => symbenchRows(`instances/${id}.jsonl`) !== null);

describe.skipIf(covered.length === 0)(
	'listed defects (skipped where ../shared/symbench is absent)',
	() => {
		it.each(covered)('$id: every unconfirmed gold is listed', async ({ id: task }) => {
			const defects = await loadDefects(task);
			const listed = new Set(defects.map(({ id }) => id));
			expect(listed.size, 'ids are distinct').toBe(defects.length);
			const rows = v.parse(Instances, symbenchRows(`instances/${task}.jsonl`));
			const wrong = rows.filter(({ goldConfirmed }) => goldConfirmed === false);
			expect(wrong.filter(({ id }) => !listed.has(id))).toEqual([]);
			for (const { kind } of defects) expect(kind).toMatch(/\S\.$/);
		});
	},
);

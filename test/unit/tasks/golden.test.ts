import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../tasks/catalogue.ts';
import { loadTask } from '../../../tasks/registry.ts';
import { type About, LEVELS } from '../../../tasks/task.ts';

// A link carries a task, its revision, params and a seed, and must give the same instance for
// years. What an instance was is therefore kept in the task's golden.json. When this test fails,
// either undo what changed the instances, or raise the task's `revision` and run this test with
// UPDATE_GOLDEN=1: that writes the file of a task that has none or that has a new revision, and
// never touches the hashes of a revision that is already there.

const SEEDS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

const Hashes = v.pipe(v.array(v.string()), v.length(SEEDS.length));
const Golden = v.object({
	revision: v.number(),
	/** Of task, revision, puzzle and question: what links of format 1 carry. */
	legacyHashes: v.object({ L1: Hashes, L2: Hashes, L3: Hashes, L4: Hashes, L5: Hashes }),
});

async function hashesOf({ id, levels }: About): Promise<Record<string, string[]>> {
	const task = await loadTask(id);
	return Object.fromEntries(
		LEVELS.map((level) => [
			level,
			SEEDS.map((seed) => task.instance(levels[level], seed).legacyHash),
		]),
	);
}

function readGolden(file: URL): v.InferOutput<typeof Golden> | null {
	return existsSync(file) ? v.parse(Golden, JSON.parse(readFileSync(file, 'utf8'))) : null;
}

describe('instances that links promise', () => {
	it.each(catalogue)('$id', async (about) => {
		const file = new URL(`../../../tasks/${about.id}/golden.json`, import.meta.url);
		const legacyHashes = await hashesOf(about);
		const known = readGolden(file);
		if (process.env.UPDATE_GOLDEN === '1' && (known?.revision ?? 0) < about.revision) {
			const golden = { revision: about.revision, legacyHashes };
			writeFileSync(file, `${JSON.stringify(golden, null, '\t')}\n`);
		}
		expect(readGolden(file), 'see the top of this test').toEqual({
			revision: about.revision,
			legacyHashes,
		});
	});
});

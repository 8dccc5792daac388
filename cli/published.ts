import { parseArgs } from 'node:util';
import { asFailure, Failure } from '../src/core/failure.ts';
import { countPublished, indexPublished } from '../src/published/published.ts';
import { loadDefects } from '../tasks/registry.ts';
import { readPublished } from './published-files.ts';

/**
 * What published data holds: a row for each data folder and task, then for each file that could not
 * be understood, for files that are no task's, and for each known-defective instance that is there.
 * @throws Failure
 */
export async function published(words: string[]): Promise<object[]> {
	const paths = pathsOf(words);
	if (paths.length === 0)
		throw new Failure(
			'bad-option',
			'No path is given: a folder, a .zip or a .jsonl of published data.',
		);
	const index = await indexPublished(paths.flatMap(readPublished), null);
	const ids = new Map<string, Set<string>>();
	for (const { task, groups } of index.sets)
		for (const group of groups) ids.set(task, new Set([...(ids.get(task) ?? []), ...group.ids]));
	const defects = [...ids].map(async ([task, known]) =>
		(await loadDefects(task))
			.filter(({ id }) => known.has(id))
			.map((defect) => ({ task, ...defect })),
	);
	return [
		...(await countPublished([index])),
		...index.faults,
		...index.others.map(({ folder, count, some }) => ({
			folder,
			unrecognised: count,
			files: some,
		})),
		...(await Promise.all(defects)).flat(),
	];
}

function pathsOf(words: string[]): string[] {
	try {
		return parseArgs({ args: words, allowPositionals: true }).positionals;
	} catch (thrown) {
		throw asFailure(thrown, 'bad-option');
	}
}

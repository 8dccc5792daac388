import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readPublished } from '../../cli/published-files.ts';
import type { PublishedFile } from '../../tasks/task.ts';

/** Where the published data lies beside a checkout; it is not part of the project. */
const SYMBENCH = resolve('../shared/symbench');

/** The rows of a JSON Lines file beside the checkout, such as `verdicts/game-24.jsonl`; null where there is none. */
export function symbenchRows(path: string): unknown[] | null {
	const file = join(SYMBENCH, path);
	if (!existsSync(file)) return null;
	const lines = readFileSync(file, 'utf8').split('\n');
	return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line));
}

/**
 * Every published file beside the checkout. Path Plan's instances are in no archive: they come
 * from the rows that list them.
 */
export function publishedFiles(): readonly PublishedFile[] {
	read ??= ['official', 'instances/path-plan.jsonl'].flatMap((path) =>
		readPublished(join(SYMBENCH, path)),
	);
	return read;
}
let read: readonly PublishedFile[] | undefined;

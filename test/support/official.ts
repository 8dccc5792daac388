import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { OfficialFile } from '../../tasks/task.ts';

/** Where the published data lies beside a checkout; it is not part of the project. */
const SYMBENCH = resolve('../shared/symbench');

/** The rows of a JSON Lines file beside the checkout, such as `verdicts/game-24.jsonl`; null where there is none. */
export function symbenchRows(path: string): unknown[] | null {
	const file = join(SYMBENCH, path);
	if (!existsSync(file)) return null;
	const lines = readFileSync(file, 'utf8').split('\n');
	return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line));
}

/** Every published file beside the checkout. */
export function officialFiles(): OfficialFile[] {
	const folder = join(SYMBENCH, 'official');
	return readdirSync(folder)
		.filter((name) => name.endsWith('.zip'))
		.flatMap((name) => {
			const entries = unzipSync(readFileSync(join(folder, name)));
			return Object.entries(entries)
				.filter(([path]) => !path.endsWith('/'))
				.map(([path, bytes]) => ({ path, text: () => strFromU8(bytes) }));
		});
}

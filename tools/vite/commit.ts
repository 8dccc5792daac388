import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The first 7 digits of the commit that is built; empty for sources without their history. */
export function commit(): string {
	// A folder above may have a history of its own, which says nothing.
	if (!existsSync(join(root, '.git'))) return '';
	try {
		return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).slice(0, 7);
	} catch {
		return '';
	}
}

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { requireFree, takeLock } from './lock-file.ts';

/** Part `index`, from 1, of `of` parts of an experiment. */
export interface Shard {
	readonly index: number;
	readonly of: number;
}

/** What a part is called in names of files; null: all of the experiment. */
export function nameOf(shard: Shard | null): string {
	return shard ? `${shard.index}of${shard.of}` : 'all';
}

/**
 * Keeps other processes off the runs of a part of a folder; returns the way to let them. Other parts of
 * as many share no run with it.
 * @throws Failure `bad-option` while a process is at work on one of these runs
 */
export async function takePart(folder: string, shard: Shard | null): Promise<() => Promise<void>> {
	for (const name of await readdir(folder)) {
		const [, other] = /^running-(\w+)\.lock$/.exec(name) ?? [];
		if (other === undefined || other === nameOf(shard)) continue;
		if (!shard || !other.endsWith(`of${shard.of}`)) await requireFree(join(folder, name));
	}
	return takeLock(join(folder, `running-${nameOf(shard)}.lock`));
}

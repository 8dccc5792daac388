import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exportFormats } from '../../src/lab/exports/formats.ts';
import { type GeneratedRow, generateFrom } from '../../src/lab/generation.ts';
import { catalogue } from '../../tasks/catalogue.ts';
import { type About, LEVELS } from '../../tasks/task.ts';

/** A task's set. */
export interface ExportedSet {
	readonly about: About;
	readonly rows: readonly GeneratedRow[];
}

/** So many seeds of every level of every task. */
export async function makeSets(count: number): Promise<ExportedSet[]> {
	const sets: ExportedSet[] = [];
	for (const about of catalogue) {
		const settings = LEVELS.map((level) => ({ level, params: about.levels[level] }));
		const request = { task: about.id, settings, firstSeed: 1, count };
		sets.push({ about, rows: await generateFrom(request, 0, Number.POSITIVE_INFINITY) });
	}
	return sets;
}

/** Writes a set in a form, as a person unpacks it; gives the folder. */
export function unpack(folder: string, form: string, { about, rows }: ExportedSet): string {
	const format = exportFormats.find(({ id }) => id === form);
	if (!format) throw new Error(`no form ${form}`);
	const root = join(folder, form, about.id);
	for (const { path, text } of format.files(about, rows)) {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), text);
	}
	return root;
}

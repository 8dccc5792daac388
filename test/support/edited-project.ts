import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer, isRunnableDevEnvironment } from 'vite';

/** What a maintainer does to a file: replaces a text that must be there, or writes a new file. */
export type Edit =
	| { readonly file: string; readonly find: string; readonly put: string }
	| { readonly file: string; readonly text: string };

/** A copy of this project's sources with edits made to it. */
export interface EditedProject {
	/** Loads a module of the copy, by its path from the root; the type is the original's. */
	load<Module>(path: string): Promise<Module>;
	close(): Promise<void>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Copies the sources, edits the copy as a maintainer would, and runs its modules in this process. */
export async function editedProject(edits: readonly Edit[]): Promise<EditedProject> {
	const folder = mkdtempSync(join(tmpdir(), 'codesteer-edited-'));
	for (const part of ['src', 'tasks', 'test/support', 'tsconfig.json', 'package.json'])
		cpSync(join(root, part), join(folder, part), { recursive: true });
	symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
	for (const edit of edits) {
		const path = join(folder, edit.file);
		if ('text' in edit) writeFileSync(path, edit.text, { flag: 'wx' });
		else {
			const before = readFileSync(path, 'utf8');
			if (!before.includes(edit.find)) throw new Error(`${edit.file} does not say ${edit.find}`);
			writeFileSync(
				path,
				before.replace(edit.find, () => edit.put),
			);
		}
	}
	const server = await createServer({
		root: folder,
		configFile: false,
		envDir: false,
		cacheDir: join(folder, '.cache'),
		logLevel: 'error',
		appType: 'custom',
		optimizeDeps: { noDiscovery: true },
		server: { middlewareMode: true, hmr: false, ws: false, watch: null },
	});
	const { ssr } = server.environments;
	if (!isRunnableDevEnvironment(ssr)) throw new Error('Vite cannot run modules in this process.');
	return {
		load: (path) => ssr.runner.import(join(folder, path)),
		async close() {
			await server.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

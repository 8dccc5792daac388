import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { oneScript } from './one-script.ts';

/** What is larger is kept when it is used: engines for models, Python's standard library. */
const LARGEST = 400_000;
const PYTHON = /python-(worker|wasm|snapshot)/;
const NOT_OF_THE_PAGE = /^(index\.html|_headers|third-party.*|.*\.map)$/;

/** Writes `service-worker.js`, which knows the files of this build (`workers/service.worker.ts`). */
export function serviceWorker(): Plugin {
	let publicFolder = '';
	return {
		name: 'service-worker',
		apply: 'build',
		enforce: 'post',
		configResolved: (config) => {
			publicFolder = config.publicDir;
		},
		async generateBundle(_, bundle) {
			const built = Object.values(bundle).map((file) => ({
				name: file.fileName,
				bytes: sizeOf(file),
			}));
			const files = [...built, ...filesIn(publicFolder)]
				.filter(({ name, bytes }) => bytes <= LARGEST || PYTHON.test(name))
				.map(({ name }) => name)
				.filter((name) => !NOT_OF_THE_PAGE.test(name))
				.sort();
			this.emitFile({
				type: 'asset',
				fileName: 'service-worker.js',
				source: await oneScript('workers/service.worker.ts', {
					SITE_FILES: JSON.stringify(files),
				}),
			});
		},
	};
}

function sizeOf(file: Rolldown.OutputChunk | Rolldown.OutputAsset): number {
	return Buffer.byteLength(file.type === 'chunk' ? file.code : file.source);
}

function filesIn(folder: string): { name: string; bytes: number }[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => ({ name, stat: statSync(join(folder, name)) }))
		.filter(({ stat }) => stat.isFile())
		.map(({ name, stat }) => ({ name, bytes: stat.size }));
}

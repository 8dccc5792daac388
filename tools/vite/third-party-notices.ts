import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';
import { noticesOf } from './notices.ts';

/** Packages that are copied into the build as files, or lie inside another one's only module. */
const NO_MODULES = ['pyodide', 'loglevel'];

/**
 * Writes third-party-notices.txt beside the built page: every package of which the build holds
 * anything, with its licence. `page` is a plugin of the page, `worker` one of its workers.
 */
export function thirdPartyNotices(): { readonly page: Plugin; readonly worker: () => Plugin } {
	const folders = new Set(
		NO_MODULES.map((name) => fileURLToPath(new URL(`../../node_modules/${name}`, import.meta.url))),
	);
	const collect = (bundle: Rolldown.OutputBundle) => {
		for (const output of Object.values(bundle))
			if (output.type === 'chunk')
				for (const id of output.moduleIds) {
					const [folder] = /^.*\/node_modules\/(@[^/]+\/)?[^/]+/.exec(id) ?? [];
					if (folder !== undefined) folders.add(folder);
				}
	};
	return {
		page: {
			name: 'third-party-notices',
			apply: 'build',
			generateBundle(_, bundle) {
				collect(bundle);
				const source = noticesOf(folders);
				this.emitFile({ type: 'asset', fileName: 'third-party-notices.txt', source });
			},
		},
		worker: () => ({
			name: 'third-party-modules',
			generateBundle: (_, bundle) => collect(bundle),
		}),
	};
}

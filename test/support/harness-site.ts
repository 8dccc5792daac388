import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { ISOLATION, type StaticServer, serveFolder } from '../../tools/browser/static-server.ts';
import { contentSecurityPolicy } from '../../tools/vite/content-security-policy.ts';
import { pythonAssets } from '../../tools/vite/python-assets.ts';
import { webllmRecords } from '../../tools/vite/webllm-records.ts';

/**
 * The page `harness.html` of a folder of test/, built as the site is built, and served by a plain
 * host from a sub-path.
 */
export async function serveHarness(
	name: 'attack' | 'local' | 'scripted',
	isolated = false,
): Promise<StaticServer> {
	const harness = fileURLToPath(new URL(`../${name}`, import.meta.url));
	const folder = await mkdtemp(join(tmpdir(), 'sandbox-site-'));
	await build({
		configFile: false,
		root: harness,
		base: './',
		logLevel: 'error',
		plugins: [pythonAssets(), contentSecurityPolicy(), webllmRecords()],
		worker: { format: 'es', plugins: () => [webllmRecords()] },
		build: {
			target: 'es2023',
			outDir: folder,
			rolldownOptions: { input: join(harness, 'harness.html') },
		},
	});
	const server = await serveFolder(folder, '/some/where/', isolated ? ISOLATION : {});
	return {
		url: `${server.url}harness.html`,
		close: async () => {
			await server.close();
			await rm(folder, { recursive: true });
		},
	};
}

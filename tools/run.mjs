// Runs a TypeScript entry of this project in Node through Vite, so that the
// command line and the page share every module, `import.meta.glob` included.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createServer, isRunnableDevEnvironment } from 'vite';

const [entry, ...words] = process.argv.slice(2);
if (entry === undefined || !existsSync(entry)) {
	console.error(`usage: node tools/run.mjs ENTRY.ts [words]: there is no file ${entry ?? ''}`);
	process.exit(2);
}

// What a command builds or measures is what people get.
process.env.NODE_ENV ??= 'production';

// Not `runnerImport`: it stops loading modules, the lazy ones included, as soon as the entry is there.
const server = await createServer({
	configFile: false,
	envDir: false,
	cacheDir: false,
	logLevel: 'error',
	appType: 'custom',
	optimizeDeps: { noDiscovery: true },
	server: { middlewareMode: true, hmr: false, ws: false, watch: null },
});
try {
	const { ssr } = server.environments;
	if (!isRunnableDevEnvironment(ssr)) throw new Error('Vite cannot run modules in this process.');
	const { main } = await ssr.runner.import(resolve(entry));
	process.exitCode = await main(words);
} finally {
	await server.close();
}

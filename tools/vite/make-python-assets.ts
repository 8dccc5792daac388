import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { makeSnapshot } from './make-snapshot.ts';

export interface PythonAssets {
	/** The opaque frame's HTML, with its policy and its only script inside. */
	readonly frameDocument: string;
	/** That script's hash, as policies write it. */
	readonly frameScriptHash: string;
	readonly files: Record<
		'worker' | 'wasm' | 'stdlib' | 'snapshot' | 'lock',
		{ readonly name: string; readonly bytes: Uint8Array }
	>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const pyodide = dirname(createRequire(import.meta.url).resolve('pyodide/package.json'));
const prelude = ['stand-ins.py', 'prelude.py'].map((name) => join(root, 'src/python/worker', name));

let making: Promise<PythonAssets> | null = null;

/** Builds, or takes from the cache, all that the sandbox needs at run time; once a process. */
export function makePythonAssets(): Promise<PythonAssets> {
	making ??= make();
	return making;
}

async function make(): Promise<PythonAssets> {
	const [frame, worker] = await Promise.all([
		bundle('src/python/frame/main.ts'),
		bundle('workers/python.worker.ts'),
	]);
	const wasm = await readFile(join(pyodide, 'pyodide.asm.wasm'));
	const stdlib = await readFile(join(pyodide, 'python_stdlib.zip'));
	const options = await readFile(join(root, 'src/python/worker/options.ts'));
	const shipped = await shippedModules();
	const code =
		shipped + (await Promise.all(prelude.map((path) => readFile(path, 'utf8')))).join('');
	const maker = await readFile(join(root, 'tools/vite/make-snapshot.ts'));
	const snapshotKey = digest(wasm, stdlib, options, maker, Buffer.from(code));
	return {
		frameDocument: document(frame),
		frameScriptHash: hashOf(frame),
		files: {
			worker: { name: 'python-worker.js', bytes: Buffer.from(worker) },
			// Compressed here, because static hosts leave files of unknown types as they are.
			wasm: {
				name: 'python-wasm.bin',
				bytes: await cached(`wasm-${digest(wasm)}`, () => compress(wasm)),
			},
			stdlib: { name: 'python-stdlib.bin', bytes: stdlib },
			snapshot: {
				name: 'python-snapshot.bin',
				bytes: await cached(`snapshot-${snapshotKey}`, async () =>
					compress(await makeSnapshot(pyodide, code)),
				),
			},
			lock: {
				name: 'python-packages.json',
				bytes: Buffer.from(JSON.stringify({ packages: await packageList() })),
			},
		},
	};
}

/** One classic script: a frame or worker without an origin can import nothing. */
async function bundle(entry: string): Promise<string> {
	const built = await build({
		configFile: false,
		root,
		logLevel: 'error',
		define: {
			'import.meta.url': JSON.stringify('https://python.invalid/'),
			SHIPPED_MODULES: JSON.stringify(await shippedModules()),
		},
		build: {
			write: false,
			target: 'es2023',
			rolldownOptions: { input: join(root, entry), output: { format: 'iife' } },
			modulePreload: false,
		},
	});
	const [output] = [built].flat();
	const chunks = (output as Rolldown.RolldownOutput).output.filter(({ type }) => type === 'chunk');
	const [chunk] = chunks;
	if (chunks.length !== 1 || chunk?.type !== 'chunk') throw new Error(`${entry}: not one script`);
	return chunk.code;
}

function document(script: string): string {
	const policy = [
		"default-src 'none'",
		`script-src '${hashOf(script)}' 'wasm-unsafe-eval'`,
		'worker-src blob:',
		"connect-src 'none'",
		"base-uri 'none'",
		"form-action 'none'",
	].join('; ');
	const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
	return `<!doctype html><meta charset="utf-8">${meta}<script>${script}</script>`;
}

const hashOf = (script: string) => `sha256-${createHash('sha256').update(script).digest('base64')}`;

/** Pyodide's list of packages, less what nobody here reads. */
async function packageList(): Promise<Record<string, { readonly imports: readonly string[] }>> {
	const lock = JSON.parse(await readFile(join(pyodide, 'pyodide-lock.json'), 'utf8'));
	const packages = Object.entries<Record<string, unknown>>(lock.packages)
		.filter(([name]) => !name.endsWith('-tests'))
		.map(([name, { version, file_name, sha256, depends, imports, package_type }]) => [
			name,
			{ version, file_name, sha256, depends, imports, package_type },
		]);
	return Object.fromEntries(packages);
}

/** A line of Python that names the modules which they bring. */
async function shippedModules(): Promise<string> {
	const modules = Object.values(await packageList()).flatMap(({ imports }) =>
		imports.map((name) => name.split('.')[0]),
	);
	return `SHIPPED = frozenset(${JSON.stringify([...new Set(modules)].sort())})\n`;
}

async function cached(name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
	const folder = join(root, 'node_modules/.cache/python');
	const path = join(folder, name);
	try {
		return await readFile(path);
	} catch {
		const bytes = await make();
		await mkdir(folder, { recursive: true });
		const unfinished = `${path}.${process.pid}`;
		await writeFile(unfinished, bytes);
		await rename(unfinished, path);
		return bytes;
	}
}

function digest(...parts: readonly Uint8Array[]): string {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(part);
	return hash.digest('hex').slice(0, 24);
}

const compress = (bytes: Uint8Array): Promise<Uint8Array> => promisify(gzip)(bytes, { level: 9 });

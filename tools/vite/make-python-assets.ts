import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Zstd } from '@hpcc-js/wasm-zstd';
import { withoutInitialMemory } from '../../src/python/initial-memory.ts';
import { makeSnapshot } from './make-snapshot.ts';
import { oneScript } from './one-script.ts';

interface PythonFile {
	readonly name: string;
	readonly bytes: Uint8Array;
	/** Bytes before they were compressed. */
	readonly expanded: number;
}

export interface PythonAssets {
	/** The opaque frame's HTML, with its policy and its only script inside. */
	readonly frameDocument: string;
	/** That script's hash, as policies write it. */
	readonly frameScriptHash: string;
	readonly files: Record<'worker' | 'wasm' | 'stdlib' | 'snapshot' | 'lock', PythonFile>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const pyodide = dirname(createRequire(import.meta.url).resolve('pyodide/package.json'));
const prelude = ['stand-ins.py', 'prelude.py'].map((name) => join(root, 'src/python/worker', name));

/** What decides on a snapshot beside the interpreter and its prelude. */
const MAKERS = ['tools/vite/make-snapshot.ts', 'src/python/initial-memory.ts'];
/** The last one whose window is 8 MB; larger ones are slow to expand. */
const LEVEL = 19;

let making: Promise<PythonAssets> | null = null;

/** Builds, or takes from the cache, all that the sandbox needs at run time; once a process. */
export function makePythonAssets(): Promise<PythonAssets> {
	making ??= make();
	return making;
}

async function make(): Promise<PythonAssets> {
	const shipped = await shippedModules();
	const define = {
		'import.meta.url': JSON.stringify('https://python.invalid/'),
		SHIPPED_MODULES: JSON.stringify(shipped),
	};
	const [frame, worker] = await Promise.all([
		oneScript('src/python/frame/main.ts', define),
		oneScript('workers/python.worker.ts', define),
	]);
	const wasm = await readFile(join(pyodide, 'pyodide.asm.wasm'));
	const stdlib = await readFile(join(pyodide, 'python_stdlib.zip'));
	const options = await readFile(join(root, 'src/python/worker/options.ts'));
	const code =
		shipped + (await Promise.all(prelude.map((path) => readFile(path, 'utf8')))).join('');
	const makers = await Promise.all(MAKERS.map((path) => readFile(join(root, path))));
	const snapshotKey = digest(wasm, stdlib, options, ...makers, Buffer.from(code));
	const snapshot = await cached(`snapshot-${snapshotKey}`, () => makeSnapshot(pyodide, code));
	const changes = Buffer.from(snapshot);
	withoutInitialMemory(changes, wasm);
	const lock = Buffer.from(JSON.stringify({ packages: await packageList() }));
	return {
		frameDocument: document(frame),
		frameScriptHash: hashOf(frame),
		files: {
			worker: await compressed('python-worker.bin', Buffer.from(worker)),
			wasm: await compressed('python-wasm.bin', wasm),
			snapshot: await compressed('python-snapshot.bin', changes),
			stdlib: { name: 'python-stdlib.bin', bytes: stdlib, expanded: stdlib.length },
			lock: { name: 'python-packages.json', bytes: lock, expanded: lock.length },
		},
	};
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

/**
 * Compressed here, because static hosts leave files of unknown types as they are, and none has zstd,
 * which takes two thirds of the bytes of gzip.
 */
async function compressed(name: string, whole: Uint8Array): Promise<PythonFile> {
	const bytes = await cached(`zstd-${LEVEL}-${digest(whole)}`, async () =>
		(await Zstd.load()).compress(whole, LEVEL),
	);
	return { name, bytes, expanded: whole.length };
}

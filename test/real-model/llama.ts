import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** llama.cpp for Node, built for this machine. */
const PACKAGE = 'node-llama-cpp@3.21.1';

/** A model behind an address, as people serve theirs. */
interface Served {
	readonly baseUrl: string;
	readonly name: string;
	close(): void;
}

/** Serves a GGUF through llama.cpp, which is installed into a folder for it. */
export async function serveGguf(folder: string, path: string, name: string): Promise<Served> {
	const home = join(folder, 'llama');
	mkdirSync(home);
	writeFileSync(join(home, 'package.json'), '{ "type": "module" }');
	execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', PACKAGE], { cwd: home });
	const script = join(home, 'server.mjs');
	copyFileSync(fileURLToPath(new URL('llama-server.mjs', import.meta.url)), script);
	const server = spawn('node', [script, path, name], { stdio: ['ignore', 'pipe', 'inherit'] });
	const port = await new Promise<number>((resolve, reject) => {
		server.stdout.on('data', (line) => {
			if (/^\d+\s*$/.test(String(line))) resolve(Number(line));
		});
		server.on('exit', (code) => reject(new Error(`llama.cpp ended with ${code}`)));
	});
	return { baseUrl: `http://127.0.0.1:${port}/v1`, name, close: () => void server.kill() };
}

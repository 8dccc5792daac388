import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main as convertCommand } from '../../cli/convert.ts';
import { LLAMA_3_8B } from '../support/llama/checkpoint.ts';
import { serveCheckpoint } from '../support/llama/checkpoint-server.ts';
import { syntheticCheckpoint } from '../support/llama/synthetic.ts';

const GIGABYTE = 1e9;
const SELF = 'test/bench/large-conversion.ts';

/**
 * Converts a checkpoint as wide as Llama 3 8B, of 2.5 GB (all 16 GB with `--whole`), by the command, and
 * says how much memory it took and how fast it was; 1 if that was a gigabyte or more. The checkpoint is
 * made by a local server as it is read; the converted folder takes a quarter of it on disk.
 */
export async function main(words: string[]): Promise<number> {
	if (words[0] === 'child') {
		const status = await convertCommand(words.slice(1));
		process.stdout.write(`${process.resourceUsage().maxRSS}\n`);
		return status;
	}
	const layers = words.includes('--whole') ? LLAMA_3_8B.num_hidden_layers : 1;
	const { files, parameters } = syntheticCheckpoint({ ...LLAMA_3_8B, num_hidden_layers: layers });
	const server = await serveCheckpoint(files);
	const folder = mkdtempSync(join(tmpdir(), 'large-conversion-'));
	try {
		const began = performance.now();
		const { status, output } = await run(['--from', server.url, '--to', join(folder, 'to')]);
		const seconds = (performance.now() - began) / 1000;
		const peak = Number(output.trim().split('\n').at(-1)) * 1024;
		const loadable = existsSync(join(folder, 'to', 'mlc-chat-config.json'));
		process.stdout.write(
			`${(parameters / 1e9).toFixed(2)} billion weights (${((parameters * 2) / GIGABYTE).toFixed(2)} GB) in ${seconds.toFixed(1)} s, ${(parameters / seconds / 1e6).toFixed(1)} million a second; peak memory ${(peak / 1e6).toFixed(0)} MB\n`,
		);
		return status === 0 && loadable && peak < GIGABYTE ? 0 : 1;
	} finally {
		rmSync(folder, { recursive: true });
		await server.close();
	}
}

async function run(words: readonly string[]) {
	const child = spawn(process.execPath, ['tools/run.mjs', SELF, 'child', ...words], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	let output = '';
	child.stdout.on('data', (text) => {
		output += text;
	});
	const status = await new Promise((resolve) => child.on('close', resolve));
	return { status, output };
}

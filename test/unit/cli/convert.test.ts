import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { convert } from '../../../src/models/local/convert/convert.ts';
import { httpSource } from '../../../src/models/local/convert/http-source.ts';
import { planConversion } from '../../../src/models/local/convert/plan.ts';
import { checkpoint, type Files, randomTensors, TINY } from '../../support/llama/checkpoint.ts';
import {
	type CheckpointServer,
	serveCheckpoint,
	served,
} from '../../support/llama/checkpoint-server.ts';
import { digests } from '../../support/llama/digests.ts';
import { MemoryFolder, sourceOf } from '../../support/llama/memory-folder.ts';
import { syntheticCheckpoint } from '../../support/llama/synthetic.ts';

const never = new AbortController().signal;
const folder = mkdtempSync(join(tmpdir(), 'convert-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Starts the command as a user does. */
const start = (words: readonly string[]) =>
	spawn(process.execPath, ['tools/run.mjs', 'cli/convert.ts', ...words], {
		stdio: ['ignore', 'pipe', 'pipe'],
	});

async function ended(child: ChildProcess) {
	let [stdout, stderr] = ['', ''];
	child.stdout?.on('data', (text) => {
		stdout += text;
	});
	child.stderr?.on('data', (text) => {
		stderr += text;
	});
	const status = await new Promise((resolve) => child.on('close', resolve));
	return { status, stdout, stderr };
}

const filesIn = (path: string): Files =>
	new Map(readdirSync(path).map((name) => [name, new Uint8Array(readFileSync(join(path, name)))]));

const servers: CheckpointServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));
async function serve(...given: Parameters<typeof serveCheckpoint>) {
	const server = await serveCheckpoint(...given);
	servers.push(server);
	return server;
}

describe('the convert command', { timeout: 120_000 }, () => {
	it('writes from a folder what the page writes from files', async () => {
		const files = checkpoint(TINY, randomTensors(TINY, 'BF16'), 2);
		const from = mkdtempSync(join(folder, 'from-'));
		for (const [name, bytes] of files) writeFileSync(join(from, name), bytes);
		const to = join(folder, 'deep', 'to');
		const words = ['--from', from, '--to', to, '--quantization', 'q4f32_1', '--json'];
		const { status, stdout, stderr } = await ended(start(words));

		const memory = new MemoryFolder();
		const plan = await planConversion(sourceOf(files), 'q4f32_1', never);
		const report = await convert(plan, memory, () => {}, never);
		expect(status).toBe(0);
		expect(JSON.parse(stdout)).toEqual(report);
		expect(stderr).toMatch(/100\.0 % of 0 million weights/);
		expect(digests(filesIn(to))).toEqual(digests(memory.files));
	});

	it('says in one line what is wrong, and makes no folder', async () => {
		const files = checkpoint(TINY, randomTensors(TINY, 'BF16'));
		files.set('config.json', new TextEncoder().encode('{"model_type": "qwen2"}'));
		const { url } = await serve(served(files));
		const to = join(folder, 'never');
		const { status, stdout, stderr } = await ended(start(['--from', url, '--to', to]));
		expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
		expect(stderr).toMatch(/^This model is of the architecture qwen2\. .*\n$/);
		expect(existsSync(to)).toBe(false);
	});

	it('killed at half and started again writes the same bytes, reading only the rest', async () => {
		// A first shard of nearly 32 MiB, and a second one of a third of that.
		const synthetic = syntheticCheckpoint({
			...TINY,
			hidden_size: 1024,
			intermediate_size: 4096,
			num_hidden_layers: 5,
		});
		const all = synthetic.parameters * 2;
		const server = await serve(synthetic.files);
		const to = join(folder, 'killed');
		const words = ['--from', server.url, '--to', to];

		const stalled = server.stall(0.9 * all);
		const killed = start(words);
		const end = ended(killed);
		await stalled;
		await expect.poll(() => existsSync(join(to, 'params_shard_1.bin')), POLL).toBe(true);
		killed.kill('SIGKILL');
		expect((await end).status).toBe(null);
		expect(existsSync(join(to, 'mlc-chat-config.json'))).toBe(false);

		server.flow();
		const before = server.sent;
		expect((await ended(start(words))).status).toBe(0);
		expect(server.sent - before).toBeLessThan(0.4 * all);

		const memory = new MemoryFolder();
		const plan = await planConversion(await httpSource(server.url, never), 'q4f16_1', never);
		await convert(plan, memory, () => {}, never);
		expect(plan.shards).toHaveLength(2);
		expect(digests(filesIn(to))).toEqual(digests(memory.files));
	});
});

const POLL = { timeout: 60_000, interval: 50 };

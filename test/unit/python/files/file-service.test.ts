import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Zstd } from '@hpcc-js/wasm-zstd';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFileService, type Item } from '../../../../src/python/files/file-service.ts';

/** A module without data. */
const WASM = Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
const SNAPSHOT = new Uint8Array(200_000).map((_, index) => index % 251);
const files = new Map<string, Uint8Array>();
const server = createServer(({ url = '' }, response) => {
	const body = files.get(url);
	// A busy machine may come back after an idle connection has ended.
	response.setHeader('connection', 'close');
	if (body) response.end(body);
	else response.writeHead(404).end();
});
let origin = '';

beforeAll(async () => {
	const zstd = await Zstd.load();
	files.set('/worker', zstd.compress(new TextEncoder().encode('a script'), 19));
	files.set('/wasm', zstd.compress(WASM, 19));
	files.set('/snapshot', zstd.compress(SNAPSHOT, 19));
	files.set('/damaged', new Uint8Array(30).fill(1));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo; // a TCP server's address is never a string
	origin = `http://127.0.0.1:${port}`;
});
afterAll(() => server.close());

const request = (names = { worker: '/worker', wasm: '/wasm', snapshot: '/snapshot' }) => {
	const of = (name: string, expanded: number) => ({
		address: origin + name,
		bytes: files.get(name)?.length ?? 1000,
		expanded,
	});
	return {
		worker: of(names.worker, 8),
		wasm: of(names.wasm, WASM.length),
		snapshot: of(names.snapshot, SNAPSHOT.length),
	};
};

async function load(asked: unknown): Promise<Item[]> {
	const items: Item[] = [];
	for await (const item of createFileService().load(asked)) items.push(item);
	return items;
}

test('each file comes expanded, the program before the snapshot', async () => {
	const items = (await load(request())).filter(({ type }) => type !== 'arrived');
	const [program, memory] = items;
	expect(items).toHaveLength(2);
	expect(program).toEqual({ type: 'program', worker: 'a script', wasm: WASM });
	if (memory?.type !== 'snapshot' || !memory.snapshot) throw new Error('no snapshot');
	expect(Buffer.compare(memory.snapshot, SNAPSHOT)).toBe(0);
});

test.each(['/damaged', '/missing'])(
	'with a snapshot that is %s the program comes',
	async (snapshot) => {
		const items = await load(request({ worker: '/worker', wasm: '/wasm', snapshot }));
		expect(items.at(-1)).toEqual({ type: 'snapshot', snapshot: null });
	},
);

test.each(['/damaged', '/missing'])('a program that is %s is named', async (wasm) => {
	const asked = request({ worker: '/worker', wasm, snapshot: '/snapshot' });
	await expect(load(asked)).rejects.toMatchObject({
		code: 'python-unavailable',
		message: expect.stringContaining(wasm),
	});
});

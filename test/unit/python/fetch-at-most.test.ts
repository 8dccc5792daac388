import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchAtMost } from '../../../src/python/fetch-at-most.ts';

const server = createServer(({ url }, response) => {
	if (url === '/gone') response.writeHead(404);
	if (url === '/endless') {
		const write = () => {
			while (!response.destroyed && response.write(Buffer.alloc(65_536)));
		};
		response.on('drain', write);
		write();
	} else response.end(Buffer.alloc(1000, 7));
});
let origin = '';
beforeAll(async () => {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo; // a TCP server's address is never a string
	origin = `http://127.0.0.1:${port}`;
});
afterAll(() => {
	server.closeAllConnections();
	server.close();
});

test('a file comes whole, and its pieces are told', async () => {
	let told = 0;
	const bytes = await fetchAtMost(`${origin}/file`, 1000, (more) => {
		told += more;
	});
	expect(bytes).toEqual(new Uint8Array(1000).fill(7));
	expect(told).toBe(1000);
});

test('one that is larger than it may be is given up, also where it never ends', async () => {
	await expect(fetchAtMost(`${origin}/file`, 999)).rejects.toThrow('larger than the 0 MB');
	await expect(fetchAtMost(`${origin}/endless`, 3 * 2 ** 20)).rejects.toThrow(
		'larger than the 3 MB',
	);
});

test('one that is not there says so', async () => {
	await expect(fetchAtMost(`${origin}/gone`, 1000)).rejects.toThrow('status 404');
});

import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planModel } from '../../../../../src/models/local/store/plan.ts';
import { makeMlcFolder } from '../../../../support/mlc-folder.ts';
import { tinyGguf } from '../../../../support/tiny-gguf.ts';

const POINTER = 'version https://git-lfs.github.com/spec/v1\noid sha256:aaaa\nsize 98362432\n';
const never = new AbortController().signal;
const files = new Map<string, string | Uint8Array>([
	['/a/X-Q4_0.GGUF', tinyGguf({ scripts: [], template: null })],
	['/a/pointer.gguf', POINTER],
	...[...makeMlcFolder([4096, 4096])].map(([name, bytes]): [string, Uint8Array] => [
		`/mlc/${name}`,
		bytes,
	]),
	...[...makeMlcFolder([4096, 4096])].map(([name, bytes]): [string, Uint8Array | string] => [
		`/cloned/resolve/main/${name}`,
		name.startsWith('tokenizer') ? bytes : POINTER,
	]),
]);

/** As hosts of pages with routes of their own answer: with the start page for all that they have not. */
const server = createServer((request, response) => {
	const file = files.get(request.url ?? '');
	const type = file === undefined ? 'text/html; charset=utf-8' : 'application/octet-stream';
	const body = Buffer.from(file ?? '<!doctype html><div id="app"></div>');
	response.writeHead(200, { 'content-type': type, 'content-length': body.length });
	response.end(request.method === 'HEAD' ? undefined : body);
});
let origin = '';

beforeAll(async () => {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (typeof address === 'object') origin = `http://127.0.0.1:${address?.port}`;
});
afterAll(() => {
	server.closeAllConnections();
	server.close();
});

test('a GGUF in capitals is planned', async () => {
	expect(await planModel(`${origin}/a/X-Q4_0.GGUF`, never)).toMatchObject({
		engine: 'gguf',
		title: 'X-Q4_0',
		details: { quantization: 'Q4_0' },
	});
});

test('an MLC folder is found behind a start page that is sent for everything', async () => {
	expect(await planModel(`${origin}/mlc`, never)).toMatchObject({
		engine: 'webllm',
		source: `${origin}/mlc/`,
	});
});

test.each([
	['/a/none.gguf', 'a web page'],
	['/none', 'a web page'],
	['/a/pointer.gguf', 'a Git LFS pointer'],
	['/cloned', 'a Git LFS pointer'],
])('%s is named %s before anything is downloaded', async (path, what) => {
	await expect(planModel(origin + path, never)).rejects.toMatchObject({
		code: 'not-a-model',
		message: expect.stringContaining(`is ${what}`),
	});
});

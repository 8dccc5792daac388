import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it } from 'vitest';
import { addressOf } from '../../../../src/models/cloud/address.ts';
import { createCloudModel } from '../../../../src/models/cloud/cloud.ts';
import { KeyVault } from '../../../../src/models/keys/keys.ts';
import { answered, chunk, HASTY, stream } from '../../../support/cloud-call.ts';
import { collect } from '../../../support/collect.ts';
import { memoryValue } from '../../../support/memory-value.ts';

let server: Server | undefined;
afterEach(() => {
	server?.closeAllConnections();
	server?.close();
});

/** A server that answers, ends its reply a moment after its last event, and counts what happens to connections. */
async function listening(endsAfter: number | null) {
	const seen = { connections: 0, torn: 0, calls: 0 };
	const made = createServer((request, response) => {
		seen.calls++;
		request.resume();
		response.on('close', () => {
			if (!response.writableFinished) seen.torn++;
		});
		response.writeHead(200, { 'content-type': 'text/event-stream' });
		response.write(`${answered('42').body}data: [DONE]\n\n`);
		if (endsAfter !== null) setTimeout(() => response.end(), endsAfter);
	});
	made.on('connection', () => seen.connections++);
	server = made;
	await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
	const { port } = made.address() as AddressInfo; // a TCP server's address is never a string
	const spec = { provider: 'compatible', model: 'm', baseUrl: `http://127.0.0.1:${port}/v1` };
	return { seen, model: createCloudModel(spec, null, HASTY) };
}

describe('a call that came to its end', () => {
	it('does not tear its connection down: the next goes over the same', async () => {
		const { seen, model } = await listening(20);
		for (let call = 0; call < 8; call++) {
			expect((await collect(model)).text).toBe('42');
			await new Promise((resolve) => setTimeout(resolve, 60));
		}
		expect(seen).toMatchObject({ calls: 8, torn: 0 });
		expect(seen.connections).toBeLessThan(4);
	});

	it('is not waited for: the answer is there before the connection ends', async () => {
		const { seen, model } = await listening(700);
		const start = performance.now();
		expect((await collect(model)).text).toBe('42');
		expect(performance.now() - start).toBeLessThan(600);
		await expect.poll(() => seen.torn, { interval: 50, timeout: 1500 }).toBe(0);
	});

	it('is let go of after a moment where its server would go on for ever', async () => {
		const { seen, model } = await listening(null);
		expect((await collect(model)).text).toBe('42');
		await expect.poll(() => seen.torn, { timeout: 5000 }).toBe(1);
	});

	it('is over a moment after the server said so, though neither its last event nor its end comes', async () => {
		const made = createServer((request, response) => {
			request.resume();
			response.writeHead(200, { 'content-type': 'text/event-stream' });
			response.write(answered('42').body);
		});
		server = made;
		await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
		const { port } = made.address() as AddressInfo; // a TCP server's address is never a string
		const spec = { provider: 'compatible', model: 'm', baseUrl: `http://127.0.0.1:${port}` };
		const model = createCloudModel(spec, null, { ...HASTY, ending: 0.1 });
		expect(await collect(model)).toMatchObject({ text: '42', end: { finish: 'stop' } });
	});
});

describe('a reply', () => {
	it('that goes silent is given up and closed, also where the memory of its request was freed', async () => {
		let closed = 0;
		const made = createServer((request, response) => {
			request.resume();
			response.on('close', () => closed++);
			response.writeHead(200, { 'content-type': 'text/event-stream' });
			response.write(stream(chunk('4')).body);
		});
		server = made;
		await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
		const { port } = made.address() as AddressInfo; // a TCP server's address is never a string
		const spec = { provider: 'compatible', model: 'm', baseUrl: `http://127.0.0.1:${port}` };
		setFlagsFromString('--expose-gc');
		const freeing = setInterval(runInNewContext('gc'), 20);
		const model = createCloudModel(spec, null, { ...HASTY, silence: 0.3 });
		const { thrown } = await collect(model);
		clearInterval(freeing);
		expect(thrown).toMatchObject({ code: 'time-out' });
		await expect.poll(() => closed).toBe(1);
	});

	it('that goes on after its end was told is waited for', async () => {
		const made = createServer(async (request, response) => {
			request.resume();
			response.writeHead(200, { 'content-type': 'text/event-stream' });
			const event = (choice: object) => `data: ${JSON.stringify({ choices: [choice] })}\n\n`;
			response.write(event({ delta: { content: '4' }, finish_reason: 'stop' }));
			response.write(event({ delta: { content: '*' } }));
			await new Promise((resolve) => setTimeout(resolve, 250));
			response.end(event({ delta: { content: '2' }, finish_reason: 'stop' }));
		});
		server = made;
		await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
		const { port } = made.address() as AddressInfo; // a TCP server's address is never a string
		const spec = { provider: 'compatible', model: 'm', baseUrl: `http://127.0.0.1:${port}` };
		const model = createCloudModel(spec, null, { ...HASTY, ending: 0.1 });
		expect((await collect(model)).text).toBe('4*2');
	});
});

describe('an address', () => {
	it.each([
		['openai', 'https://proxy.example/v1/chat/completions', 'https://proxy.example/v1'],
		['compatible', 'http://localhost:11434/v1/chat/completions/', 'http://localhost:11434/v1'],
		[
			'anthropic',
			'https://proxy.example/anthropic/v1/messages',
			'https://proxy.example/anthropic/v1',
		],
		[
			'google',
			'https://proxy.example/v1beta/models/m:generateContent',
			'https://proxy.example/v1beta',
		],
		['openai', 'https://api.openai.com/v1/responses', 'https://api.openai.com/v1'],
		['openai', 'https://models.example/models', 'https://models.example/models'],
	])('of %s may be pasted with the path of a call: %s', (provider, baseUrl, base) => {
		expect(addressOf({ provider, model: 'm', baseUrl }).href).toBe(base);
	});

	it('of any provider may be one of your own, with a key of its own', async () => {
		const keys = new KeyVault(memoryValue());
		for (const provider of ['openai', 'anthropic', 'google']) {
			const own = { provider, model: 'm', baseUrl: 'https://proxy.example/v1' };
			await keys.set(own, `key-of-${provider}`);
			expect(keys.keyFor({ ...own, baseUrl: 'https://proxy.example/v1/' })).toBe(
				`key-of-${provider}`,
			);
			expect(keys.keyFor({ provider, model: 'm' })).toBeNull();
		}
	});
});

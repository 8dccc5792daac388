import { createServer, type ServerResponse } from 'node:http';

/** A host of model files on another origin than the page, as Hugging Face is one. */
export interface ModelServer {
	readonly origin: string;
	/** What it serves, by path without the first slash. */
	readonly files: Map<string, Uint8Array>;
	/** What was asked, in order. */
	readonly asked: { method: string; path: string; range: string | undefined }[];
	/** Sends so many bytes of a file and then nothing more. */
	stallOnce(path: string, afterBytes: number): void;
	/** Breaks the connection of a file that was stalled: by then the browser has read what was sent. */
	cut(path: string): void;
	/** Sends a file so often with a flipped byte. */
	corrupt(path: string, times: number): void;
	/** Whether it understands `Range`. */
	ranges: boolean;
	/** Whether it names the version of its files (ETag). */
	versions: boolean;
	/** Names all versions anew. */
	version: string;
	/** Refuses all connections while true. */
	down: boolean;
	close(): Promise<void>;
}

export async function startModelServer(): Promise<ModelServer> {
	const stalled = new Map<string, ServerResponse>();
	const stalls = new Map<string, number>();
	const corruptions = new Map<string, number>();
	const http = createServer((request, response) => {
		const path = decodeURIComponent(
			new URL(request.url ?? '/', 'http://localhost').pathname.slice(1),
		);
		const { range } = request.headers;
		server.asked.push({ method: request.method ?? '', path, range });
		if (server.down) {
			response.destroy();
			return;
		}
		response.setHeader('access-control-allow-origin', '*');
		response.setHeader('access-control-expose-headers', 'etag, content-range');
		const whole = server.files.get(path);
		if (!whole) {
			response.writeHead(404).end();
			return;
		}
		if (server.versions) response.setHeader('etag', `"${server.version}-${whole.length}"`);
		const start = server.ranges ? Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0) : 0;
		if (start >= whole.length && start > 0) {
			response.writeHead(416, { 'content-range': `bytes */${whole.length}` }).end();
			return;
		}
		const body = damaged(path, whole).subarray(start);
		const partial = { 'content-range': `bytes ${start}-${whole.length - 1}/${whole.length}` };
		response.writeHead(start > 0 ? 206 : 200, {
			'content-type': 'application/octet-stream',
			'content-length': body.length,
			...(start > 0 && partial),
		});
		if (request.method === 'HEAD') response.end();
		else send(path, body, response);
	});

	function damaged(path: string, whole: Uint8Array): Uint8Array {
		const left = corruptions.get(path) ?? 0;
		if (left === 0) return whole;
		corruptions.set(path, left - 1);
		const bytes = whole.slice();
		bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
		return bytes;
	}

	function send(path: string, body: Uint8Array, response: ServerResponse): void {
		const stall = stalls.get(path);
		stalls.delete(path);
		if (stall === undefined) response.end(body);
		else {
			stalled.set(path, response);
			response.write(body.subarray(0, stall));
		}
	}

	await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
	const address = http.address();
	if (address === null || typeof address === 'string') throw new Error('the server has no port');
	const server: ModelServer = {
		origin: `http://127.0.0.1:${address.port}`,
		files: new Map(),
		asked: [],
		stallOnce: (path, bytes) => stalls.set(path, bytes),
		cut: (path) => stalled.get(path)?.destroy(),
		corrupt: (path, times) => corruptions.set(path, times),
		ranges: true,
		versions: true,
		version: 'first',
		down: false,
		close: () =>
			new Promise((resolve) => {
				http.closeAllConnections();
				http.close(() => resolve());
			}),
	};
	return server;
}

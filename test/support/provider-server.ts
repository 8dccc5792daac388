import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** What the server does with one request. */
export interface Reply {
	readonly status?: number;
	readonly headers?: Readonly<Record<string, string>>;
	/** What is written, in order; sent in pieces of `pieceBytes`. */
	readonly body: string;
	readonly pieceBytes?: number;
	/** How long it waits after each piece. */
	readonly pieceMilliseconds?: number;
	/** How it ends: properly, by tearing the connection down, or never. */
	readonly ending?: 'end' | 'cut' | 'hang';
}

type Answer = Reply | ((body: unknown) => Reply);

interface Received {
	readonly method: string;
	readonly path: string;
	readonly headers: IncomingHttpHeaders;
	readonly body: unknown;
	/** Settles when the connection of this request is closed. */
	readonly closed: Promise<void>;
}

export interface ProviderServer {
	readonly origin: string;
	/** Everything but preflights, in order. */
	readonly received: readonly Received[];
	/** Preflights, in order. */
	readonly preflights: readonly IncomingHttpHeaders[];
	/** Queues replies, or what makes one of a request's body; the last one queued is repeated. */
	reply(...replies: Answer[]): void;
	/** Tears every open connection down. */
	cut(): void;
	close(): Promise<void>;
}

/** The request headers that the providers let a page send. */
const ALLOWED_HEADERS =
	'authorization, content-type, x-api-key, x-goog-api-key, anthropic-version, anthropic-dangerous-direct-browser-access';

/** A server on a free local port that answers as told, with or without leave for pages of other origins. */
export async function startProviderServer({ cors = true } = {}): Promise<ProviderServer> {
	const received: Received[] = [];
	const preflights: IncomingHttpHeaders[] = [];
	let queue: Answer[] = [];
	const leave = cors ? { 'access-control-allow-origin': '*' } : {};

	const server = createServer(async (request, response) => {
		if (request.method === 'OPTIONS') {
			preflights.push(request.headers);
			const allowed = cors
				? {
						'access-control-allow-methods': 'POST',
						'access-control-allow-headers': ALLOWED_HEADERS,
						'access-control-max-age': '0',
					}
				: {};
			response.writeHead(204, { ...leave, ...allowed }).end();
			return;
		}
		const closed = new Promise<void>((resolve) => response.on('close', resolve));
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk);
		const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8') || 'null');
		const { method = '', url: path = '', headers } = request;
		received.push({ method, path, headers, body, closed });
		const answer = queue[0] ?? { status: 500, body: 'no reply was queued' };
		if (queue.length > 1) queue = queue.slice(1);
		await send(typeof answer === 'function' ? answer(body) : answer, response, leave);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo; // a TCP server's address is never a string
	return {
		origin: `http://127.0.0.1:${port}`,
		received,
		preflights,
		reply(...replies) {
			queue = replies;
		},
		cut() {
			server.closeAllConnections();
		},
		close() {
			server.closeAllConnections();
			return new Promise((resolve) => server.close(() => resolve()));
		},
	};
}

async function send(reply: Reply, response: ServerResponse, leave: Record<string, string>) {
	response.writeHead(reply.status ?? 200, {
		'content-type': 'text/event-stream',
		...leave,
		...reply.headers,
	});
	response.flushHeaders();
	response.socket?.setNoDelay(true);
	const bytes = Buffer.from(reply.body, 'utf8');
	const size = reply.pieceBytes ?? 64;
	for (let at = 0; at < bytes.length && !response.destroyed; at += size) {
		response.write(bytes.subarray(at, at + size));
		// A turn of the event loop each at least, so that the pieces travel apart.
		if (reply.pieceMilliseconds) await pause(reply.pieceMilliseconds);
		else await new Promise((resolve) => setImmediate(resolve));
	}
	// What was written still arrives, but the reply lacks its proper end.
	if (reply.ending === 'cut') response.socket?.end();
	else if (reply.ending !== 'hang') response.end();
}

import { createServer, type ServerResponse } from 'node:http';
import type { Files } from './checkpoint.ts';

/** A file whose bytes may be made when they are asked for. */
interface Served {
	readonly size: number;
	read(start: number, end: number): Uint8Array;
}

export interface CheckpointServer {
	/** The folder's address. */
	readonly url: string;
	/** Bytes that were sent. */
	readonly sent: number;
	/** From now on, answers for parts of files are kept waiting; the promise tells that one waits. */
	stall(afterBytes: number): Promise<void>;
	/** Answers again, those that wait too. */
	flow(): void;
	close(): Promise<void>;
}

/** A static host of another origin: Range, CORS, 404. */
export async function serveCheckpoint(
	files: ReadonlyMap<string, Served>,
): Promise<CheckpointServer> {
	let sent = 0;
	let limit = Infinity;
	let waiting: (() => void)[] = [];
	let tellStall = () => {};
	const send = (response: ServerResponse, bytes: Uint8Array) => {
		const answer = () => {
			sent += bytes.length;
			response.end(bytes);
		};
		if (sent + bytes.length <= limit) return answer();
		waiting.push(answer);
		tellStall();
	};
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		const file = files.get(decodeURIComponent(pathname.slice('/model/'.length)));
		const cors = {
			'access-control-allow-origin': '*',
			'access-control-expose-headers': 'Content-Range',
		};
		if (!file) return response.writeHead(404, cors).end();
		const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
		if (first === undefined) {
			response.writeHead(200, { ...cors, 'content-length': file.size });
			return send(response, file.read(0, file.size));
		}
		const [start, end] = [Number(first), Math.min(file.size, Number(last) + 1)];
		response.writeHead(206, {
			...cors,
			'content-length': end - start,
			'content-range': `bytes ${start}-${end - 1}/${file.size}`,
		});
		return send(response, file.read(start, end));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('no port');
	return {
		url: `http://127.0.0.1:${address.port}/model`,
		get sent() {
			return sent;
		},
		stall: (afterBytes) => {
			limit = sent + afterBytes;
			return new Promise((resolve) => {
				tellStall = resolve;
			});
		},
		flow: () => {
			limit = Infinity;
			for (const answer of waiting) answer();
			waiting = [];
		},
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			}),
	};
}

export const served = (files: Files): Map<string, Served> =>
	new Map(
		[...files].map(([name, bytes]) => [
			name,
			{ size: bytes.length, read: (start, end) => bytes.subarray(start, end) },
		]),
	);

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.mjs': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.wasm': 'application/wasm',
	'.zip': 'application/zip',
	'.txt': 'text/plain; charset=utf-8',
};

export interface StaticServer {
	/** The folder's address, with a slash at its end. */
	readonly url: string;
	close(): Promise<void>;
}

/** What a host sends for a page to be isolated from other origins: then it may use threads. */
export const ISOLATION = {
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-embedder-policy': 'require-corp',
};

/**
 * Serves a folder as a plain static host does, from a sub-path if wanted. Headers of the project's
 * own there are none, unless they are given.
 */
export async function serveFolder(
	folder: string,
	prefix = '/',
	headers: Readonly<Record<string, string>> = {},
): Promise<StaticServer> {
	const server = createServer(async (request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		const inside = pathname.startsWith(prefix) ? pathname.slice(prefix.length) : null;
		const path = inside === null ? null : normalize(decodeURIComponent(inside) || 'index.html');
		const file = path === null || path.startsWith('..') ? null : join(folder, path);
		const found = file === null ? null : await stat(file).catch(() => null);
		if (file === null || !found?.isFile()) {
			response.writeHead(404).end('not found');
			return;
		}
		response.writeHead(200, {
			'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
			'content-length': found.size,
			// As GitHub Pages does.
			'cache-control': 'max-age=600',
			...headers,
		});
		createReadStream(file).pipe(response);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('the server has no port');
	return {
		url: `http://127.0.0.1:${address.port}${prefix}`,
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			}),
	};
}

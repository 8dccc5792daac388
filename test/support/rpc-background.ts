import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Endpoint } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter';
import { build } from 'vite';

/** The worker of the bridge's tests as one module, in an address that Node starts a thread from. */
export async function bundleWorker(): Promise<URL> {
	const built = await build({
		configFile: false,
		logLevel: 'silent',
		ssr: { noExternal: true },
		build: {
			ssr: fileURLToPath(new URL('./rpc-worker.ts', import.meta.url)),
			write: false,
			target: 'node20',
		},
	});
	if (!('output' in built)) throw new Error('it was built twice, or is being watched');
	return new URL(`data:text/javascript,${encodeURIComponent(built.output[0].code)}`);
}

/** A thread of Node's with the manners of a web worker. */
export function startThread(address: URL): Endpoint & { terminate(): unknown } {
	const thread = new Worker(address);
	const { postMessage, addEventListener, removeEventListener } = nodeEndpoint(thread);
	return {
		postMessage,
		removeEventListener,
		addEventListener(type, listener) {
			if (type === 'message') addEventListener(type, listener);
			if (type !== 'error' || typeof listener !== 'function') return;
			thread.on('error', ({ message }) => listener(Object.assign(new Event('error'), { message })));
		},
		terminate: () => thread.terminate(),
	};
}

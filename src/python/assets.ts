import { addresses } from 'virtual:python-assets';
import { Failure } from '../core/failure.ts';
import type { FrameStart } from './frame/protocol.ts';

/** Fetches the interpreter's files from the page's own origin. */
export async function fetchAssets(): Promise<Omit<FrameStart, 'type' | 'parallel'>> {
	const [worker, wasm, stdlib, snapshot] = await Promise.all([
		fetchFile(addresses.worker).then((response) => response.text()),
		fetchFile(addresses.wasm).then(expand),
		fetchFile(addresses.stdlib).then((response) => response.arrayBuffer()),
		// Without it the interpreter starts all the same, only later.
		fetchFile(addresses.snapshot)
			.then(expand)
			.catch(() => null),
	]);
	return { worker, wasm, stdlib, snapshot };
}

async function fetchFile(address: string): Promise<Response> {
	const response = await fetch(address).catch((thrown: unknown) => {
		throw unavailable(address, String(thrown));
	});
	if (!response.ok || !response.body) throw unavailable(address, `status ${response.status}`);
	return response;
}

function expand(response: Response): Promise<ArrayBuffer> {
	const stream = response.body?.pipeThrough(new DecompressionStream('gzip'));
	return new Response(stream).arrayBuffer();
}

function unavailable(address: string, reason: string): Failure {
	const file = new URL(address).pathname;
	return new Failure(
		'python-unavailable',
		`Python could not be loaded: ${file} did not arrive (${reason}). Check the connection and try again.`,
	);
}

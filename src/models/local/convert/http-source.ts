import { asFailure, Failure, isAbort } from '../../../core/failure.ts';
import type { SourceFile, SourceFolder } from './source.ts';

/** A read that fails for a passing reason is tried again, after these waits. */
const WAITS_MS = [500, 2000, 8000];

/**
 * A checkpoint at an address: a folder on any server that answers Range requests, or the page of a
 * repository on Hugging Face.
 * @throws Failure `bad-address`
 */
export function httpSource(address: string): SourceFolder {
	const base = folderAddress(address);
	const at = (name: string) => new URL(encodeURIComponent(name), base).href;
	return {
		label: base,
		async read(name, signal) {
			const response = await request(at(name), {}, signal);
			return response && new Uint8Array(await body(response, at(name)));
		},
		async open(name, signal) {
			// The first byte, not HEAD: a redirect to a signed address often allows only GET.
			const response = await request(at(name), { Range: 'bytes=0-0' }, signal);
			if (!response) return null;
			await response.body?.cancel();
			return rangeFile(at(name), sizeOf(response, at(name)));
		},
	};
}

/** What files' names are appended to. */
function folderAddress(address: string): string {
	const url = URL.canParse(address) ? new URL(address) : null;
	if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password)
		throw new Failure(
			'bad-address',
			`"${address}" is no address of a checkpoint. Give that of its folder, such as https://huggingface.co/yongchao98/CodeSteer-v1, without user name and password.`,
		);
	const path = url.pathname.replace(/\/tree\//, '/resolve/').replace(/\/?$/, '/');
	const repository = /^\/[^/]+\/[^/]+\/$/.test(path);
	const onHub = url.hostname === 'huggingface.co';
	return `${url.origin}${path}${onHub && repository ? 'resolve/main/' : ''}`;
}

function rangeFile(address: string, size: number): SourceFile {
	return {
		size,
		async read(start, end, signal) {
			if (start === end) return new Uint8Array(0);
			const range = `bytes=${start}-${end - 1}`;
			const bytes = await patiently(signal, async () => {
				const response = await request(address, { Range: range }, signal);
				if (!response) throw unreadable(address, 'it is not there any more');
				if (sizeOf(response, address) !== size)
					throw unreadable(address, 'it was changed while it was read');
				return new Uint8Array(await body(response, address));
			});
			if (bytes.byteLength !== end - start)
				throw unreadable(address, `${range} came with ${bytes.byteLength} bytes`);
			return bytes;
		},
	};
}

async function patiently<Result>(
	signal: AbortSignal,
	work: () => Promise<Result>,
): Promise<Result> {
	for (const wait of WAITS_MS) {
		try {
			return await work();
		} catch (thrown) {
			if (!(thrown instanceof Failure) || thrown.code !== 'unreachable') throw thrown;
			await new Promise((resolve) => setTimeout(resolve, wait));
			signal.throwIfAborted();
		}
	}
	return work();
}

/** Null where nothing is at the address. @throws Failure `unreachable`, which may pass; `unreadable` */
async function request(
	address: string,
	headers: Record<string, string>,
	signal: AbortSignal,
): Promise<Response | null> {
	let response: Response;
	try {
		response = await fetch(address, { headers, signal });
	} catch (thrown) {
		throw unreachable(address, thrown);
	}
	if (response.status === 404) return null;
	if (response.status === 401 || response.status === 403)
		throw unreadable(
			address,
			'its server asks for a login; download the checkpoint yourself and convert it from disk',
		);
	if (response.status >= 500 || response.status === 429)
		throw unreachable(address, new Error(`its server answers ${response.status}`));
	if (!response.ok) throw unreadable(address, `its server answers ${response.status}`);
	if (headers.Range && response.status !== 206)
		throw unreadable(
			address,
			'its server sends no parts of files (Range); download the checkpoint and convert it from disk',
		);
	return response;
}

async function body(response: Response, address: string): Promise<ArrayBuffer> {
	try {
		return await response.arrayBuffer();
	} catch (thrown) {
		throw unreachable(address, thrown);
	}
}

/** Of the whole file, from an answer with a part of it. */
function sizeOf(response: Response, address: string): number {
	const size = Number(/\/(\d+)$/.exec(response.headers.get('content-range') ?? '')?.[1]);
	if (Number.isSafeInteger(size)) return size;
	throw unreadable(
		address,
		'its server hides the size of files (Content-Range); download the checkpoint and convert it from disk',
	);
}

const unreadable = (address: string, why: string) =>
	new Failure('unreadable', `${address} cannot be read: ${why}.`);

function unreachable(address: string, thrown: unknown): unknown {
	if (isAbort(thrown)) return thrown;
	const why = asFailure(thrown, 'unreachable').message;
	return new Failure(
		'unreachable',
		`${address} cannot be reached: ${why}. Convert again: what is done is kept.`,
		{ cause: thrown },
	);
}

import { Failure } from '../../../core/failure.ts';
import { pause } from '../../../ground/abort.ts';
import { backOff } from '../../cloud/retry.ts';
import { readAddress } from '../store/address.ts';
import { storeFailure } from '../store/failures.ts';
import { beginningOf, impostorIn } from '../store/impostor.ts';
import { PassingFault, request } from '../store/request.ts';
import { PERSISTENCE, type Persistence } from '../store/transfer.ts';
import type { SourceFile, SourceFolder } from './source.ts';

/**
 * The checkpoint at an address: a folder on any server that answers Range requests, or the page of a
 * repository on Hugging Face.
 * @throws Failure `bad-model-address`, `not-a-checkpoint`, `login-needed`, `address-unreachable`
 */
export async function httpSource(
	address: string,
	signal: AbortSignal,
	persistence = PERSISTENCE,
): Promise<SourceFolder> {
	let impostor: string | null = null;
	for (const folder of foldersOf(address)) {
		const source = folderAt(folder, persistence);
		const config = await source.read('config.json', signal);
		if (!config) continue;
		// A server may send its start page for what it has not.
		impostor = impostorIn(`${folder}config.json`, beginningOf(config));
		if (impostor === null) return source;
	}
	throw new Failure(
		'not-a-checkpoint',
		impostor ??
			`There is no config.json at ${address}: it is not the folder of a Hugging Face checkpoint.`,
	);
}

function foldersOf(address: string): readonly string[] {
	try {
		const named = readAddress(address);
		if (named.engine === 'webllm') return named.folders;
	} catch (thrown) {
		if (!(thrown instanceof Failure)) throw thrown;
	}
	throw new Failure(
		'bad-model-address',
		`"${address.slice(0, 200)}" is no address of a checkpoint. Give that of its folder, such as https://huggingface.co/yongchao98/CodeSteer-v1, without user name and password.`,
	);
}

function folderAt(folder: string, persistence: Persistence): SourceFolder {
	const get = <Value>(
		name: string,
		headers: Record<string, string>,
		signal: AbortSignal,
		read: (response: Response) => Promise<Value>,
	) => {
		const url = new URL(encodeURIComponent(name), folder).href;
		return patiently(url, persistence, signal, async () =>
			read(await request(url, { headers }, signal)),
		);
	};
	return {
		label: folder,
		read: (name, signal) => unlessMissing(get(name, {}, signal, bytesOf)),
		async open(name, signal) {
			const size = await unlessMissing(
				// The first byte, not HEAD: redirects to signed addresses often allow only GET.
				get(name, { range: 'bytes=0-0' }, signal, async (response) => {
					await response.body?.cancel();
					return sizeOf(response);
				}),
			);
			if (size === null) return null;
			const read: SourceFile['read'] = async (start, end, whileNot) => {
				if (start === end) return new Uint8Array(0);
				const headers = { range: `bytes=${start}-${end - 1}` };
				return get(name, headers, whileNot, async (response) => {
					if (sizeOf(response) !== size)
						throw unreadable(response, 'it was changed while it was read; begin again');
					const bytes = await bytesOf(response);
					if (bytes.byteLength < end - start) throw new PassingFault('the connection was cut');
					return bytes;
				});
			};
			return { size, read };
		},
	};
}

/** Tries again what fails in a way that may pass. */
async function patiently<Result>(
	url: string,
	persistence: Persistence,
	signal: AbortSignal,
	work: () => Promise<Result>,
): Promise<Result> {
	for (let tried = 1; ; tried++) {
		try {
			return await work();
		} catch (thrown) {
			if (!(thrown instanceof PassingFault)) throw thrown;
			if (tried >= persistence.tries) throw storeFailure.unreachable(url, thrown.message);
			await pause(1000 * (thrown.asked ?? backOff(tried, persistence)), signal);
		}
	}
}

async function bytesOf(response: Response): Promise<Uint8Array<ArrayBuffer>> {
	try {
		return new Uint8Array(await response.arrayBuffer());
	} catch (thrown) {
		if (thrown instanceof TypeError) throw new PassingFault('the connection was cut');
		throw thrown;
	}
}

/** Of the whole file, by a reply with a part of it. */
function sizeOf(response: Response): number {
	const [, size] = /\/(\d+)$/.exec(response.headers.get('content-range') ?? '') ?? [];
	if (response.status === 206 && size !== undefined) return Number(size);
	throw unreadable(
		response,
		'its server sends no parts of files, or does not say that it does (Range, Content-Range); download the checkpoint and convert it from disk',
	);
}

const unreadable = ({ url }: Response, why: string) =>
	new Failure('checkpoint-unreadable', `${url} cannot be read: ${why}.`);

async function unlessMissing<Result>(work: Promise<Result>): Promise<Result | null> {
	try {
		return await work;
	} catch (thrown) {
		if (thrown instanceof Failure && thrown.code === 'nothing-at-address') return null;
		throw thrown;
	}
}

import type { ErrorCode } from '../../../core/errors/index.ts';
import { Failure } from '../../../core/failure.ts';
import type { StoredModel } from '../stored-model.ts';
import { readAddress, titleOf } from './address.ts';
import { storeFailure } from './failures.ts';
import { ggufModel } from './gguf-files.ts';
import { BEGINNING, impostorIn, webPage } from './impostor.ts';
import { CONFIG, INDEX, mlcModel, tokenizerOf } from './mlc-folder.ts';
import { PassingFault, request } from './request.ts';

/**
 * The model at an address, by its small files and its sizes: no weights are fetched.
 * @throws Failure `bad-model-address`, `nothing-at-address`, `login-needed`, `address-unreachable`, `not-a-model`, `old-index`
 */
export async function planModel(address: string, signal: AbortSignal): Promise<StoredModel> {
	const named = readAddress(address);
	if (named.engine === 'gguf') return planGguf(named.files, signal);
	let fault: unknown;
	for (const folder of named.folders)
		try {
			return await planFolder(folder, signal);
		} catch (thrown) {
			// A server may send its start page for what it has not.
			if (!isOneOf(thrown, 'nothing-at-address', 'not-a-model')) throw thrown;
			if (!isOneOf(fault, 'not-a-model')) fault = thrown;
		}
	throw fault;
}

async function planFolder(folder: string, signal: AbortSignal): Promise<StoredModel> {
	const at = (name: string) => new URL(name, folder).href;
	const config = await textAt(at(CONFIG), signal);
	const index = await unlessMissing(textAt(at(INDEX), signal));
	if (index === null) {
		const older = await unlessMissing(sizeAt(at('ndarray-cache.json'), signal));
		throw older === null
			? storeFailure.notAModel(`${folder} has no ${INDEX}.`)
			: storeFailure.oldIndex(folder);
	}
	const tokenizer = await unlessMissing(sizeAt(at(tokenizerOf(config)), signal));
	if (tokenizer === null) throw storeFailure.notAModel(`${folder} has no ${tokenizerOf(config)}.`);
	return mlcModel({ config, index }, tokenizer, { title: titleOf(folder), source: folder });
}

async function planGguf(parts: readonly string[], signal: AbortSignal): Promise<StoredModel> {
	const files = await Promise.all(
		parts.map(async (url) => {
			const bytes = await sizeAt(url, signal);
			const impostor = bytes < BEGINNING ? impostorIn(url, await textAt(url, signal)) : null;
			if (impostor !== null) throw storeFailure.impostor(impostor);
			return { name: decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? ''), bytes };
		}),
	);
	const source = parts[0] ?? '';
	return ggufModel(files, { title: titleOf(source), source });
}

async function textAt(url: string, signal: AbortSignal): Promise<string> {
	const response = await asked(url, 'GET', signal);
	return response.text();
}

/** Bytes of the file at an address, by the headers alone; where HEAD is refused, by those of a GET. */
async function sizeAt(url: string, signal: AbortSignal): Promise<number> {
	for (const method of ['HEAD', 'GET']) {
		const response = await asked(url, method, signal).catch((thrown: unknown) => {
			if (method === 'HEAD' && thrown instanceof Failure && thrown.code !== 'nothing-at-address')
				return null;
			throw thrown;
		});
		await response?.body?.cancel();
		if (/^text\/html\b/i.test(response?.headers.get('content-type') ?? ''))
			throw storeFailure.impostor(webPage(url));
		const length = response?.headers.get('content-length');
		if (length) return Number(length);
	}
	throw storeFailure.unreachable(url, 'its server does not tell its size');
}

async function asked(url: string, method: string, signal: AbortSignal): Promise<Response> {
	try {
		return await request(url, { method }, signal);
	} catch (thrown) {
		if (thrown instanceof PassingFault) throw storeFailure.unreachable(url, thrown.message);
		throw thrown;
	}
}

async function unlessMissing<Result>(work: Promise<Result>): Promise<Result | null> {
	try {
		return await work;
	} catch (thrown) {
		if (isOneOf(thrown, 'nothing-at-address')) return null;
		throw thrown;
	}
}

function isOneOf(thrown: unknown, ...codes: readonly ErrorCode[]): boolean {
	return thrown instanceof Failure && codes.includes(thrown.code);
}

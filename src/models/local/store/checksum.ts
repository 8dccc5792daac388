import { bytesToHex } from '@noble/hashes/utils.js';
import { createMD5, createSHA256, type IHasher } from 'hash-wasm';
import type { StoredFile } from '../stored-model.ts';
import { isGguf } from './address.ts';

/** Read so much at a time: a model's largest files are larger than a worker's memory. */
const PIECE_BYTES = 4 << 20;

export async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** Whether a file's contents are what is known of it: checksum, size, and what its kind begins with. */
export async function holds(
	contents: Blob,
	expected: StoredFile,
	signal: AbortSignal,
): Promise<boolean> {
	const { name, bytes } = expected;
	if (hasExactSize(expected) && contents.size !== bytes) return false;
	const beginning = await contents.slice(0, 4).text();
	if (isGguf(name) && beginning !== 'GGUF') return false;
	if (name.endsWith('.wasm') && beginning !== '\0asm') return false;
	if (expected.md5 && (await hashOf(contents, await createMD5(), signal)) !== expected.md5)
		return false;
	if (expected.sha256 && (await hashOf(contents, await createSHA256(), signal)) !== expected.sha256)
		return false;
	return !name.endsWith('.json') || isJson(await contents.text());
}

/** A server may send texts compressed and give that size: theirs counts only with a checksum. */
export function hasExactSize({ name, md5, sha256 }: StoredFile): boolean {
	return md5 !== undefined || sha256 !== undefined || isGguf(name);
}

async function hashOf(contents: Blob, hash: IHasher, signal: AbortSignal): Promise<string> {
	for (let at = 0; at < contents.size; at += PIECE_BYTES) {
		const piece = await contents.slice(at, at + PIECE_BYTES).arrayBuffer();
		signal.throwIfAborted();
		hash.update(new Uint8Array(piece));
	}
	return hash.digest();
}

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

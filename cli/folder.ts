import { appendFile, mkdir, open, readFile, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../src/core/failure.ts';
import type { FolderWriter } from '../src/models/local/convert/folder.ts';
import type { SourceFolder } from '../src/models/local/convert/source.ts';

/** A folder on disk to convert from. @throws Failure `bad-option` where there is none */
export async function diskSource(folder: string): Promise<SourceFolder> {
	const found = await unlessMissing(stat(folder));
	if (!found?.isDirectory())
		throw new Failure('bad-option', `--from: there is no folder ${folder}.`);
	return {
		label: folder,
		read: async (name) => {
			const bytes = await unlessMissing(readFile(join(folder, name)));
			return bytes && new Uint8Array(bytes);
		},
		async open(name) {
			const path = join(folder, name);
			const file = await unlessMissing(stat(path));
			return file && { size: file.size, read: (start, end) => readPart(path, start, end) };
		},
	};
}

async function readPart(path: string, start: number, end: number) {
	const bytes = new Uint8Array(end - start);
	const file = await open(path);
	try {
		for (let at = 0; at < bytes.length; ) {
			const { bytesRead } = await file.read(bytes, at, bytes.length - at, start + at);
			if (bytesRead === 0)
				throw new Failure('checkpoint-unreadable', `${path} became shorter while it was read.`);
			at += bytesRead;
		}
	} finally {
		await file.close();
	}
	return bytes;
}

/** A folder on disk to convert to; made when the first byte is written. */
export function diskFolder(folder: string): FolderWriter {
	const sizeOf = async (name: string) => (await unlessMissing(stat(join(folder, name))))?.size ?? 0;
	return {
		size: sizeOf,
		open: async (name) => new Blob([await readFile(join(folder, name))]),
		async append(name, bytes) {
			await mkdir(folder, { recursive: true });
			await appendFile(join(folder, name), bytes);
		},
		async truncate(name, bytes) {
			if ((await sizeOf(name)) > bytes) await truncate(join(folder, name), bytes);
		},
	};
}

/** What the work gives; null where a file or folder is missing. */
export async function unlessMissing<Result>(work: Promise<Result>): Promise<Result | null> {
	try {
		return await work;
	} catch (thrown) {
		if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return null;
		throw thrown;
	}
}

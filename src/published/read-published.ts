import { zipSync } from 'fflate';
import * as v from 'valibot';
import { placeInData } from '../../tasks/published.ts';
import { indexPublished, PublishedIndex } from './published.ts';
import { publishedFilesOfZip } from './published-zip.ts';

/** A file as it was dropped or chosen: its path from there on. */
export const Dropped = v.object({ path: v.string(), file: v.instance(Blob) });
export type Dropped = v.InferOutput<typeof Dropped>;

/** Published data as it is kept: compressed, with what it holds. */
export const ReadArchive = v.object({
	archive: v.instance(Uint8Array<ArrayBuffer>),
	index: PublishedIndex,
});
export type ReadArchive = v.InferOutput<typeof ReadArchive>;

/**
 * Reads one .zip, which stays as it came, or loose files, which are packed into one.
 * @throws Failure for a .zip that cannot be read
 */
export async function readPublished(name: string, files: readonly Dropped[]): Promise<ReadArchive> {
	const [first, ...more] = files;
	if (first && more.length === 0 && isZip(first.path)) {
		const archive = await bytesOf(first.file);
		return { archive, index: await indexOfZip(name, archive) };
	}
	const contents: Record<string, Uint8Array> = {};
	for (const { path, file } of files) contents[path] = await bytesOf(file);
	const archive = zipSync(contents);
	return { archive, index: await indexOfZip(name, archive) };
}

export const isZip = (path: string) => /\.zip$/i.test(path);

async function indexOfZip(name: string, bytes: Uint8Array): Promise<PublishedIndex> {
	const strays: string[] = [];
	const files = publishedFilesOfZip(bytes, name, (path) => {
		if (placeInData(path, name)) return true;
		strays.push(path);
		return false;
	});
	const unread = strays.map((path) => ({ path, text: () => '' }));
	return indexPublished([...files, ...unread], name);
}

async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
	return new Uint8Array(await file.arrayBuffer());
}

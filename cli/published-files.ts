import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { asFailure, Failure } from '../src/core/failure.ts';
import { publishedFilesOfZip } from '../src/published/published-zip.ts';
import type { PublishedFile } from '../tasks/task.ts';

/**
 * The published files at a path: a .zip, a .jsonl, or a folder with the files or the .zips in it.
 * Texts are read when they are first asked for.
 * @throws Failure for a path that cannot be read.
 */
export function readPublished(path: string): PublishedFile[] {
	try {
		const isFolder = statSync(path).isDirectory();
		if (!isFolder && path.endsWith('.jsonl')) return [fileAt(path, basename(path))];
		if (!isFolder) return publishedFilesOfZip(readFileSync(path), `--official ${path}`);
		const root = resolve(path);
		return readdirSync(root, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.flatMap((entry) => filesOf(entry, root));
	} catch (thrown) {
		if (thrown instanceof Failure) throw thrown;
		const { message } = asFailure(thrown, 'published-unreadable');
		throw new Failure('published-unreadable', `--official ${path} cannot be read: ${message}`);
	}
}

function filesOf(entry: Dirent, root: string): PublishedFile[] {
	const path = join(entry.parentPath, entry.name);
	if (entry.name.endsWith('.zip')) return publishedFilesOfZip(readFileSync(path), path);
	const published = join(basename(root), relative(root, path)).replaceAll('\\', '/');
	return [fileAt(path, published)];
}

const fileAt = (path: string, published: string): PublishedFile => ({
	path: published,
	text: () => readFileSync(path, 'utf8'),
});

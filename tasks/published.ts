import { catalogue } from './catalogue.ts';

/** Each folder (or lone file) of the published data, and the tasks whose instances it holds. */
export const DATA_FOLDERS: ReadonlyMap<string, readonly string[]> = new Map(
	[...new Set(catalogue.flatMap(({ published }) => published))].map((folder) => [
		folder,
		catalogue.filter(({ published }) => published.includes(folder)).map(({ id }) => id),
	]),
);

/** Where a task's published instances are found and what to do with them, in a sentence. */
export function whereToGet(task: string): string {
	const about = catalogue.find(({ id }) => id === task);
	if (about?.publishedSource) return about.publishedSource;
	const named = about?.published.join(' or ') || 'the data folder';
	return `Drop ${named} (as it is, or its .zip) from dataset_gather in the published repository, github.com/yongchao98/CodeSteer-v1.0.`;
}

/**
 * Where a file lies in the published data: its data folder, and its path from there. `archive` is
 * the name of the .zip that it was in, for one that holds a data folder's content without the folder.
 */
export function placeInData(
	path: string,
	archive: string | null,
): { readonly folder: string; readonly path: string } | null {
	const segments = path.split('/').filter((segment) => segment !== '');
	if (segments.some((segment) => segment.startsWith('.') || segment === '__MACOSX')) return null;
	const at = segments.findIndex((segment) => DATA_FOLDERS.has(segment));
	const folder = segments[at];
	if (folder !== undefined) return { folder, path: segments.slice(at).join('/') };
	const named = archive?.replace(/\.zip$/i, '');
	if (named === undefined || !DATA_FOLDERS.has(named)) return null;
	return { folder: named, path: `${named}/${segments.join('/')}` };
}

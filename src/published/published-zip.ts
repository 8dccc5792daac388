import { unzipSync } from 'fflate';
import type { PublishedFile } from '../../tasks/task.ts';
import { asFailure, Failure } from '../core/failure.ts';

/** The published archives unpack to 20 MB at most; a hostile one must not fill the memory. */
const MOST_BYTES = 2 ** 29;

/**
 * The files of a published .zip that are wanted, by their paths; each text is decoded when it is
 * first asked for.
 * @throws Failure for bytes that are no readable .zip.
 */
export function publishedFilesOfZip(
	bytes: Uint8Array,
	name: string,
	isWanted: (path: string) => boolean = () => true,
): PublishedFile[] {
	let total = 0;
	const filter = (entry: { readonly name: string; readonly originalSize: number }) => {
		if (entry.name.endsWith('/') || !isWanted(entry.name)) return false;
		total += entry.originalSize;
		if (total > MOST_BYTES)
			throw new Failure('zip-too-large', `${name} unpacks to more than ${MOST_BYTES} bytes.`);
		return true;
	};
	try {
		return Object.entries(unzipSync(bytes, { filter })).map(([path, content]) => ({
			path,
			text: () => new TextDecoder().decode(content),
		}));
	} catch (thrown) {
		const failure = asFailure(thrown, 'bad-zip');
		if (failure.code !== 'bad-zip') throw failure;
		throw new Failure('bad-zip', `${name} cannot be read as a .zip: ${failure.message}`, {
			cause: thrown,
		});
	}
}

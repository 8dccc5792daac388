import { createHash } from 'node:crypto';

/** What tells whether two folders are the same, byte for byte. */
export const digests = (files: ReadonlyMap<string, Uint8Array>): Record<string, string> =>
	Object.fromEntries(
		[...files]
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')]),
	);

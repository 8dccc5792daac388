import { sha256Hex } from './checksum.ts';

/** Marks the name as never resolvable: WebLLM cannot fetch behind the store's back. */
const HOST = 'https://models.codesteer.invalid';

/** An id that people can read, and whose end tells contents apart. */
export async function idOf(title: string, contents: string): Promise<string> {
	const hash = await sha256Hex(new TextEncoder().encode(contents));
	const words = title.replace(/[^\w.-]+/g, '-').replace(/^[.-]+/, '');
	return `${words.slice(0, 80) || 'model'}-${hash.slice(0, 8)}`;
}

export function baseOf(id: string): string {
	return `${HOST}/${id}/resolve/main/`;
}

/** An id for a new run: random, so that runs of many browsers can be brought together. */
export function newRunId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(12));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

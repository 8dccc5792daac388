const MEGABYTE = 1024 * 1024;

/**
 * Fetches a file of at most so many bytes, and tells of each piece that has arrived.
 * By itself it asks without cookies, as of another site.
 * @throws Error where it does not come, or is larger
 */
export async function fetchAtMost(
	address: string,
	most: number,
	arrived: (bytes: number) => void = () => {},
	request: RequestInit = { credentials: 'omit', referrerPolicy: 'no-referrer' },
): Promise<Uint8Array<ArrayBuffer>> {
	const response = await fetch(address, request);
	if (!response.ok || !response.body) throw new Error(`status ${response.status}`);
	const pieces: Uint8Array[] = [];
	let length = 0;
	const reader = response.body.getReader();
	for (let read = await reader.read(); !read.done; read = await reader.read()) {
		length += read.value.length;
		if (length > most) {
			void reader.cancel();
			throw new Error(`it is larger than the ${Math.floor(most / MEGABYTE)} MB that are left`);
		}
		pieces.push(read.value);
		arrived(read.value.length);
	}
	const whole = new Uint8Array(length);
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}

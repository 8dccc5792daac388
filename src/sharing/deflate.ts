/** Compresses a text with the browser's own DEFLATE. */
export async function deflate(text: string): Promise<Uint8Array> {
	const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
	return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * The text that was compressed, or null as soon as it is longer than `most` bytes: a small link
 * can hold an enormous text. @throws TypeError for damaged data
 */
export async function inflate(
	bytes: Uint8Array<ArrayBuffer>,
	most: number,
): Promise<string | null> {
	const reader = new Blob([bytes])
		.stream()
		.pipeThrough(new DecompressionStream('deflate-raw'))
		.getReader();
	const decoder = new TextDecoder('utf-8', { fatal: true });
	let text = '';
	for (let length = 0; ; ) {
		const { done, value } = await reader.read();
		if (done) return text + decoder.decode();
		length += value.length;
		if (length > most) {
			await reader.cancel();
			return null;
		}
		text += decoder.decode(value, { stream: true });
	}
}

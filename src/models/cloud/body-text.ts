/** The text of a reply's body, up to so many bytes; of a longer one the rest is not read. */
export async function bodyText(response: Response, most: number): Promise<string> {
	if (!response.body) return '';
	const reader = response.body.getReader();
	const decoder = new TextDecoder();
	let text = '';
	for (let bytes = 0; bytes < most; ) {
		const { done, value } = await reader.read();
		if (done) return text + decoder.decode();
		bytes += value.length;
		text += decoder.decode(value, { stream: true });
	}
	await reader.cancel();
	return text;
}

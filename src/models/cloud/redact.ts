const MARK = '[key]';
/** This many characters of a key in a row are enough to be hidden. */
const TELLING = 8;
/** What the providers' keys look like, for text that quotes another key than the one in use. */
const KEY_LIKE = /\b(?:sk|pk|rk|gsk|hf|xai)[-_][\w*.-]{4,}|\bAIza[\w*-]{4,}|\bBearer\s+\S+/g;

/** `text` without the key, any longer part of it, or anything that looks like a key. */
export function redact(text: string, key: string | null): string {
	const forms = key ? [key, encodeURIComponent(key), JSON.stringify(key).slice(1, -1)] : [];
	return forms.reduce(hide, text).replaceAll(KEY_LIKE, MARK);
}

function hide(text: string, key: string): string {
	const size = Math.min(TELLING, key.length);
	if (size === 0) return text;
	const hidden = new Array<boolean>(text.length).fill(false);
	for (let start = 0; start + size <= key.length; start++) {
		const part = key.slice(start, start + size);
		for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1))
			hidden.fill(true, at, at + size);
	}
	let shown = '';
	for (let at = 0; at < text.length; at++)
		if (!hidden[at]) shown += text[at];
		else if (!hidden[at - 1]) shown += MARK;
	return shown;
}

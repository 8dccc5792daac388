const MARK = '[key]';
/** This many characters of a key in a row are enough to be hidden. */
const TELLING = 8;
/** No more of a text is shown than the first of these characters. */
const LONGEST = 4000;
/** What the providers' keys look like, for text that quotes another key than the one in use. */
const KEY_LIKE = /\b(?:sk|pk|rk|gsk|hf|xai)[-_][\w*.-]{4,}|\bAIza[\w*-]{4,}|\bBearer\s{1,9}\S+/g;

/** `text`, cut to a length that can be shown, without the key, any longer part of it, or anything that looks like a key. */
export function redact(text: string, key: string | null): string {
	const short = text.slice(0, LONGEST);
	return (key ? hide(short, formsOf(key)) : short).replaceAll(KEY_LIKE, MARK);
}

/** The key as somebody may quote it. */
function formsOf(key: string): string[] {
	const backwards = [...key].reverse().join('');
	const hexadecimal = [...new TextEncoder().encode(key)]
		.map((byte) => byte.toString(16).padStart(2, '0'))
		.join('');
	const plain = [key, encodeURIComponent(key), JSON.stringify(key).slice(1, -1)];
	const turned = [backwards, hexadecimal, ...base64FormsOf(key)];
	// Of a short key little is left that could tell it.
	return [...plain, ...turned.filter((form) => form.length >= TELLING)];
}

/** In base64 a text looks otherwise by where it begins in a group of three; what shares a group with others is left off. */
function base64FormsOf(key: string): string[] {
	if (!/^[\x20-\x7e]*$/.test(key)) return [];
	return [0, 1, 2].flatMap((before) => {
		const encoded = btoa(' '.repeat(before) + key).replaceAll('=', '');
		const own = encoded.slice(before === 0 ? 0 : 4, -2);
		return [own, own.replaceAll('+', '-').replaceAll('/', '_')];
	});
}

const inSmallLetters = (text: string) =>
	text.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** Hides the forms also where blanks are put into them, or letters are written large. */
function hide(text: string, forms: readonly string[]): string {
	const places = [...text.matchAll(/\S/g)].map(({ index }) => index);
	const bare = inSmallLetters(places.map((at) => text[at]).join(''));
	const hidden = new Array<boolean>(text.length).fill(false);
	for (const form of new Set(forms.map(inSmallLetters))) {
		const size = Math.min(TELLING, form.length);
		for (let start = 0; size > 0 && start + size <= form.length; start++) {
			const part = form.slice(start, start + size);
			for (let at = bare.indexOf(part); at >= 0; at = bare.indexOf(part, at + 1))
				hidden.fill(true, places[at], (places[at + size - 1] ?? 0) + 1);
		}
	}
	let shown = '';
	for (let at = 0; at < text.length; at++)
		if (!hidden[at]) shown += text[at];
		else if (!hidden[at - 1]) shown += MARK;
	return shown;
}

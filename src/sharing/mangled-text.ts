/** What has the name of a character in HTML and may stand for one of a link, or for one of another encoding. */
const ENTITIES: ReadonlyMap<string, string> = new Map(
	Object.entries({
		amp: '&',
		bsol: '\\',
		dash: '-',
		equals: '=',
		excl: '!',
		hyphen: '-',
		lowbar: '_',
		mdash: '—',
		minus: '-',
		ndash: '–',
		num: '#',
		percnt: '%',
		period: '.',
		sol: '/',
		underbar: '_',
	}),
);

/** What programs do to a text, each undone by a function that leaves a text without it as it is. */
export const ENCODINGS: readonly ((text: string) => string)[] = [
	// Addresses: %2D, %E2%80%8B.
	(text) => withoutHex(text, '%'),
	// HTML: &#45; &#x2d; &amp; and what is only spacing, such as &shy;.
	(text) =>
		text
			.replace(/&#(\d{1,7});?/g, (_, code: string) => characterOf(code, 10))
			.replace(/&#x([\da-f]{1,6});?/gi, (_, code: string) => characterOf(code, 16))
			.replace(/&([a-z]{2,20});/gi, (_, name: string) => ENTITIES.get(name.toLowerCase()) ?? '')
			.replace(/&(?:nbsp|shy)\b/gi, ''),
	// Mail, quoted-printable: =2D.
	(text) => withoutHex(text, '='),
	// Lines broken anew, within an encoding perhaps, and quoted.
	(text) => text.replace(/=?\r?\n[ \t>|]*/g, ''),
	// Lines that begin with a mark of a comment, a number, or the name of who is quoted.
	(text) =>
		text.replace(
			/\r?\n[ \t]{0,8}(?:\/\/|\/?\*|#|--|;|\d{1,4}[:.|)]?(?=\s)|[\w ]{1,30}>)[ \t]{0,8}/g,
			'',
		),
	// Line breaks in strings of programs: \n.
	(text) => text.replace(/\\[nrt][ >|]{0,8}/g, ''),
	// Strings of programs: \u002d, \x2d, %u002d.
	(text) =>
		text.replace(/[\\%]u([\da-f]{4})|\\x([\da-f]{2})/gi, (_, long?: string, short?: string) =>
			characterOf(long ?? short ?? '', 16),
		),
	// Typing aids make one dash of two hyphens, or a longer one of three.
	(text) => text.replace(/[–—]/g, '--'),
	(text) => text.replace(/–/g, '--').replace(/—/g, '---'),
	// Set text breaks words with a hyphen that was not in them.
	(text) => text.replace(/-[^\S\n]*(?:\n|[^\S\n])\s*/g, ''),
	// What was taken for marks of emphasis.
	(text) => text.replace(/<\/?(?:em|i)>|\*/gi, '_').replace(/<\/?(?:strong|b)>/gi, '__'),
	// Other slashes, and dots written out so that nobody clicks.
	(text) => text.replace(/\\/g, '/').replace(/[[({]dot[\])}]/gi, '.'),
	// Mail that is watched over writes addresses in its own: -2D, and _ for slashes.
	(text) => (/[?&]u=/.test(text) ? withoutHex(text.replace(/_/g, '/'), '-') : text),
	// What steers terminals.
	(text) => text.replace(/\p{Cc}\[[\d;?]{0,20}[A-Za-z]/gu, ''),
	// Markup between the letters (but not <https://…>), and the initials of who is quoted.
	(text) =>
		text
			.replace(/<\/?[a-z]\w{0,20}(?:\s[^<>]{0,200})?\/?>/gi, '')
			.replace(/^[ \t]{0,8}\w{1,30}>/gm, ''),
];

/**
 * A text in the characters that links have, and a few that stand around them: compatible forms of these
 * (full width, ligatures, other dashes) are taken for them, everything else is left out.
 */
export function plainOf(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/[\p{Pd}⁃−ー─━]/gu, '-')
		.replace(/[⁄∕⧸]/g, '/')
		.replace(/[。｡·∙⋅‧•]/g, '.')
		.replace(/[^\w\-./#!]+/g, '');
}

function characterOf(code: string, radix: number): string {
	const point = Number.parseInt(code, radix);
	return point <= 0x10ffff ? String.fromCodePoint(point) : '';
}

/** A text with each `%2D`, or whatever the mark is, as the byte that it names; bytes are UTF-8. */
function withoutHex(text: string, mark: '%' | '=' | '-'): string {
	if (!text.includes(mark)) return text;
	const bytes = new TextEncoder().encode(text);
	let length = 0;
	for (let at = 0; at < bytes.length; at++, length++) {
		const high = bytes[at] === mark.charCodeAt(0) ? digitOf(bytes[at + 1]) : -1;
		const low = high < 0 ? -1 : digitOf(bytes[at + 2]);
		if (low < 0) bytes[length] = bytes[at] ?? 0;
		else {
			bytes[length] = high * 16 + low;
			at += 2;
		}
	}
	return new TextDecoder().decode(bytes.subarray(0, length));
}

/** The value of a hex digit, given as its character's code; -1 for another character. */
function digitOf(code: number | undefined): number {
	const digit = Number.parseInt(String.fromCharCode(code ?? 0), 16);
	return Number.isNaN(digit) ? -1 : digit;
}

import { deflateRawSync } from 'node:zlib';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { toBase64Url } from '../../src/sharing/base64url.ts';
import { linkReadings } from '../../src/sharing/link-readings.ts';

/** What a link that cannot be opened may fail with. */
export const LINK_FAILURES = [
	'link-damaged',
	'link-foreign-version',
	'link-invalid',
	'link-too-large',
];

const check = (payload: string) => bytesToHex(sha256(utf8ToBytes(payload))).slice(0, 8);

/** A link of a format whose check holds, whatever is in it. */
export function sealedLink(json: string | Uint8Array, format = 1, page = 'run'): string {
	return linkOf(page, format, toBase64Url(deflateRawSync(json)));
}

const linkOf = (page: string, format: number | string, payload: string) =>
	`#/${page}/${format}.${payload}.${check(payload)}`;

/** A link with a letter changed, lost or doubled, cut off, of another version, or made up; none that can be read all the same. */
export function damagedLink(link: string, page = 'run'): fc.Arbitrary<string> {
	const before = `#/${page}/`;
	const start = before.length;
	const place = fc.integer({ min: start, max: link.length - 1 });
	const letter = fc.constantFrom(...'ABCXYZabcxyz0189-_.%~ ');
	const random = fc.base64String({ maxLength: 3000 });
	return fc
		.oneof(
			fc.tuple(place, letter).map(([at, other]) => link.slice(0, at) + other + link.slice(at + 1)),
			place.map((at) => link.slice(0, at)),
			place.map((at) => link.slice(0, at) + link.slice(at + 1)),
			place.map((at) => link.slice(0, at) + link.slice(at - 1)),
			fc
				.integer({ min: 1, max: 9999 })
				.map((format) => `${before}${format}${link.slice(start + 1)}`),
			random.map((text) => `${before}2.${text}`),
			random.map((text) => `${before}2.${text}.${check(text)}`),
		)
		.filter((broken) =>
			[...linkReadings(broken, page)].every(
				(read) => link !== linkOf(page, read.format, read.payload),
			),
		);
}

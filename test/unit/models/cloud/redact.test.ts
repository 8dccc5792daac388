import fc from 'fast-check';
import { expect, it } from 'vitest';
import { redact } from '../../../../src/models/cloud/redact.ts';

const KEY = 'sk-proj-Ab3dEf6hIj9kLm2nOp5q';

it.each([
	['wrong key sk-proj-abcd1234 given', 'wrong key [key] given'],
	['Authorization: Bearer abc.def', 'Authorization: [key]'],
	['AIzaSyA-1234567 is not valid', '[key] is not valid'],
	['ask the desk-top team', 'ask the desk-top team'],
])('hides what looks like a key: %s', (text, shown) => {
	expect(redact(text, null)).toBe(shown);
});

const base64 = (text: string) => Buffer.from(text).toString('base64');
it.each<[how: string, quoted: string, before?: number]>([
	['as it is', KEY],
	['in part', KEY.slice(4, -4)],
	['backwards', [...KEY].reverse().join('')],
	['in base64', base64(KEY)],
	['in base64 with what is before it', base64(`Bearer ${KEY}`), 16],
	['in base64 with more round it', base64(`x-api-key: ${KEY}\r\n`), 20],
	['in base64 for addresses', Buffer.from(`>>${KEY}`).toString('base64url'), 8],
	['in hexadecimal', Buffer.from(KEY).toString('hex').toUpperCase()],
	['with blanks', [...KEY].join(' ')],
	['in lines', KEY.replaceAll(/(.{5})/g, '$1\n\t')],
	['in large letters', KEY.toUpperCase()],
	['percent-encoded', encodeURIComponent(`${KEY}+/=`)],
])('hides the key in use, quoted %s', (_, quoted, before) => {
	const shown = redact(`The key ${quoted} is wrong.`, KEY);
	const telling = quoted.replaceAll(/\s/g, '').slice(before, before && -4);
	const left = shown.replaceAll(/\s/g, '');
	for (let at = 0; at + 12 <= telling.length; at++)
		expect(left).not.toContain(telling.slice(at, at + 12));
	expect(shown).toMatch(/^The key .*\[key\]/s);
	expect(shown).toMatch(/wrong\.$/);
});

it('leaves other text as it is', () => {
	const words = fc.array(
		fc.constantFrom('the', 'model', 'does', 'not', 'exist', '404', 'İ', '👩‍👩‍👧', '\n'),
	);
	fc.assert(
		fc.property(words, (text) => {
			expect(redact(text.join(' '), KEY)).toBe(text.join(' '));
		}),
	);
	expect(redact('no key', 'línea-secreta')).toBe('no key');
});

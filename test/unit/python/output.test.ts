import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Output } from '../../../src/python/frame/output.ts';
import { HEAD_BYTES, Printed, TAIL_BYTES } from '../../../src/python/worker/printed.ts';

/** What comes to the page of what a program writes in these pieces. */
function told(...pieces: readonly Uint8Array[]): string {
	let text = '';
	const output = new Output((more) => {
		text += more;
	});
	const printed = new Printed((bytes, leftOut) =>
		expect(output.add(bytes.slice(), leftOut)).toBe(true),
	);
	for (const piece of pieces) printed.write(piece);
	printed.finish();
	output.flush();
	return text;
}

const bytes = (text: string) => new TextEncoder().encode(text);
const lines = (count: number) => Array.from({ length: count }, (_, i) => `line ${i}\n`);

describe('output', () => {
	it('is whole up to 64 KB', () => {
		const text = 'é漢🙂\n'.repeat(5000);
		expect(told(bytes(text))).toBe(text);
		expect(told(...Array.from(text.slice(0, 9000), bytes))).toBe(text.slice(0, 9000));
		expect(told()).toBe('');
	});

	it('keeps characters whole that come in pieces', () => {
		expect(told(...Array.from(bytes('é漢🙂'), (byte) => Uint8Array.of(byte)))).toBe('é漢🙂');
	});

	it('is cut in the middle when it is longer, at a line, and says how much is left out', () => {
		const all = [...lines(9000), '<<<1064064>>>\n'];
		for (const text of [told(...all.map(bytes)), told(bytes(all.join('')))]) {
			const [head = '', tail = ''] = text.split(/\n\[… \d+ bytes left out …\]\n/);
			expect(all.join('').startsWith(head)).toBe(true);
			expect(all.join('').endsWith(tail)).toBe(true);
			expect(tail).toMatch(/^line \d+\n/);
			expect(tail).toMatch(/line 8999\n<<<1064064>>>\n$/);
			const leftOut = Number(/\[… (\d+) bytes/.exec(text)?.[1]);
			expect(head.length + leftOut + tail.length).toBe(all.join('').length);
			expect(head.length).toBe(HEAD_BYTES);
		}
	});

	it('is the same in whatever pieces it comes', () => {
		const text = bytes(lines(12_000).join(''));
		const whole = told(text);
		fc.assert(
			fc.property(fc.array(fc.nat(text.length), { maxLength: 20 }), (cuts) => {
				const at = [0, ...cuts.sort((a, b) => a - b), text.length];
				expect(told(...at.slice(1).map((end, i) => text.subarray(at[i], end)))).toBe(whole);
			}),
			{ numRuns: 50 },
		);
	});

	it('keeps the end of a line that is too long', () => {
		const text = told(bytes(`${'x'.repeat(200_000)}<<<7>>>`));
		expect(text).toMatch(/left out …\]\nx+<<<7>>>$/);
		expect(text.length).toBeLessThan(HEAD_BYTES + TAIL_BYTES + 50);
	});

	it('is refused beyond what an honest worker sends', () => {
		const output = new Output(() => {});
		expect(output.add(new Uint8Array(HEAD_BYTES + TAIL_BYTES), 0)).toBe(true);
		expect(output.add(new Uint8Array(1), 0)).toBe(false);
		output.flush();
	});
});

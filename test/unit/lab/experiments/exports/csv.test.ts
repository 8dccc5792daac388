import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLines } from '../../../../../src/lab/experiments/exports/csv.ts';

/** A reader of CSV by RFC 4180 alone. */
function read(text: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	for (let at = 0; at < text.length; ) {
		let value = '';
		if (text[at] === '"') {
			at++;
			while (text[at] !== '"' || text[at + 1] === '"') {
				value += text[at];
				at += text[at] === '"' ? 2 : 1;
			}
			at++;
		} else while (text[at] !== ',' && text[at] !== '\r') value += text[at++];
		row.push(value);
		if (text[at] === ',') at++;
		else {
			at += 2;
			rows.push(row);
			row = [];
		}
	}
	return rows;
}

describe('CSV', () => {
	it('gives back any texts, but for the mark before what looks like a formula', () => {
		const text = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.stringMatching(/^[=+@\-,"\r\n\t a]{1,8}$/),
		);
		fc.assert(
			fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 2 })), (rows) => {
				const bare = read(csvLines(rows).join(''));
				const marked = rows.map((row) =>
					row.map((one) => (/^[=+\-@\t\r\n]/.test(one) ? `'${one}` : one)),
				);
				expect(bare).toEqual(marked);
				for (const one of bare.flat()) expect(one).not.toMatch(/^[=+\-@\t\r\n]/);
			}),
		);
	});

	it('writes numbers as they are, negative ones too, and nothing for nothing', () => {
		expect(csvLines([[-1.5, null, true, '-1']]).join('')).toBe("-1.5,,true,'-1\r\n");
	});
});

import { describe, expect, it } from 'vitest';
import { readTable, type TableForm } from '../../../../../tasks/kit/read/table.ts';

const numbers: TableForm = {
	rows: 2,
	columns: 3,
	cell: (text) => /^-?\d+(?:\.\d*)?(?:\/\d+)?$/.test(text),
	single: false,
};
const signs: TableForm = {
	rows: 2,
	columns: 3,
	cell: (text) => /^[A-Z0-9!@#$%^&*]$/.test(text),
	single: true,
};

describe('a table of numbers', () => {
	it.each([
		'<<<1,2,3,4,5,6>>>',
		'<<<1 2 3\n4 5 6>>>',
		'<<<[[1, 2, 3], [4, 5, 6]]>>>',
		'<<<\n```\n1, 2, 3\n4, 5, 6\n```\n>>>',
		'<<<1,2,3;4,5,6>>>',
		'<<<1,2,\n3,4,5,\n6>>>',
		'<<<1 2 3\n\n4 5 6>>>',
		'<<<{"result": [[1, 2, 3], [4, 5, 6]]}>>>',
		'<<<[\n  [\n    1,\n    2,\n    3\n  ],\n  [\n    4,\n    5,\n    6\n  ]\n]>>>',
		'<<<array([[1, 2, 3],\n       [4, 5, 6]])>>>',
		'<<<[np.int64(1), np.int64(2), np.int64(3), np.int64(4), np.int64(5), np.int64(6)]>>>',
		'<<<| 1 | 2 | 3 |\n|---|---|---|\n| 4 | 5 | 6 |>>>',
		'<<<$\\begin{pmatrix} 1 & 2 & 3 \\\\ 4 & 5 & 6 \\end{pmatrix}$>>>',
		'<<<\\left[\\begin{array}{ccc} 1 & 2 & 3 \\\\ 4 & 5 & 6 \\end{array}\\right]>>>',
		'<<<Row 1: 1, 2, 3\nRow 2: 4, 5, 6>>>',
		'<<<- 1, 2, 3\n- 4, 5, 6>>>',
		'<<<1. 1,2,3\n2. 4,5,6>>>',
		'```yaml\nanswer:\n  - [1, 2, 3]\n  - [4, 5, 6]\n```',
		'<<<1 & 2 & 3 \\\\\n4 & 5 & 6>>>',
		'<<<│ 1 │ 2 │ 3 │\n├───┼───┼───┤\n│ 4 │ 5 │ 6 │>>>',
		'| | 1 | 2 | 3 |\n|---|---|---|---|\n| **1** | 1 | 2 | 3 |\n| **2** | 4 | 5 | 6 |',
		'| | c0 | c1 | c2 |\n|---|---|---|---|\n| Row 0 | 1 | 2 | 3 |\n| Row 1 | 4 | 5 | 6 |',
		'<table><tr><td>1</td><td>2</td><td>3</td></tr><tr><td>4</td><td>5</td><td>6</td></tr></table>',
		'<<<1,2,3\n4,5,6\n\n1,2,3,4,5,6>>>',
		'<<<"1","2","3","4","5","6">>>',
		'<<<１，２，３，４，５，６>>>',
		'The matrix\n7 8 9\n7 8 9\nbecomes\n\n1 2 3\n4 5 6\n\nThat is the result.',
		'7 8 9\n7 8 9\n\n1 2 3\n4 5 6',
		'The result is 1, 2, 3, 4, 5, 6.',
		'**Answer:** [1, 2, 3, 4, 5, 6]',
		'first <<<6,5,4,3,2,1>>> no: <<<1,2,3,4,5,6>>>',
	])('is read from %j', (text) => {
		expect(readTable(text, numbers)).toEqual({
			value: [
				['1', '2', '3'],
				['4', '5', '6'],
			],
		});
	});

	it.each([
		['<<<1,2,3,4,5>>>', /has 5 values; the result has 6, in 2 rows of 3/, 'shape'],
		['<<<1,2\n3,4\n5,6>>>', /has 3 rows; the result has 2 rows of 3/, 'shape'],
		['<<<1,2,3,4\n5,6>>>', /Row 1 of the answer has 4 values; it needs 3/, 'shape'],
		['<<<1,2,3,4,5,6\nor:\n1,2,3,4,5,7>>>', /two tables that differ/, 'unreadable'],
		['<<<1 2 3\n4 5 6\n\n1 2 3\n4 5 7>>>', /two tables that differ/, 'unreadable'],
		['<<<>>>', /no table/, 'unreadable'],
		['none', /no table/, 'unreadable'],
	])('is not read from %j', (text, reason, constraint) => {
		expect(readTable(text, numbers)).toMatchObject({
			fault: { correct: false, constraint, reason: expect.stringMatching(reason) },
		});
	});

	it('understands fractions', () => {
		const text = '<<<\\frac{1}{2}, 1/3, 2.; Fraction(-3, 4), 0.25, $1$>>>';
		expect(readTable(text, numbers)).toEqual({
			value: [
				['1/2', '1/3', '2.'],
				['-3/4', '0.25', '1'],
			],
		});
	});
});

describe('a table of signs', () => {
	it.each([
		['<<<$,*,^,&,A,$>>>', '$*^&A$'],
		['<<<* * *\n* * *>>>', '******'],
		['<<<"*","*","!","@","#","$">>>', '**!@#$'],
		['<<<AB1\n2CD>>>', 'AB12CD'],
		['<<<AB12CD>>>', 'AB12CD'],
		['<<<AB1 2CD>>>', 'AB12CD'],
		["<<<[['A','B','1'],['2','C','D']]>>>", 'AB12CD'],
		['<<<$$\\begin{bmatrix} A & \\& & \\$ \\\\ \\# & \\% & B \\end{bmatrix}$$>>>', 'A&$#%B'],
		['<<<**A B C**\n**D E F**>>>', 'ABCDEF'],
	])('is read from %j', (text, cells) => {
		expect(readTable(text, signs).value?.flat().join('')).toBe(cells);
	});
});

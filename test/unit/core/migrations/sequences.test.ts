import { expect, test } from 'vitest';
import { FORMAT_1, migrations } from '../../../../src/core/migrations/index.ts';

/** An event of format 1 as it is read today. */
const today = (event: object) =>
	migrations.upgrade({ spec: null, events: [event] }, FORMAT_1).events[0];

const check = { type: 'symbolic-check', round: 2, tree: null, tooSimple: false };

test('why Python could not read a program stays, without the sentence round it', () => {
	const summary =
		'The program could not be analysed, because Python cannot read it: SyntaxError: line 3';
	expect(today({ ...check, published: null, summary })).toEqual({
		...check,
		published: null,
		fault: 'SyntaxError: line 3',
	});
});

test('findings stay, without their words', () => {
	const published = { search: true, symbolic: false, numeric: false, score: 7 };
	expect(today({ ...check, published, summary: 'It searches.' })).toEqual({ ...check, published });
	const found = { type: 'self-check', round: 2, ok: true };
	expect(today({ ...found, summary: 'It is right.' })).toEqual(found);
});

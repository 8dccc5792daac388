import { expect, test } from 'vitest';
import { codesIn } from '../../../../src/lab/class/find-codes.ts';

const [A, B] = ['CS10123456789ABC', 'cs1zyxwvtsrq987'];

test('codes are found in messages, lists and tables, each once', () => {
	expect(codesIn(`Ann: ${A}\nBen (late): "${B}"\n${A}`)).toEqual([A, B]);
	expect(codesIn(`7,${A},done;8,${B}`)).toEqual([A, B]);
});

test('a text without a code is handed on for its fault to be named; nothing gives nothing', () => {
	expect(codesIn('I lost it')).toEqual(['I lost it']);
	expect(codesIn(' \n')).toEqual([]);
});

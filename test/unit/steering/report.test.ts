import { describe, expect, it } from 'vitest';
import type { EventOf } from '../../../src/core/events/index.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import { reportMessage, symbolicReport } from '../../../src/steering/report.ts';
import { words } from '../../support/runs.ts';

const answer: EventOf<'answer'> = {
	type: 'answer',
	round: 1,
	text: 'The answer as it was given.',
	code: null,
	finish: 'stop',
};
const patterns = { search: false, symbolic: false, numeric: true };
const check: EventOf<'symbolic-check'> = {
	type: 'symbolic-check',
	round: 1,
	published: { score: 3, ...patterns },
	tree: { score: 4, loops: 11, conditions: 12, handlers: 13, operations: 14, ...patterns },
	tooSimple: false,
};

describe('what the symbolic checker found, as a steerer reads it', () => {
	it('is the kinds of computing, the score and the tree', () => {
		const report = symbolicReport(words, check);
		expect(report).toContain(words.text('symbolicNumeric'));
		expect(report).not.toContain(words.text('symbolicSearch'));
		for (const number of ['3', '11', '12', '13', '14']) expect(report).toContain(number);
	});

	it('says that code may be too simple exactly where it may', () => {
		const doubt = words.text('symbolicTooSimple');
		expect(symbolicReport(words, { ...check, tooSimple: true })).toContain(doubt);
		expect(symbolicReport(words, check)).not.toContain(doubt);
	});

	it('says why Python cannot read a program', () => {
		const fault = 'SyntaxError: line 3';
		const report = symbolicReport(words, { ...check, published: null, tree: null, fault });
		expect(report).toContain(fault);
	});
});

describe('the report to a steerer', () => {
	it('holds what was found out and nothing that was not', () => {
		const parts = { answer, execution: null, symbolicCheck: null, selfCheck: null };
		const bare = reportMessage(words, parts, DEFAULT_SETTINGS);
		expect(bare).toContain(answer.text);
		expect(bare).not.toContain(symbolicReport(words, check));
		const selfCheck = { ok: false, report: 'It says: wrong.' };
		const whole = reportMessage(
			words,
			{ ...parts, symbolicCheck: check, selfCheck },
			DEFAULT_SETTINGS,
		);
		expect(whole).toContain(symbolicReport(words, check));
		expect(whole).toContain('It says: wrong.');
		expect(whole.indexOf(answer.text)).toBeLessThan(whole.indexOf('It says: wrong.'));
	});
});

import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { FromFrameMessage, parseReport } from '../../../src/python/messages.ts';
import { describeEnd, notShipped } from '../../../src/python/words.ts';

const limits = { seconds: 10, megabytes: 512 };

describe('reports', () => {
	it('are read, with what is left out empty', () => {
		expect(parseReport('{"ending":"exit","code":3}')).toEqual({
			ending: 'exit',
			kind: '',
			text: '',
			code: 3,
			modules: [],
			variable: null,
		});
	});

	it('become a crash where they are none, whatever the text', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
				expect(parseReport(text).ending).toBe('crash');
			}),
		);
	});

	it('bring no property of their own', () => {
		const report = parseReport('{"ending":"ok","__proto__":{"polluted":1},"more":1}');
		expect(Object.keys(report).sort()).toEqual([
			'code',
			'ending',
			'kind',
			'modules',
			'text',
			'variable',
		]);
		expect(Reflect.get({}, 'polluted')).toBeUndefined();
	});

	it('end in words for everything but success', () => {
		for (const ending of ['error', 'exit', 'time', 'memory', 'crash'] as const) {
			const report = { ...parseReport('{"ending":"ok"}'), ending, text: 'text' };
			expect(describeEnd(report, limits)).not.toBe('');
		}
		const left = parseReport('{"ending":"exit","code":3,"text":"printed before"}');
		expect(describeEnd(left, limits)).toBe('printed before\nThe program left with exit code 3.');
		const full = parseReport('{"ending":"memory","text":"printed before"}');
		expect(describeEnd(full, limits)).toBe('printed before\nOut of memory: the limit is 512 MB.');
		expect(describeEnd(parseReport('{"ending":"ok"}'), limits)).toBe('');
	});
});

describe('messages of the frame', () => {
	it('are dropped where they are none', () => {
		for (const message of [
			null,
			'end',
			{ type: 'end' },
			{ type: 'output', id: 1.5, stream: 'stdout', text: '' },
		]) {
			expect(v.safeParse(FromFrameMessage, message).success).toBe(false);
		}
		const message = { type: 'output', id: 1, stream: 'stdout', text: 'x' };
		expect(v.safeParse(FromFrameMessage, message).success).toBe(true);
		for (const wrong of [{ text: 'x'.repeat(100_001) }, { stream: 'stdin' }])
			expect(v.safeParse(FromFrameMessage, { ...message, ...wrong }).success).toBe(false);
	});
});

describe('words for missing modules', () => {
	it('name another way', () => {
		expect(notShipped('z3')).toContain('python-sat');
		expect(notShipped('constructor')).toContain('standard library');
	});
});

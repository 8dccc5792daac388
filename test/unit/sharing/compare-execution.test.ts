import { expect, it } from 'vitest';
import { compareExecutions, type Outcome } from '../../../src/sharing/compare-execution.ts';

const ran = (output: string, ending: Outcome['ending'] = 'ok', error = ''): Outcome => ({
	output,
	error,
	ending,
});
const compare = (was: Outcome, now: Outcome, code = '') => compareExecutions(was, now, code);

it('needs equal output and an equal end', () => {
	expect(compare(ran('24\n'), ran('24\n')).equal).toBe(true);
	expect(compare(ran('24\n'), ran('24\n', 'error', 'E')).equal).toBe(false);
	expect(compare(ran('a\nb\nc'), ran('a\nx\nc'))).toEqual({
		equal: false,
		detail: 'Line 2 of the output was "b" and is "x".',
	});
	expect(compare(ran('a'), ran('a\n')).detail).toBe('Line 2 of the output was nothing and is "".');
});

it('allows memory addresses and the wording of an error to differ', () => {
	expect(compare(ran('<f at 0x7f3a10>'), ran('<f at 0x55aa99>')).equal).toBe(true);
	const { equal, detail } = compare(ran('', 'error', 'x\nE: a'), ran('', 'error', 'y\nE: b'));
	expect(equal).toBe(true);
	expect(detail).toContain('"E: b"');
	expect(compare(ran('', 'error', 'x\nE: a'), ran('', 'error', 'y\nF: a')).equal).toBe(false);
	expect(compare(ran('', 'time', 'Longer.'), ran('', 'time', 'Too long.')).equal).toBe(true);
});

it.each(['time', 'memory', 'crash'] as const)('allows %s to cut off anywhere', (ending) => {
	expect(compare(ran('1\n2\n3', ending), ran('1\n2', ending)).equal).toBe(true);
	expect(compare(ran('1\n2', ending), ran('1\n2\n3', ending)).equal).toBe(true);
	expect(compare(ran('1\n2\n3', ending), ran('1\n9', ending)).equal).toBe(false);
});

it('allows nothing to be cut off where no limit was reached', () => {
	expect(compare(ran('1\n2', 'error', 'E'), ran('1', 'error', 'E')).equal).toBe(false);
	expect(compare(ran('1\n2', 'exit'), ran('1', 'exit')).equal).toBe(false);
	expect(compare(ran('1\n2', 'time'), ran('1\n2')).equal).toBe(false);
	expect(compare(ran('1\n2'), ran('1')).equal).toBe(false);
});

it('says nothing where one of the two did not run', () => {
	expect(compare(ran(''), ran('', 'unavailable', 'Python could not be loaded.'))).toEqual({
		equal: null,
		detail: 'Python could not be loaded.',
	});
	expect(compare(ran('', 'stopped'), ran('1')).equal).toBeNull();
});

it('names what cannot be repeated where it may be the reason', () => {
	const [was, now] = [ran('1'), ran('2')];
	const clock = 'import time\nprint(time.time())';
	const tokens = 'import secrets\nprint(secrets.token_hex())';
	for (const one of [was, { ...was, seed: 7 }])
		expect(compare(one, now, clock).detail).toContain('"time", which cannot be repeated');
	expect(compare(was, now, tokens).detail).toContain('"secrets"');
	expect(compare({ ...was, seed: 7 }, now, tokens).detail).not.toContain('secrets');
});

it('says nothing of an output that was stopped at a limit which is no more', () => {
	expect(compare(ran('1', 'output'), ran('1\n2')).equal).toBeNull();
});

it('needs an equal variable, where one stood for the output', () => {
	const variable = { name: 'result' as const, text: '7' };
	expect(compare({ ...ran(''), variable }, { ...ran(''), variable }).equal).toBe(true);
	expect(compare({ ...ran(''), variable }, ran('')).equal).toBe(false);
});

it('says where standard error is another, which is not judged', () => {
	const { equal, detail } = compare({ ...ran('1'), stderr: 'a' }, { ...ran('1'), stderr: 'b' });
	expect(equal).toBe(true);
	expect(detail).toContain('standard error');
});

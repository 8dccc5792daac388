import { describe, expect, it } from 'vitest';
import { type Knob, type Params, ParamsError, readParams } from '../../../../tasks/kit/params.ts';

const knobs = [
	{ kind: 'integer', name: 'size', meaning: 'size', min: 2, max: 9, default: 4 },
	{ kind: 'flag', name: 'signed', meaning: 'signed', default: false },
	{
		kind: 'choice',
		name: 'mode',
		meaning: 'mode',
		options: [
			{ value: 'plain', meaning: 'plain' },
			{ value: 'odd', meaning: 'odd' },
		],
		default: 'plain',
	},
	{
		kind: 'integers',
		name: 'digits',
		meaning: 'digits',
		min: 1,
		max: 5,
		shortest: 1,
		longest: 3,
		default: [2, 2],
	},
] as const satisfies readonly Knob[];

describe('reading params', () => {
	it('fills in defaults, in the order of the knobs', () => {
		const read = readParams(knobs, { mode: 'odd' });
		expect(read).toEqual({ size: 4, signed: false, mode: 'odd', digits: [2, 2] });
		expect(Object.keys(read)).toEqual(['size', 'signed', 'mode', 'digits']);
	});

	it('takes the ends of each range', () => {
		expect(readParams(knobs, { size: 2, digits: [1] })).toMatchObject({ size: 2, digits: [1] });
		expect(readParams(knobs, { size: 9, digits: [5, 5, 5] }).size).toBe(9);
	});

	it.each([
		[{ size: 1 }, 'The knob "size" must be a whole number from 2 to 9; it is 1.'],
		[{ size: 2.5 }, 'it is 2.5'],
		[{ size: '4' }, 'it is "4"'],
		[{ signed: 'yes' }, 'The knob "signed" must be true or false; it is "yes".'],
		[{ mode: 'even' }, 'must be one of plain, odd; it is "even"'],
		[{ digits: [] }, 'must be 1 to 3 whole numbers from 1 to 5; it is []'],
		[{ digits: [1, 2, 3, 4] }, 'it is [1,2,3,4]'],
		[{ digits: [6] }, 'it is [6]'],
		[{ colour: 1 }, 'There is no knob "colour"; the knobs are size, signed, mode, digits.'],
	] as [Params, string][])('says what is wrong with %j', (given, message) => {
		expect(() => readParams(knobs, given)).toThrow(ParamsError);
		expect(() => readParams(knobs, given)).toThrow(message);
	});

	it('is not fooled by names that every object has', () => {
		expect(readParams(knobs, Object.create({ size: 1 }))).toMatchObject({ size: 4 });
		expect(() => readParams(knobs, JSON.parse('{"__proto__": {"size": 3}}'))).toThrow(ParamsError);
	});
});

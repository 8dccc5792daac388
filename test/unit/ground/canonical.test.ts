import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/ground/canonical.ts';

/** The same value with the keys of every object the other way round. */
function reversed(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(reversed);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.reverse()
			.map(([key, item]) => [key, reversed(item)]),
	);
}

describe('canonical JSON', () => {
	it('is the same for equal values, whatever the order of their keys', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
			}),
		);
		expect(canonicalJson({ b: 1, a: [true, { d: null, c: 'x' }] })).toBe(
			'{"a":[true,{"c":"x","d":null}],"b":1}',
		);
	});

	it('is JSON of that value', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
			}),
		);
	});

	it('leaves out keys without a value, as JSON does', () => {
		expect(canonicalJson({ b: undefined, a: { c: undefined } })).toBe('{"a":{}}');
		expect(() => canonicalJson(undefined)).toThrow(TypeError);
	});

	it('refuses what JSON cannot carry, wherever it is', () => {
		for (const value of [undefined, Number.NaN, Number.POSITIVE_INFINITY, 1n, () => {}])
			expect(() => canonicalJson({ a: [value] })).toThrow(TypeError);
	});
});

import { describe, expect, it } from 'vitest';
import { lasting, outliving } from '../../../src/app/lasting.svelte.ts';

describe('what a page has one of', () => {
	it('is made when it is first asked for, once a page', () => {
		const made: object[] = [];
		const thingOf = lasting((page: object) => {
			made.push(page);
			return { of: page };
		});
		const [one, other] = [{}, {}];
		expect(made).toEqual([]);
		expect(thingOf(one)).toBe(thingOf(one));
		expect(thingOf(other)).not.toBe(thingOf(one));
		expect(thingOf(one).of).toBe(one);
		expect(made).toHaveLength(2);
	});

	it('is made once even where it is nothing', () => {
		let calls = 0;
		const thingOf = lasting(() => void calls++);
		const page = {};
		expect([thingOf(page), thingOf(page), calls]).toEqual([undefined, undefined, 1]);
	});

	it('is made anew where making it failed', () => {
		let fails = true;
		const thingOf = lasting(() => {
			if (fails) throw new Error('not yet');
			return 'made';
		});
		const page = {};
		expect(() => thingOf(page)).toThrow('not yet');
		fails = false;
		expect(thingOf(page)).toBe('made');
	});
});

it('what outlives its maker still follows what it depends on', async () => {
	const { Counter } = await import('../../support/counter.svelte.ts');
	const counter = new Counter();
	let doubled: { readonly value: number } = { value: -1 };
	const endMaker = counter.within(() => {
		doubled = outliving(() => counter.doubled());
	});
	counter.count = 2;
	expect(doubled.value).toBe(4);
	endMaker();
	counter.count = 5;
	expect(doubled.value).toBe(10);
});

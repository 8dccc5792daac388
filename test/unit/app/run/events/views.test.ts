import { expect, it } from 'vitest';
import { views } from '../../../../../src/app/run/events/views.ts';

it('draw a round in the order in which it happens', () => {
	const drawn = Object.entries(views).filter(([, view]) => view !== null);
	const order = ['guidance', 'answer', 'execution', 'symbolic-check', 'self-check-program'];
	expect(drawn.map(([type]) => type).filter((type) => order.includes(type))).toEqual(order);
	expect(new Set(drawn.map(([, view]) => view)).size).toBe(drawn.length);
});

import { expect, it } from 'vitest';
import { TurnTaking } from '../../../src/ground/turn-taking.ts';

const never = new AbortController().signal;

it('gives turns in the order in which they were asked for', async () => {
	const turns = new TurnTaking();
	const order: number[] = [];
	await Promise.all(
		[0, 1, 2, 3].map(async (caller) => {
			const end = await turns.take(never);
			order.push(caller);
			await new Promise((resolve) => setTimeout(resolve, 3 - caller));
			order.push(caller);
			end();
		}),
	);
	expect(order).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
});

it('lets go of a caller who stops waiting, and keeps the others in their order', async () => {
	const turns = new TurnTaking();
	const endFirst = await turns.take(never);
	const stop = new AbortController();
	const waiting = turns.take(stop.signal);
	let third = false;
	const last = turns.take(never).then((end) => {
		third = true;
		end();
	});
	stop.abort();
	await expect(waiting).rejects.toHaveProperty('name', 'AbortError');
	await new Promise((resolve) => setTimeout(resolve));
	expect(third).toBe(false);
	endFirst();
	await last;
	await expect(turns.take(stop.signal)).rejects.toHaveProperty('name', 'AbortError');
	(await turns.take(never))();
});

import { describe, expect, it } from 'vitest';
import { memoryRows } from '../../../src/storage/rows.ts';
import { cloudSpec, fiveRounds } from '../../samples/five-rounds.ts';

// The rows of the database are made by the same function; test/browser has them in a real one.

const run = (id: string) => ({
	id,
	title: id,
	createdAt: '2026-11-22T10:00:00.000Z',
	spec: cloudSpec,
	ended: null,
	correct: null,
	versions: {},
});
const eventRows = (id: string) => fiveRounds.map((event, index) => ({ run: id, index, event }));

describe('the rows of events', () => {
	it('are counted from 0, one by one, over every batch', async () => {
		const rows = memoryRows();
		await rows.put([{ run: run('a'), events: [] }]);
		for (const [from, to] of [
			[0, 1],
			[1, 4],
			[4, undefined],
		] as const)
			await rows.append('a', fiveRounds.slice(from, to), {});
		expect(await rows.events('a')).toEqual(eventRows('a'));
	});

	it('go on after those of a run that was put whole', async () => {
		const rows = memoryRows();
		await rows.put([
			{ run: run('a'), events: fiveRounds.slice(0, 3) },
			{ run: run('b'), events: fiveRounds },
		]);
		await rows.append('a', fiveRounds.slice(3), { correct: true });
		expect(await rows.events('a')).toEqual(eventRows('a'));
		expect(await rows.events('b')).toEqual(eventRows('b'));
		expect(await rows.run('a')).toEqual({ ...run('a'), correct: true });
	});

	it('are none of a run that is not there', async () => {
		const rows = memoryRows();
		await rows.append('a', fiveRounds, {});
		expect(await rows.events('a')).toEqual([]);
		expect(await rows.runs()).toEqual([]);
	});
});

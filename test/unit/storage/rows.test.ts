import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseRows } from '../../../src/storage/database-rows.ts';
import { memoryRows } from '../../../src/storage/memory-rows.ts';
import { createPageDatabase } from '../../../src/storage/page-database.ts';
import type { Rows } from '../../../src/storage/rows.ts';
import { cloudSpec, fiveRounds } from '../../samples/five-rounds.ts';
import { leaveBrowser, newBrowser } from '../../support/browser-storage.ts';

afterEach(leaveBrowser);

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

beforeEach(newBrowser);

describe.each([
	['in the database', () => databaseRows(createPageDatabase())],
	['in memory', memoryRows],
])('the rows %s', (_where, create) => {
	let rows: Rows;
	beforeEach(() => {
		rows = create();
	});

	it('of events are counted from 0, one by one, over every batch', async () => {
		await rows.put([{ run: run('a'), events: [] }]);
		for (const [from, to] of [
			[0, 1],
			[1, 4],
			[4, undefined],
		] as const)
			await rows.append('a', fiveRounds.slice(from, to), {});
		expect(await rows.events('a')).toEqual(eventRows('a'));
	});

	it('of events go on after those of a run that was put whole', async () => {
		await rows.put([
			{ run: run('a'), events: fiveRounds.slice(0, 3) },
			{ run: run('b'), events: fiveRounds },
		]);
		await rows.append('a', fiveRounds.slice(3), { correct: true });
		expect(await rows.events('a')).toEqual(eventRows('a'));
		expect(await rows.events('b')).toEqual(eventRows('b'));
		expect(await rows.runs(['a', 'c'])).toEqual([{ ...run('a'), correct: true }, undefined]);
	});

	it('of a run that is put again are the new ones alone', async () => {
		await rows.put([{ run: run('a'), events: fiveRounds }]);
		await rows.put([{ run: { ...run('a'), title: 'Anew' }, events: fiveRounds.slice(0, 2) }]);
		expect(await rows.events('a')).toEqual(eventRows('a').slice(0, 2));
		expect(await rows.runs(null)).toEqual([{ ...run('a'), title: 'Anew' }]);
	});

	it('are none of a run that is not there', async () => {
		await rows.append('a', fiveRounds, {});
		expect(await rows.events('a')).toEqual([]);
		expect(await rows.runs(null)).toEqual([]);
		expect(await rows.runs(['a'])).toEqual([undefined]);
	});

	it('of a run that is taken out are gone, those of its neighbours are not, and all can be put back', async () => {
		await rows.put(['a', 'aa', 'b'].map((id) => ({ run: run(id), events: fiveRounds })));
		const taken = await rows.take('a');
		expect(taken.runs).toEqual([run('a')]);
		expect(await rows.events('a')).toEqual([]);
		expect(await rows.runs(null)).toEqual([run('aa'), run('b')]);
		expect(await rows.events('aa')).toEqual(eventRows('aa'));
		expect(await rows.events('b')).toEqual(eventRows('b'));
		await taken.putBack();
		expect(await rows.runs(['a'])).toEqual([run('a')]);
		expect(await rows.events('a')).toEqual(eventRows('a'));
		expect((await rows.take('no such run')).runs).toEqual([]);
	});

	it('are all gone when they are taken out, and all there when they are put back', async () => {
		const ids = Array.from({ length: 60 }, (_, index) => `r${index + 10}`);
		await rows.put(ids.map((id) => ({ run: run(id), events: fiveRounds })));
		const taken = await rows.take(null);
		expect(taken.runs).toHaveLength(60);
		expect(await rows.ids()).toEqual([]);
		expect(await rows.events('r11')).toEqual([]);
		await taken.putBack();
		expect((await rows.ids()).toSorted()).toEqual(ids);
		for (const id of ids) expect(await rows.events(id)).toEqual(eventRows(id));
	});

	it('are listed newest first', async () => {
		const at = (id: string, day: number) => ({ ...run(id), createdAt: `2026-11-${day}T10:00:00Z` });
		await rows.put(
			[at('a', 12), at('b', 14), at('c', 13)].map((one) => ({ run: one, events: [] })),
		);
		expect(await rows.ids()).toEqual(['b', 'c', 'a']);
	});

	it('are read batch by batch, each run with its events', async () => {
		const ids = Array.from({ length: 60 }, (_, index) => `r${index + 10}`);
		await rows.put(ids.map((id) => ({ run: run(id), events: fiveRounds })));
		const read: unknown[] = [];
		for await (const batch of rows.batches()) {
			read.push(...batch.runs);
			expect(batch.events).toHaveLength(batch.runs.length * fiveRounds.length);
		}
		expect(read).toEqual(ids.map(run));
	});

	it('are none where one of those that are put cannot be made', async () => {
		function* broken() {
			for (const id of ['a', 'b']) yield { run: run(id), events: fiveRounds };
			throw new RangeError('no such run');
		}
		await expect(rows.put(broken())).rejects.toThrow();
		expect(await rows.runs(null)).toEqual([]);
		expect(await rows.events('a')).toEqual([]);
	});
});

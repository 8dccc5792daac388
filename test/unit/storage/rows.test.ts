import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPageDatabase } from '../../../src/storage/page-database.ts';
import { databaseRows, memoryRows, type Rows } from '../../../src/storage/rows.ts';
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
		expect(await rows.run('a')).toEqual({ ...run('a'), correct: true });
	});

	it('of a run that is put again are the new ones alone', async () => {
		await rows.put([{ run: run('a'), events: fiveRounds }]);
		await rows.put([{ run: { ...run('a'), title: 'Anew' }, events: fiveRounds.slice(0, 2) }]);
		expect(await rows.events('a')).toEqual(eventRows('a').slice(0, 2));
		expect(await rows.runs()).toEqual([{ ...run('a'), title: 'Anew' }]);
	});

	it('are none of a run that is not there', async () => {
		await rows.append('a', fiveRounds, {});
		expect(await rows.events('a')).toEqual([]);
		expect(await rows.runs()).toEqual([]);
		expect(await rows.run('a')).toBeUndefined();
	});

	it('of a removed run are gone, and those of its neighbours are not', async () => {
		await rows.put(['a', 'aa', 'b'].map((id) => ({ run: run(id), events: fiveRounds })));
		await rows.remove('a');
		expect(await rows.events('a')).toEqual([]);
		expect(await rows.runs()).toEqual([run('aa'), run('b')]);
		expect(await rows.events('aa')).toEqual(eventRows('aa'));
		expect(await rows.events('b')).toEqual(eventRows('b'));
	});

	it('are all gone when they are cleared', async () => {
		await rows.put(['a', 'b'].map((id) => ({ run: run(id), events: fiveRounds })));
		await rows.clear();
		expect(await rows.runs()).toEqual([]);
		expect(await rows.events('a')).toEqual([]);
	});
});

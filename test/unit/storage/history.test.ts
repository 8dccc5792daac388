import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RunEvent } from '../../../src/core/events/index.ts';
import { migrations } from '../../../src/core/migrations/index.ts';
import type { RunHeader } from '../../../src/core/record.ts';
import { type History, openHistory } from '../../../src/storage/history.ts';
import { createPageDatabase } from '../../../src/storage/page-database.ts';
import { type WriterNotices, writeRun } from '../../../src/storage/run-writer.ts';
import { cloudSpec, fiveRounds } from '../../samples/five-rounds.ts';
import { browserWithoutStorage, leaveBrowser, newBrowser } from '../../support/browser-storage.ts';
import { withTables } from '../../support/storage-older.ts';

afterEach(leaveBrowser);

/** The history of a page, as it opens when the page is loaded. */
const open = () => openHistory(createPageDatabase());

const header = (id: string, hour = 10): RunHeader => ({
	id,
	title: `Run ${id}`,
	createdAt: `2026-11-22T${hour}:00:00.000Z`,
	spec: cloudSpec,
});
const end: RunEvent = { type: 'end', because: 'finished' };
const delta: RunEvent = { type: 'delta', round: 0, role: 'answer', text: 'x' };
/** Of a writer whose history answers. */
const QUIET: WriterNotices = {
	failed: (failure) => {
		throw failure;
	},
	late: () => {
		throw new Error('the history did not answer');
	},
};
const write = (history: History, recorded: readonly RunEvent[] = [], notices = QUIET) =>
	writeRun(Promise.resolve(history), header('a'), recorded, notices);

/** Every promise of the history holds wherever it lies. */
const PLACES = [
	['in the browser', newBrowser],
	['in memory', browserWithoutStorage],
] as const;

describe.each(PLACES)('the history %s', (_place, begin) => {
	beforeEach(begin);

	it('lists runs newest first, with verdict and status', async () => {
		const history = await open();
		await history.create(header('old', 10));
		await history.create(header('new', 11));
		await history.append('old', fiveRounds);
		const { runs, damaged } = await history.list();
		expect(damaged).toEqual([]);
		expect(runs.map(({ id, status, correct }) => [id, status, correct])).toEqual([
			['new', 'running', null],
			['old', 'finished', false],
		]);
		history.release('new');
		expect((await history.list()).runs[0]?.status).toBe('interrupted');
	});

	it('keeps events in order, and only those that are kept', async () => {
		const history = await open();
		await history.create(header('a'));
		await history.append('a', fiveRounds.slice(0, 3));
		await history.append('a', [delta, ...fiveRounds.slice(3)]);
		expect((await history.get('a'))?.record).toEqual({ ...header('a'), events: fiveRounds });
		expect(await history.get('b')).toBeNull();
	});

	it('renames, removes, and undoes a removal', async () => {
		const history = await open();
		await history.save({ ...header('a'), events: fiveRounds });
		await history.rename('a', 'Another name');
		const removed = await history.remove('a');
		expect((await history.list()).runs).toEqual([]);
		expect([removed.title, removed.count]).toEqual(['Another name', 1]);
		await removed.restore();
		const back = { ...header('a'), title: 'Another name', events: fiveRounds };
		expect((await history.get('a'))?.record).toEqual(back);
		await history.save({ ...header('b'), events: fiveRounds });
		const all = await history.clear();
		expect([all.title, all.count]).toEqual([null, 2]);
		expect((await history.list()).runs).toEqual([]);
		await all.restore();
		expect((await history.get('a'))?.record).toEqual(back);
		expect((await history.get('b'))?.status).toBe('finished');
	});

	it('takes many runs at once, all or none, and says so once', async () => {
		const history = await open();
		let changes = 0;
		history.onChange(() => changes++);
		const records = ['a', 'b', 'c'].map((id) => ({ ...header(id), events: fiveRounds }));
		await history.saveAll(records);
		expect(changes).toBe(1);
		expect((await history.list()).runs.map(({ id, status }) => [id, status])).toEqual(
			['c', 'b', 'a'].map((id) => [id, 'finished']),
		);
		expect((await history.get('b'))?.record).toEqual(records[1]);
		const bad = { ...header('not an id!'), events: [] };
		await expect(history.saveAll([{ ...header('d'), events: [] }, bad])).rejects.toThrow();
		expect(await history.get('d')).toBeNull();
		expect(changes).toBe(1);
	});

	it('lists some of its runs, finds them by their names, and gives all that can be read', async () => {
		const history = await open();
		for (const [index, id] of ['a', 'b', 'c'].entries())
			await history.save({ ...header(id, 10 + index), events: fiveRounds });
		expect(await history.ids()).toEqual(['c', 'b', 'a']);
		const { runs } = await history.list(['a', 'no such run', 'c']);
		expect(runs.map(({ id }) => id)).toEqual(['a', 'c']);
		await history.rename('b', 'Something else');
		expect(await history.find('run ')).toEqual(['c', 'a']);
		expect(await history.find('ELSE')).toEqual(['b']);
		const records = [];
		for await (const record of history.records()) records.push(record);
		expect(records.map(({ id, events }) => [id, events])).toEqual(
			['a', 'b', 'c'].map((id) => [id, fiveRounds]),
		);
	});

	it('tells listeners of a change', async () => {
		const history = await open();
		let changes = 0;
		const stop = history.onChange(() => changes++);
		for (const [index, change] of [
			() => history.create(header('a')),
			() => history.append('a', fiveRounds),
			() => history.rename('a', 'b'),
			() => history.remove('a').then(() => {}),
			() => history.save({ ...header('b'), events: fiveRounds }),
			() => history.clear().then(() => {}),
		].entries()) {
			await change();
			expect(changes).toBe(index + 1);
		}
		stop();
		await history.create(header('c'));
		expect(changes).toBe(6);
	});
});

describe.each(PLACES)('writing a run %s', (_place, begin) => {
	beforeEach(begin);

	it('stores every kept event in order without being waited for', async () => {
		const history = await open();
		const writer = write(history);
		for (const event of fiveRounds) {
			void writer.add(delta);
			void writer.add(event);
		}
		await writer.settled();
		const stored = await history.get('a');
		expect(stored?.record.events).toEqual(fiveRounds);
		expect(stored?.status).toBe('finished');
	});

	it('keeps the stored trace of a resumed run until it is past it', async () => {
		const history = await open();
		const before = fiveRounds.slice(0, 20);
		await history.save({
			...header('a'),
			events: [...before, { type: 'end', because: 'stopped' }],
		});
		expect(await history.claim('a')).toBe(true);
		const writer = write(history, before);
		for (const event of before) void writer.add(event);
		await writer.settled();
		expect((await history.get('a'))?.record.events).toHaveLength(21);
		for (const event of fiveRounds.slice(20)) writer.add(event);
		await writer.settled();
		const stored = await history.get('a');
		expect(stored?.record.events).toEqual(fiveRounds);
		expect(stored?.status).toBe('finished');
	});

	it('leaves a trace alone that could not be played to where it was', async () => {
		const history = await open();
		const before = fiveRounds.slice(0, 20);
		await history.save({ ...header('a'), events: before });
		await history.claim('a');
		const writer = write(history, before);
		void writer.add({ type: 'error', code: 'replay-differs', message: 'other version' });
		void writer.add({ type: 'end', because: 'failed' });
		await writer.settled();
		const stored = await history.get('a');
		expect(stored?.record.events).toEqual(before);
		expect(stored?.status).toBe('interrupted');
	});

	it('reports a failing history once and lets the run go on', async () => {
		const history = await open();
		const broken = { ...history, append: () => Promise.reject(new Error('no room')) };
		const failures: string[] = [];
		const failed = ({ message }: Error) => void failures.push(message);
		const writer = write(broken, [], { ...QUIET, failed });
		for (const event of [...fiveRounds, end]) await writer.add(event);
		await writer.settled();
		expect(failures).toEqual(['no room']);
		// Nobody is at work on it any more.
		expect((await history.list()).runs[0]?.status).toBe('interrupted');
	});

	it('says that an event may be shown once it is stored, and not before', async () => {
		const history = await open();
		let answer = () => {};
		const answered = new Promise<void>((resolve) => {
			answer = resolve;
		});
		const slow: History = {
			...history,
			append: (id, events) => answered.then(() => history.append(id, events)),
		};
		const writer = write(slow);
		const shown: string[] = [];
		const adding = fiveRounds.map(async (event) => {
			await writer.add(event);
			shown.push(event.type);
		});
		await new Promise((resolve) => setTimeout(resolve, 200));
		expect(shown).toEqual([]);
		answer();
		await Promise.all(adding);
		expect(shown).toEqual(fiveRounds.map(({ type }) => type));
		expect((await history.get('a'))?.record.events).toEqual(fiveRounds);
	});

	it.each([
		['never opens', () => new Promise<History>(() => {})],
		[
			'never answers',
			async () => ({ ...(await open()), append: () => new Promise<void>(() => {}) }),
		],
	])('says so where the storage %s, and the run goes on', async (_what, opening) => {
		const notices: boolean[] = [];
		const late = (isLate: boolean) => void notices.push(isLate);
		const writer = writeRun(opening(), header('a'), [], { ...QUIET, late });
		const began = performance.now();
		for (const event of fiveRounds) await writer.add(event);
		expect(performance.now() - began).toBeLessThan(3000);
		expect(notices).toEqual([true]);
	});

	it('stores late what was shown before it could be stored, and takes the notice back', async () => {
		const history = await open();
		let answer = (_: History) => {};
		const opening = new Promise<History>((resolve) => {
			answer = resolve;
		});
		const notices: boolean[] = [];
		const late = (isLate: boolean) => void notices.push(isLate);
		const writer = writeRun(opening, header('a'), [], { ...QUIET, late });
		for (const event of fiveRounds.slice(0, 10)) await writer.add(event);
		expect(notices).toEqual([true]);
		answer(history);
		await vi.waitFor(() => expect(notices).toEqual([true, false]));
		for (const event of fiveRounds.slice(10)) await writer.add(event);
		expect(notices).toEqual([true, false]);
		expect((await history.get('a'))?.record.events).toEqual(fiveRounds);
	});

	it('waits again once the storage answers again, however busy the run is', async () => {
		const history = await open();
		let stored = 0;
		const slow: History = {
			...history,
			async create(run) {
				await pause(1200);
				await history.create(run);
			},
			async append(id, events) {
				await pause(60);
				await history.append(id, events);
				stored += events.length;
			},
		};
		const notices: boolean[] = [];
		let last = -1;
		const unstored: number[] = [];
		const late = (isLate: boolean) => {
			notices.push(isLate);
			if (!isLate) unstored.push(last + 1 - stored);
		};
		const writer = write(slow, [], { ...QUIET, late });
		// The next one comes before the last one is stored.
		const added = fiveRounds.map(async (event, index) => {
			await pause(40 * index);
			await writer.add(event);
			last = Math.max(last, index);
			if (notices.at(-1) !== true) unstored.push(index + 1 - stored);
		});
		await Promise.all(added);
		expect(notices).toEqual([true, false]);
		// With the end of the notice, and without one, nothing is shown that is not stored.
		expect(unstored.length).toBeGreaterThan(5);
		expect(unstored.filter((count) => count > 0)).toEqual([]);
	});
});

describe('a browser that keeps runs', () => {
	beforeEach(newBrowser);

	it('has them when the page comes back', async () => {
		const before = await open();
		expect(before.notice).toBeNull();
		await before.create(header('a'));
		await before.append('a', fiveRounds.slice(0, 10));
		const after = await open();
		expect((await after.get('a'))?.record.events).toEqual(fiveRounds.slice(0, 10));
		await after.append('a', fiveRounds.slice(10));
		expect((await after.get('a'))?.record.events).toEqual(fiveRounds);
	});

	it('tells other tabs of changes', async () => {
		const [mine, other] = [await open(), await open()];
		const heard = new Promise<void>((resolve) => other.onChange(resolve));
		await mine.create(header('a'));
		await heard;
		expect((await other.list()).runs.map(({ id }) => id)).toEqual(['a']);
	});

	it('says which runs a tab is at work on, and gives none of them to another', async () => {
		const [mine, other] = [await open(), await open()];
		const statusIn = async (history: typeof other) => (await history.list()).runs[0]?.status;
		await mine.create(header('a'));
		expect(await statusIn(other)).toBe('running');
		expect(await other.claim('a')).toBe(false);
		expect(await mine.claim('a')).toBe(true);
		mine.release('a');
		expect(await statusIn(mine)).toBe('interrupted');
		expect(await other.claim('a')).toBe(true);
		expect(await statusIn(mine)).toBe('running');
		await other.append('a', fiveRounds);
		expect(await statusIn(mine)).toBe('finished');
		// What has ended is free.
		expect(await mine.claim('a')).toBe(true);
	});

	it('adds nothing to a run that was removed meanwhile', async () => {
		const history = await open();
		await history.save({ ...header('a'), events: fiveRounds });
		await history.remove('a');
		await history.append('a', fiveRounds.slice(0, 2));
		expect(await history.get('a')).toBeNull();
		await history.save({ ...header('a'), events: fiveRounds });
		expect((await history.get('a'))?.record.events).toEqual(fiveRounds);
	});

	it('reports damaged rows, which cost nothing else', async () => {
		const history = await open();
		for (const id of ['a', 'b']) await history.save({ ...header(id), events: fiveRounds });
		await withTables('codesteer-playground', (tables) => {
			tables('runs').put({ id: 'a', title: 7 });
			tables('events').put({ run: 'b', index: 2, event: { type: 'nonsense' } });
		});
		const { runs, damaged } = await history.list();
		expect(runs.map(({ id }) => id)).toEqual(['b']);
		expect(damaged).toEqual([{ id: 'a', why: expect.stringContaining('title') }]);
		const stored = await history.get('b');
		expect(stored?.record.events).toHaveLength(fiveRounds.length - 1);
		expect(stored?.damage).toEqual([expect.stringContaining('Event 3')]);
		await expect(history.get('a')).rejects.toMatchObject({ code: 'run-damaged' });
		expect(await history.ids()).toEqual(['a', 'b']);
		const records = [];
		for await (const { id } of history.records()) records.push(id);
		expect(records).toEqual(['b']);
		const removed = await history.remove('a');
		expect((await history.list()).damaged).toEqual([]);
		// As it was, with what of it could be read.
		await removed.restore();
		expect((await history.list()).damaged).toHaveLength(1);
	});

	it('lets a run that only a newer page can read be removed', async () => {
		const history = await open();
		await history.save({ ...header('a'), events: fiveRounds });
		await withTables('codesteer-playground', (tables) => {
			const versions = { ...migrations.versions, verdict: 99 };
			tables('runs').put({ ...header('a'), ended: 'finished', correct: true, versions });
		});
		await expect(history.get('a')).rejects.toMatchObject({ code: 'newer-version' });
		await history.remove('a');
		expect((await history.list()).runs).toEqual([]);
	});

	it('that was here with a newer version of the page is left alone', async () => {
		indexedDB.open('codesteer-playground', 99);
		const history = await open();
		expect(history.notice).toMatch(/newer version.*only as long as this tab/);
		await history.save({ ...header('a'), events: fiveRounds });
		expect((await history.get('a'))?.status).toBe('finished');
	});

	it('makes way for a newer version in another tab, and then says to reload', async () => {
		const history = await open();
		const opened = await new Promise((resolve) => {
			const opening = indexedDB.open('codesteer-playground', 99);
			opening.onsuccess = () => resolve('opened');
			opening.onblocked = () => resolve('blocked');
		});
		expect(opened).toBe('opened');
		await expect(history.save({ ...header('a'), events: [] })).rejects.toMatchObject({
			code: 'storage-lost',
			message: expect.stringContaining('Reload'),
		});
	});
});

it('that gives no storage is said, and how long runs last then', async () => {
	browserWithoutStorage();
	expect((await open()).notice).toMatch(/gives the page no storage.*only as long as this tab/);
});

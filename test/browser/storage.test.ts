import { expect, type Page } from '@playwright/test';
import type { RunEvent } from '../../src/core/events/index.ts';
import type { RunHeader } from '../../src/core/record.ts';
import { cloudSpec, fiveRounds } from '../samples/five-rounds.ts';
import { test } from '../support/storage-page.ts';

const header = (id: string): RunHeader => ({
	id,
	title: `Run ${id}`,
	createdAt: '2026-11-22T10:00:00.000Z',
	spec: cloudSpec,
});
const create = (page: Page, id: string) =>
	page.evaluate((run) => window.runs.create(run), header(id));
const save = (page: Page, id: string) =>
	page.evaluate((run) => window.runs.save(run), { ...header(id), events: [...fiveRounds] });
const status = (page: Page, id: string) =>
	page.evaluate(
		async (wanted) => (await window.runs.list()).runs.find((run) => run.id === wanted)?.status,
		id,
	);
/** The code of the failure that saving a run ends in. */
const failureOfSaving = (page: Page, id: string, events: readonly RunEvent[] = fiveRounds) =>
	page.evaluate(
		(run) =>
			window.runs.save(run).then(
				() => 'none',
				(error) => error.code,
			),
		{ ...header(id), events: [...events] },
	);

test('what is stored is there when the tab comes back', async ({ tab }) => {
	const first = await tab();
	expect(await first.evaluate(() => window.runs.notice)).toBeNull();
	await create(first, 'a');
	await first.evaluate((events) => window.runs.append('a', events), fiveRounds.slice(0, 10));
	await first.evaluate((events) => window.runs.append('a', events), fiveRounds.slice(10));
	await first.close();
	const second = await tab();
	const stored = await second.evaluate(() => window.runs.get('a'));
	expect(stored).toEqual({
		record: { ...header('a'), events: fiveRounds },
		status: 'finished',
		damage: [],
	});
});

test('a run is running while a tab holds it, and interrupted when the tab is gone', async ({
	tab,
}) => {
	const [worker, other] = [await tab(), await tab()];
	await worker.evaluate(
		async ([run, events]) => {
			const notices = { failed: () => {}, late: () => {} };
			const writer = window.storage.writeRun(Promise.resolve(window.runs), run, [], notices);
			for (const event of events) void writer.add(event);
			await writer.settled();
		},
		[header('a'), fiveRounds.slice(0, 12)] as const,
	);
	await expect.poll(() => status(other, 'a')).toBe('running');
	expect(await other.evaluate(() => window.runs.claim('a'))).toBe(false);
	await worker.close();
	await expect.poll(() => status(other, 'a')).toBe('interrupted');
	const stored = await other.evaluate(() => window.runs.get('a'));
	expect(stored?.record.events).toEqual(fiveRounds.slice(0, 12));
	expect(await other.evaluate(() => window.runs.claim('a'))).toBe(true);
	expect(await status(other, 'a')).toBe('running');
});

test('other tabs hear of changes', async ({ tab }) => {
	const [first, second] = [await tab(), await tab()];
	await second.evaluate(() => {
		window.runs.onChange(() => {
			document.title = 'changed';
		});
	});
	await save(first, 'a');
	await expect(second).toHaveTitle('changed');
});

test('a removed run is gone with its events, and an event that comes late stays out', async ({
	tab,
}) => {
	const page = await tab();
	await save(page, 'a');
	await page.evaluate(() => window.runs.remove('a'));
	await page.evaluate((events) => window.runs.append('a', events), fiveRounds.slice(0, 2));
	expect(await page.evaluate(() => window.runs.get('a'))).toBeNull();
	await save(page, 'a');
	const stored = await page.evaluate(() => window.runs.get('a'));
	expect(stored?.record.events).toEqual(fiveRounds);
});

test('damaged rows are reported and cost nothing else', async ({ tab }) => {
	const page = await tab();
	for (const id of ['a', 'b']) await save(page, id);
	await page.evaluate(async () => {
		const opening = indexedDB.open('codesteer-playground');
		await new Promise((done) => opening.addEventListener('success', done));
		const change = opening.result.transaction(['runs', 'events'], 'readwrite');
		change.objectStore('runs').put({ id: 'a', title: 7 });
		change.objectStore('events').put({ run: 'b', index: 2, event: { type: 'nonsense' } });
		await new Promise((done) => change.addEventListener('complete', done));
		opening.result.close();
	});
	const { runs, damaged } = await page.evaluate(() => window.runs.list());
	expect(runs.map(({ id }) => id)).toEqual(['b']);
	expect(damaged).toEqual([{ id: 'a', why: expect.stringContaining('title') }]);
	const stored = await page.evaluate(() => window.runs.get('b'));
	expect(stored?.record.events).toHaveLength(fiveRounds.length - 1);
	expect(stored?.damage).toEqual([expect.stringContaining('Event 3')]);
	await page.evaluate(() => window.runs.remove('a'));
	expect(await page.evaluate(() => window.runs.list())).toMatchObject({ damaged: [] });
});

test('full storage is said in clear words and loses nothing', async ({ blankTab, context }) => {
	const page = await blankTab();
	const devtools = await context.newCDPSession(page);
	await devtools.send('Storage.overrideQuotaForOrigin', {
		origin: 'https://storage.test/',
		quotaSize: 1_000_000,
	});
	await page.evaluate(async () => {
		window.runs = await window.storage.openHistory(window.storage.createPageDatabase());
	});
	await save(page, 'a');
	const large = fiveRounds.map((event) =>
		event.type === 'execution' ? { ...event, output: 'x'.repeat(3_000_000) } : event,
	);
	expect(await failureOfSaving(page, 'b', large)).toBe('storage-full');
	expect(await page.evaluate(() => window.runs.get('a'))).not.toBeNull();
	expect(await page.evaluate(() => window.runs.get('b'))).toBeNull();
});

test('without IndexedDB the history lives in memory and says so', async ({ context, tab }) => {
	await context.addInitScript(() => {
		Object.defineProperty(window, 'indexedDB', {
			get() {
				throw new DOMException('denied', 'SecurityError');
			},
		});
	});
	const page = await tab();
	expect(await page.evaluate(() => window.runs.notice)).toMatch(/gives the page no storage/);
	await save(page, 'a');
	expect(await status(page, 'a')).toBe('finished');
});

test('a history of a newer version is left alone', async ({ blankTab, tab }) => {
	const newer = await blankTab();
	await newer.evaluate(async () => {
		const opening = indexedDB.open('codesteer-playground', 99);
		await new Promise((done) => opening.addEventListener('success', done));
		opening.result.close();
	});
	const page = await tab();
	expect(await page.evaluate(() => window.runs.notice)).toMatch(/newer version/);
	await save(page, 'a');
});

test('a tab makes way for a newer version and then says to reload', async ({ tab, blankTab }) => {
	const page = await tab();
	const newer = await blankTab();
	const opened = await newer.evaluate(
		() =>
			new Promise<string>((resolve) => {
				const opening = indexedDB.open('codesteer-playground', 99);
				opening.addEventListener('success', () => resolve('opened'));
				opening.addEventListener('blocked', () => resolve('blocked'));
			}),
	);
	expect(opened).toBe('opened');
	expect(await failureOfSaving(page, 'a')).toBe('storage-lost');
});

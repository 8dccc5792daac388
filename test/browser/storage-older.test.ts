import { expect, type Page } from '@playwright/test';
import { EVERYTHING, NOTHING, OLDER_NAMES } from '../support/storage-kept.ts';
import { test } from '../support/storage-page.ts';

// Browsers that were here before this build: their five databases become one.

const makeOlder = (page: Page, names?: readonly string[]) =>
	page.evaluate((wanted) => window.storage.makeOlder(wanted), names);
const readAll = (page: Page) => page.evaluate(() => window.storage.readAll());
const databases = (page: Page) =>
	page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).sort());
const becomesOne = (page: Page) =>
	expect.poll(() => databases(page)).toEqual(['codesteer-playground']);

test('a new browser gets the one database', async ({ blankTab }) => {
	const page = await blankTab();
	expect(await readAll(page)).toEqual(NOTHING);
	expect(await page.evaluate(() => indexedDB.databases())).toEqual([
		{ name: 'codesteer-playground', version: 4 },
	]);
});

test('what was kept is taken over, and the older databases are gone', async ({ blankTab }) => {
	const page = await blankTab();
	await makeOlder(page);
	expect(await databases(page)).toEqual([...OLDER_NAMES, 'codesteer-playground'].sort());
	expect(await readAll(page)).toEqual(EVERYTHING);
	await becomesOne(page);
	expect(await readAll(await blankTab())).toEqual(EVERYTHING);
});

test('keys alone are taken over too', async ({ blankTab }) => {
	const page = await blankTab();
	await makeOlder(page, ['codesteer-keys']);
	expect(await readAll(page)).toEqual({ ...NOTHING, key: EVERYTHING.key });
	await becomesOne(page);
});

test('a tab that dies at any moment of it loses and doubles nothing', async ({ blankTab }) => {
	await makeOlder(await blankTab());
	for (const milliseconds of [0, 1, 2, 4, 8, 16, 32]) {
		const page = await blankTab();
		await page.evaluate((wait) => {
			void window.storage.readAll();
			return new Promise((done) => setTimeout(done, wait));
		}, milliseconds);
		await page.close();
	}
	const page = await blankTab();
	expect(await readAll(page)).toEqual(EVERYTHING);
	await becomesOne(page);
});

test('what a dead tab had taken over already is not taken over again', async ({ blankTab }) => {
	const page = await blankTab();
	await makeOlder(page);
	await readAll(page);
	await becomesOne(page);
	// As if it had died with the keys here and the prompts not yet; the keys were then forgotten.
	await makeOlder(page, ['codesteer-keys', 'codesteer-prompts']);
	await page.evaluate(() =>
		window.storage.withTables('codesteer-playground', (tables) => {
			tables('taken').put(true, 'codesteer-keys');
			tables('secrets').clear();
			tables('values').delete('prompt-packs');
		}),
	);
	const next = await blankTab();
	expect(await readAll(next)).toEqual({ ...EVERYTHING, key: null });
	await becomesOne(next);
});

test('what was stored since is newer than what is taken over', async ({ blankTab }) => {
	const page = await blankTab();
	await readAll(page);
	await page.evaluate(() =>
		window.storage.withTables('codesteer-playground', (tables) =>
			tables('values').put('https://newer.test', 'weights-address'),
		),
	);
	await makeOlder(page, OLDER_NAMES);
	const { runs: _, events: _events, ...kept } = EVERYTHING;
	expect(await readAll(page)).toEqual({ ...kept, runs: [], address: 'https://newer.test' });
	await becomesOne(page);
});

test('two tabs that take over at once get the same', async ({ blankTab }) => {
	const [first, second] = [await blankTab(), await blankTab()];
	await makeOlder(first);
	const both = await Promise.all([readAll(first), readAll(second)]);
	expect(both).toEqual([EVERYTHING, EVERYTHING]);
	await becomesOne(first);
});

test('a tab that keeps an older version open is named, to all that wait', async ({ blankTab }) => {
	const older = await blankTab();
	await makeOlder(older);
	await older.evaluate(async () => {
		const opening = indexedDB.open('codesteer-playground', 1);
		await new Promise((done) => opening.addEventListener('success', done));
		window.addEventListener('click', () => opening.result.close());
	});
	for (const hindered of [await blankTab(), await blankTab()]) {
		const notice = await hindered.evaluate(async () => {
			const database = window.storage.createPageDatabase();
			return (await window.storage.openHistory(database)).notice;
		});
		// A browser tells the first that waits for another tab, but not those that wait behind it.
		expect(notice).toMatch(/Another tab holds an older version|Close other tabs of this page/);
		await hindered.close();
	}
	await older.locator('html').click();
	expect(await readAll(await blankTab())).toEqual(EVERYTHING);
});

test('archives that do not fit twice stay where they are until they do', async ({
	blankTab,
	context,
}) => {
	const page = await blankTab();
	const devtools = await context.newCDPSession(page);
	const origin = 'https://storage.test/';
	await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 15_000_000 });
	await makeOlder(page);
	await page.evaluate(() =>
		window.storage.withTables('codesteer-published', (tables) =>
			tables('archives').put(
				// Random, because browsers compress.
				Array.from({ length: 200 }, () => crypto.getRandomValues(new Uint8Array(50_000))),
				'Large',
			),
		),
	);
	const { entries: _, archive: _archive, ...others } = EVERYTHING;
	// While the browser tidies up what was written, it counts some of it twice.
	await expect(async () =>
		expect(await readAll(page)).toEqual({ ...others, entries: [] }),
	).toPass();
	expect(await databases(page)).toEqual(['codesteer-playground', 'codesteer-published']);
	await devtools.send('Storage.overrideQuotaForOrigin', { origin });
	expect(await readAll(await blankTab())).toEqual(EVERYTHING);
	await becomesOne(page);
});

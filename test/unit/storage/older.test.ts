import { afterEach, beforeEach, expect, it } from 'vitest';
import { createPageDatabase } from '../../../src/storage/page-database.ts';
import { keptWeightsAddress } from '../../../src/storage/weights-address.ts';
import { databaseNames, leaveBrowser, newBrowser } from '../../support/browser-storage.ts';
import { until } from '../../support/run-services.ts';
import { EVERYTHING, NOTHING, OLDER_NAMES } from '../../support/storage-kept.ts';
import { makeOlder, readAll, withTables } from '../../support/storage-older.ts';

afterEach(leaveBrowser);

// Browsers that were here before this build: their five databases become one.

beforeEach(newBrowser);

const becomesOne = () =>
	until(async () => expect(await databaseNames()).toEqual(['codesteer-playground']));

it('a new browser gets the one database', async () => {
	expect(await readAll()).toEqual(NOTHING);
	expect(await indexedDB.databases()).toEqual([{ name: 'codesteer-playground', version: 4 }]);
});

it('what was kept is taken over, and the older databases are gone', async () => {
	await makeOlder();
	expect(await databaseNames()).toEqual([...OLDER_NAMES, 'codesteer-playground'].sort());
	expect(await readAll()).toEqual(EVERYTHING);
	await becomesOne();
	expect(await readAll()).toEqual(EVERYTHING);
});

it.each(OLDER_NAMES)('%s alone is taken over too', async (name) => {
	await makeOlder([name]);
	expect(await readAll()).not.toEqual(NOTHING);
	await becomesOne();
});

it('what a dead tab had taken over already is not taken over again', async () => {
	await makeOlder();
	await readAll();
	await becomesOne();
	// As if it had died with the keys here and the prompts not yet; the keys were then forgotten.
	await makeOlder(['codesteer-keys', 'codesteer-prompts']);
	await withTables('codesteer-playground', (tables) => {
		tables('taken').put(true, 'codesteer-keys');
		tables('secrets').clear();
		tables('values').delete('prompt-packs');
	});
	expect(await readAll()).toEqual({ ...EVERYTHING, key: null });
	await becomesOne();
});

it('what was stored since is newer than what is taken over', async () => {
	await readAll();
	await keptWeightsAddress(createPageDatabase()).write('https://newer.test');
	await makeOlder(OLDER_NAMES);
	const { runs: _, events: _events, ...kept } = EVERYTHING;
	expect(await readAll()).toEqual({ ...kept, runs: [], address: 'https://newer.test' });
	await becomesOne();
});

it('two tabs that take over at once get the same', async () => {
	await makeOlder();
	expect(await Promise.all([readAll(), readAll()])).toEqual([EVERYTHING, EVERYTHING]);
	await becomesOne();
});

it('an older database that cannot be taken over stays, and costs the others nothing', async () => {
	await makeOlder(OLDER_NAMES.filter((name) => name !== 'codesteer-published'));
	await withTables(
		'codesteer-published',
		(tables) => tables('entries').put('no entry', 1),
		(database) => database.createObjectStore('entries'),
	);
	const { address, packs, key } = EVERYTHING;
	expect(await readAll()).toEqual({ ...NOTHING, address, packs, key });
	await until(async () =>
		expect(await databaseNames()).toEqual(['codesteer-playground', 'codesteer-published']),
	);
});

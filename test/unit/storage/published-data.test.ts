import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPageDatabase } from '../../../src/storage/page-database.ts';
import { type PublishedData, publishedData } from '../../../src/storage/published-data.ts';
import { leaveBrowser, newBrowser } from '../../support/browser-storage.ts';
import { withTables } from '../../support/storage-older.ts';

afterEach(leaveBrowser);

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the published data that a browser keeps', () => {
	let data: PublishedData;
	beforeEach(() => {
		newBrowser();
		data = publishedData(createPageDatabase());
	});

	it('is listed by name, without what the archives hold', async () => {
		await data.put('b', bytes('bb'), { sets: 2 });
		await data.put('a', bytes('a'), { sets: 1 });
		expect(await data.list()).toEqual([
			{ name: 'a', bytes: 1, index: { sets: 1 } },
			{ name: 'b', bytes: 2, index: { sets: 2 } },
		]);
		expect(await data.archive('b')).toEqual(bytes('bb'));
		expect(await data.archive('c')).toBeNull();
	});

	it('is replaced by an archive of its name, and gone with its archive when it is removed', async () => {
		await data.put('a', bytes('old'), 1);
		await data.put('a', bytes('newer'), 2);
		expect(await data.list()).toEqual([{ name: 'a', bytes: 5, index: 2 }]);
		expect(await data.archive('a')).toEqual(bytes('newer'));
		await data.remove('a');
		expect(await data.list()).toEqual([]);
		expect(await data.archive('a')).toBeNull();
	});

	it('is bytes where an earlier page kept a Blob, which WebKit refuses to keep', async () => {
		expect(await data.list()).toEqual([]);
		await withTables('codesteer-playground', (tables) => {
			tables('publishedArchives').put(new Blob(['zip']), 'a');
		});
		expect(await data.archive('a')).toEqual(bytes('zip'));
	});

	it('that is damaged is left out', async () => {
		await data.put('a', bytes('a'), 1);
		await withTables('codesteer-playground', (tables) => {
			tables('publishedEntries').put({ name: 'b', bytes: 'many' });
			tables('publishedArchives').put('no archive', 'b');
		});
		expect((await data.list()).map(({ name }) => name)).toEqual(['a']);
		expect(await data.archive('b')).toBeNull();
	});
});

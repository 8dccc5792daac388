import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Failure } from '../../../src/core/failure.ts';
import { openingFailure, workFailure } from '../../../src/storage/failures.ts';
import { openHistory } from '../../../src/storage/history.ts';
import { createPageDatabase } from '../../../src/storage/page-database.ts';
import { keptPromptPacks } from '../../../src/storage/prompt-packs.ts';
import { publishedData } from '../../../src/storage/published-data.ts';
import { secrets } from '../../../src/storage/secrets.ts';
import { keptWeightsAddress } from '../../../src/storage/weights-address.ts';
import { browserWithoutStorage, leaveBrowser, newBrowser } from '../../support/browser-storage.ts';

describe('a failure of the storage', () => {
	it.each([
		['VersionError', 'storage-newer'],
		['SecurityError', 'storage-none'],
	])('that is %s at opening is %s', (name, code) => {
		expect(openingFailure(new DOMException('said', name)).code).toBe(code);
	});

	it('is told by what happened, and by whether the connection is lost', () => {
		const full = new DOMException('said', 'QuotaExceededError');
		expect(workFailure(full, false).code).toBe('storage-full');
		expect(workFailure(full, true).code).toBe('storage-lost');
		const known = new Failure('run-damaged', 'Known.');
		expect(workFailure(known, true)).toBe(known);
	});

	it.each([
		['NotFoundError', 'a part of it is missing'],
		['AbortError', 'the browser broke the work off'],
		['InvalidStateError', 'the connection to it has ended'],
		['UnknownError', 'the disk failed'],
		['OddError', 'only the name OddError'],
	])('named %s is told in words, and not in those of the browser', (name, words) => {
		const said = "Failed to execute 'transaction' on 'IDBDatabase'";
		const { code, message } = workFailure(new DOMException(said, name), false);
		expect(code).toBe('storage-failed');
		expect(message).toContain(words);
		expect(message).toMatch(/Reload/);
		expect(message).not.toContain('IDBDatabase');
	});

	it.each([
		[3, 'runs'],
		[2, 'runs'],
		[2, 'events'],
	])('of a database of version %s with no table but %s says what to do', async (version, table) => {
		newBrowser();
		const opening = indexedDB.open('codesteer-playground', version);
		opening.onupgradeneeded = () => opening.result.createObjectStore(table, { keyPath: 'id' });
		await new Promise((resolve) => {
			opening.onsuccess = resolve;
		});
		opening.result.close();
		const history = await openHistory(createPageDatabase());
		expect(history.notice).toMatch(/are missing.*Clear the data.*only as long as this tab/);
		leaveBrowser();
	});

	it('of a browser that never answers comes in time', async () => {
		newBrowser();
		vi.stubGlobal('indexedDB', { open: () => new IDBOpenDBRequest(), databases: async () => [] });
		const history = await openHistory(createPageDatabase(50));
		expect(history.notice).toMatch(/does not answer.*only as long as this tab/);
		leaveBrowser();
		newBrowser();
		const { use, read } = createPageDatabase(50);
		await use(async () => {});
		await expect(read(() => new Promise(() => {}))).rejects.toMatchObject({
			code: 'storage-silent',
		});
		leaveBrowser();
	});

	// As in a browser that gives none.
	beforeAll(browserWithoutStorage);
	afterAll(() => vi.unstubAllGlobals());
	const database = createPageDatabase();
	it.each([
		['keys-not-stored', /keys can be used/, () => secrets(database).read()],
		['prompts-not-stored', /loaded again/, () => keptPromptPacks(database).write([])],
		['address-not-stored', /given again/, () => keptWeightsAddress(database).remove()],
		['published-not-stored', /until this tab is closed/, () => publishedData(database).list()],
	])('%s says why, and what it costs', async (code, consequence, work) => {
		await expect(work()).rejects.toBeInstanceOf(Failure);
		await expect(work()).rejects.toMatchObject({
			code,
			message: expect.stringMatching(/^This browser gives the page no storage .*\)\. /),
		});
		await expect(work()).rejects.toThrow(consequence);
	});
});

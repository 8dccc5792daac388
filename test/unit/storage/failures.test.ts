import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Failure } from '../../../src/core/failure.ts';
import { openingFailure, workFailure } from '../../../src/storage/failures.ts';
import { createPageDatabase } from '../../../src/storage/page-database.ts';
import { keptPromptPacks } from '../../../src/storage/prompt-packs.ts';
import { publishedData } from '../../../src/storage/published-data.ts';
import { secrets } from '../../../src/storage/secrets.ts';
import { keptWeightsAddress } from '../../../src/storage/weights-address.ts';
import { browserWithoutStorage } from '../../support/browser-storage.ts';

describe('a failure of the storage', () => {
	it.each([
		['VersionError', 'storage-newer'],
		['BlockedError', 'storage-blocked'],
		['SecurityError', 'storage-none'],
	])('that is %s at opening is %s', (name, code) => {
		expect(openingFailure(new DOMException('said', name)).code).toBe(code);
	});

	it('is told by what happened, and by whether the connection is lost', () => {
		const full = new DOMException('said', 'QuotaExceededError');
		expect(workFailure(full, false).code).toBe('storage-full');
		expect(workFailure(full, true).code).toBe('storage-lost');
		const other = workFailure(new Error('disk on fire'), false);
		expect(other.code).toBe('storage-failed');
		expect(other.message).toMatch(/disk on fire.*Reload/);
		const known = new Failure('run-damaged', 'Known.');
		expect(workFailure(known, true)).toBe(known);
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

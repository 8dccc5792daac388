import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { conversionOf, keptModelsOf } from '../../../src/app/models/local/this-page.ts';
import { publishedOf } from '../../../src/app/published/this-page.ts';
import { PageServices } from '../../../src/app/services.svelte.ts';
import { SCRIPTED } from '../../../src/models/registry.ts';
import { leaveBrowser, newBrowser } from '../../support/browser-storage.ts';
import { collect, greedy } from '../../support/collect.ts';
import { NEVER, sum } from '../../support/runs.ts';

const CLOUD = { provider: 'openai', model: 'gpt-4o' };
let page: PageServices;

afterEach(leaveBrowser);

beforeEach(() => {
	newBrowser();
	vi.stubGlobal('window', Object.assign(new EventTarget(), { location: { hash: '', href: '' } }));
	page = new PageServices();
});

describe('what a page works with', () => {
	it('opens the scripted model with no more than the puzzle', async () => {
		const model = await page.models.open(SCRIPTED, sum, NEVER);
		const messages = [{ role: 'user' as const, content: sum.question }];
		expect((await collect(model, messages, greedy(100))).text).toContain(sum.slip());
	});

	it('opens a cloud model with the key that was entered, and not without one', async () => {
		await expect(page.models.open(CLOUD, sum, NEVER)).rejects.toMatchObject({ code: 'no-key' });
		await page.keys.set(CLOUD, 'sk-test-0123456789');
		expect((await page.models.open(CLOUD, sum, NEVER)).label).toBe('gpt-4o (OpenAI)');
	});

	it('names a model that this browser does not keep', async () => {
		const kept = { provider: 'gguf', model: 'a1b2' };
		await expect(page.models.open(kept, sum, NEVER)).rejects.toThrow();
		expect(page.loading).toBeNull();
	});

	it('has one history, which lasts in the browser', async () => {
		const [history, again] = await Promise.all([page.history(), page.history()]);
		expect(again).toBe(history);
		expect(history.notice).toBeNull();
		const record = { id: 'a', title: 'A run', createdAt: '2026-11-22T10:00:00.000Z' };
		const { specOf } = await import('../../support/runs.ts');
		await history.save({ ...record, spec: specOf(sum), events: [] });
		const other = await new PageServices().history();
		expect((await other.list()).runs.map(({ id }) => id)).toEqual(['a']);
	});

	it('keeps keys, prompts and published data in the same browser, each in its place', async () => {
		await page.keys.set(CLOUD, 'sk-test-0123456789');
		await page.keys.keep('correct horse battery');
		const other = new PageServices();
		await other.keys.look();
		expect([other.keys.kept, other.keys.keyFor(CLOUD)]).toEqual([true, null]);
		await other.prompts.look();
		expect(other.prompts.loaded).toEqual([]);
		expect(await other.published.find('letters', '5_10/a_3_0')).toBeNull();
		expect(JSON.stringify(await other.history().then((history) => history.list()))).not.toContain(
			'sk-',
		);
	});

	it('has one of each of what goes on while other pages are looked at', async () => {
		expect(publishedOf(page)).toBe(await page.openPublished());
		expect(keptModelsOf(page)).toBe(keptModelsOf(page));
		expect(conversionOf(page)).toBe(conversionOf(page));
		expect(keptModelsOf(new PageServices())).not.toBe(keptModelsOf(page));
		expect(conversionOf(page).busy).toBe(false);
	});
});

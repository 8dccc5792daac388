import { afterEach, beforeEach, expect, it } from 'vitest';
import { createPageDatabase } from '../../../src/storage/page-database.ts';
import { keptPromptPacks } from '../../../src/storage/prompt-packs.ts';
import { secrets } from '../../../src/storage/secrets.ts';
import { keptWeightsAddress } from '../../../src/storage/weights-address.ts';
import { leaveBrowser, newBrowser } from '../../support/browser-storage.ts';

afterEach(leaveBrowser);

beforeEach(newBrowser);

it.each([
	['prompt packs', keptPromptPacks],
	['secrets', secrets],
	['the address of the weights', keptWeightsAddress],
])('%s are kept until they are removed, and nobody else touches them', async (_name, place) => {
	const all = [keptPromptPacks, secrets, keptWeightsAddress];
	const database = createPageDatabase();
	expect(await place(database).read()).toBeUndefined();
	for (const [index, other] of all.entries()) await other(database).write({ of: index });
	await place(database).write({ of: 'mine' });
	const again = createPageDatabase();
	expect(await place(again).read()).toEqual({ of: 'mine' });
	await place(again).remove();
	expect(await place(database).read()).toBeUndefined();
	for (const [index, other] of all.entries())
		if (other !== place) expect(await other(database).read()).toEqual({ of: index });
});

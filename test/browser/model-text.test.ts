import { expect as quick } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { dialects } from '../support/provider-dialects.ts';
import { startProviderServer } from '../support/provider-server.ts';
import { test } from '../support/site-test.ts';

/** A run takes seconds, and more on a busy machine. */
const expect = quick.configure({ timeout: 90_000 });
test.setTimeout(240_000);

const ANSWER = `Here is **bold**, and <b>no HTML</b> [nor links](https://a.example/).

1. first
2. second

| a | b |
|---|---|
| 1 | 2 |

So $\\frac{1}{2} + x_1$ and ![no picture](https://a.example/b.png), \`code\`:

<<<6 * (7 + 7 - 10) * 1>>>`;

test('D24: Markdown and LaTeX of a model are drawn, and nothing in them acts', async ({
	page,
	site,
}) => {
	const dialect = dialects.find(({ provider }) => provider === 'compatible');
	if (!dialect) throw new Error('no dialect of compatible servers');
	const server = await startProviderServer();
	server.reply({ body: dialect.answer({ texts: [ANSWER], finish: 'stop' }) });
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.goto(`${site.url}#/playground?task=letters&level=L1&seed=1&method=all-text`);
	await page.getByRole('combobox', { name: 'TaskLLM', exact: true }).selectOption('Other model…');
	const other = page.getByRole('group', { name: 'TaskLLM: other model' });
	await other.getByLabel('Model name').fill('m');
	await other.getByLabel('Address').fill(`${server.origin}/v1`);
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	const rounds = page.getByRole('region', { name: 'Rounds' });
	await expect(rounds.locator('.markdown strong')).toHaveText('bold');
	await expect(rounds.locator('ol > li')).toHaveText(['first', 'second']);
	await expect(rounds.locator('.markdown th')).toHaveText(['a', 'b']);
	await expect(rounds.locator('math mfrac')).toBeVisible();
	await expect(rounds.locator('.markdown mark')).toHaveText('<<<6 * (7 + 7 - 10) * 1>>>');
	await expect(rounds.locator('.markdown :is(a, b, img)')).toHaveCount(0);
	await expect(rounds).toContainText('<b>no HTML</b> [nor links](https://a.example/)');
	expect(asked.filter((address) => address.includes('a.example'))).toEqual([]);
	await page.getByRole('button', { name: 'Raw: Answer of round 1' }).click();
	await expect(page.getByRole('dialog')).toContainText('Here is **bold**');
	await page.keyboard.press('Escape');
	await expectAccessible(page);
	await server.close();
});

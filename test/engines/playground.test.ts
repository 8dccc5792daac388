import { formAt } from '../support/form-address.ts';
import { dialects } from '../support/provider-dialects.ts';
import { startProviderServer } from '../support/provider-server.ts';
import { threadShares } from './driver/threads.ts';
import { expect, test } from './fixtures.ts';

test('with the defaults, Run ends in Correct and is in the history after a reload', async ({
	tab,
	site,
}) => {
	await tab.goto(formAt(site.url));
	await tab.click('button', 'Run');
	await expect.poll(() => tab.text('region', 'Verdict')).toMatch(/^\s*Correct/);
	expect(await tab.text('region', 'Rounds')).toContain('Round 2');
	await tab.click('button', 'Re-verify');
	await expect
		.poll(() => tab.text('region', 'Verdict'))
		.toMatch(/Re-verified: all \d+ are equal\./);

	await tab.click('link', 'History');
	await expect.poll(() => tab.text('list', 'Runs')).toContain('Correct');
	await tab.reload();
	await expect.poll(() => tab.text('list', 'Runs')).toContain('Correct');
	await tab.click('link', 'Eight Queens');
	await expect.poll(() => tab.text('region', 'Rounds')).toContain('Round 2');
	expect(await tab.text('region', 'Verdict')).toMatch(/^\s*Correct/);
});

test('compare runs all text against CodeSteer', async ({ tab, site }) => {
	await tab.goto(`${site.url}#/compare`);
	await tab.click('button', 'Run all');
	await expect.poll(() => tab.text('row', 'All text')).toContain('Wrong');
	await expect.poll(() => tab.text('row', 'CodeSteer')).toContain('Correct');
});

test('a model’s endless program is stopped, and the next run goes on', async ({
	tab,
	site,
	engineBrowser,
}) => {
	const dialect = dialects.find(({ provider }) => provider === 'compatible');
	if (!dialect) throw new Error('no dialect of compatible servers');
	const server = await startProviderServer();
	const program = '```python\nimport re\nre.match(r"(a+)+$", "a" * 50 + "b")\n```';
	server.reply({ body: dialect.answer({ texts: [program], finish: 'stop' }) });

	await tab.goto(formAt(site.url, 'method=all-code'));
	await tab.select('TaskLLM', 'Other model…');
	await tab.fill('textbox', 'Model name', 'endless');
	await tab.fill('textbox', 'Address', `${server.origin}/v1`);
	await tab.click('button', 'Run');
	await expect.poll(() => tab.text('status', 'Round')).toMatch(/program/);
	await tab.click('button', 'Stop');
	await expect.poll(() => tab.text('status', 'Stopped')).toContain('Stopped');
	await server.close();
	// The site's files may still be kept meanwhile; a program that goes on would never end.
	await expect
		.poll(async () =>
			(await threadShares(engineBrowser.processes, 2)).filter(({ share }) => share > 0.05),
		)
		.toEqual([]);

	await tab.select('TaskLLM', 'Scripted');
	await tab.click('button', 'Run');
	await expect.poll(() => tab.text('region', 'Verdict')).toMatch(/^\s*(Correct|Wrong)/);
});

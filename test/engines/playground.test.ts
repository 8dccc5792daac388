import { expect, test } from './fixtures.ts';

test('with the defaults, Run ends in Correct', async ({ tab, site }) => {
	await tab.goto(site.url);
	await tab.click('button', 'Run');
	await expect.poll(() => tab.text('region', 'Verdict')).toMatch(/^\s*Correct/);
	expect(await tab.text('region', 'Rounds')).toContain('Round 3');
});

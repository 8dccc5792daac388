import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { parse } from 'valibot';
import { Gallery } from '../../src/lab/recordings/gallery.ts';
import { expectAccessible } from '../support/accessible.ts';
import { test } from '../support/site-test.ts';

const INDEX = new URL('../../public/recordings/index.json', import.meta.url);
const gallery = parse(Gallery, JSON.parse(readFileSync(INDEX, 'utf8')));
const pair = gallery.entries.find(({ shows }) => shows === 'text-wrong-code-right');

test('the gallery says how its runs were chosen, and opens each in place', async ({
	page,
	site,
}) => {
	await page.goto(`${site.url}#/gallery`);
	await expect(page.getByText(`${gallery.recorded} runs were recorded`)).toBeVisible();
	for (const line of gallery.rule.split('\n')) await expect(page.getByText(line)).toBeVisible();
	await expectAccessible(page);
	await page
		.getByRole('link', { name: pair?.title.split(' · ')[0] ?? '' })
		.first()
		.click();
	await expect(page.getByText(/^Recorded · .* · \d+ November 2026$/)).toHaveCount(2);
	await page.goto(`${site.url}#/gallery/none-of-them`);
	await expect(page.getByRole('heading', { name: 'No such recorded run' })).toBeVisible();
});

test('a recording plays, pauses, plays faster and goes to its end', async ({ page, site }) => {
	await page.emulateMedia({ reducedMotion: 'no-preference' });
	await page.goto(`${site.url}#/gallery/${pair?.id}`);
	const replay = page.getByRole('group', { name: 'Replay of All text' });
	const column = page.getByRole('region', { name: 'All text', exact: true });
	await replay.getByRole('button', { name: 'Pause' }).click();
	const text = await column.getByRole('region', { name: /^Rounds/ }).innerText();
	await page.waitForTimeout(500);
	expect(await column.getByRole('region', { name: /^Rounds/ }).innerText()).toBe(text);
	await replay.getByRole('button', { name: '4×' }).click();
	await expect(replay.getByRole('button', { name: '4×' })).toHaveAttribute('aria-pressed', 'true');
	await replay.getByRole('button', { name: 'Go on' }).click();
	await replay.getByRole('button', { name: 'Straight to the end' }).click();
	await expect(column.getByRole('region', { name: /^Verdict/ })).toContainText(/^Wrong/);
	await expectAccessible(page);
	await replay.getByRole('button', { name: 'Play again' }).click();
	await expect(column.getByRole('region', { name: /^Verdict/ })).toBeHidden();
});

test('for people who want less motion a recording stands at its end, and can be played', async ({
	page,
	site,
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto(`${site.url}#/gallery/${pair?.id}`);
	await expect(page.getByRole('region', { name: /^Verdict/ })).toHaveCount(2);
	const replay = page.getByRole('group', { name: 'Replay of All text' });
	await replay.getByRole('button', { name: 'Play again' }).click();
	await expect(replay.getByRole('button', { name: 'Pause' })).toBeVisible();
});

test('every recorded run re-verifies: its programs print in the sandbox what they printed', async ({
	page,
	site,
}) => {
	test.setTimeout(600_000);
	// Recordings stand at their ends.
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto(`${site.url}#/gallery`);
	for (const { id, title, correct } of gallery.entries)
		await test.step(id, async () => {
			await page.goto(`${site.url}#/gallery/${id}`);
			const column = page.getByRole('region', { name: title.split(' · ')[1] ?? '', exact: true });
			await expect(column.getByRole('region', { name: /^Verdict/ })).toContainText(
				correct ? /^Correct/ : /^Wrong/,
			);
			await column.getByRole('button', { name: 'Re-verify' }).click();
			await expect(column.getByText(/^Re-verified: all \d+ are equal/)).toBeVisible({
				timeout: 120_000,
			});
		});
});

import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { RunRecord } from '../../src/core/run.ts';
import { importRuns } from '../../src/sharing/file.ts';

/** The history as somebody finds it who opens it. */
export interface Found {
	readonly runs: readonly RunRecord[];
	/** What the page said or did that it should not. */
	readonly faults: string[];
}

/** Opens the history and takes all that it exports. */
export async function openHistory(page: Page, site: string): Promise<Found> {
	const faults: string[] = [];
	await page.goto(`${site}#/history`);
	const rows = page.getByRole('list', { name: 'Runs' }).getByRole('listitem');
	await rows.first().waitFor();
	const total = Number(await rows.first().getAttribute('aria-setsize'));
	const exporting = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Export all' }).click();
	const text = await readFile(await (await exporting).path(), 'utf8');
	const { runs, bad, moreBad } = importRuns(text, new Set());
	for (const { why } of bad) faults.push(`an exported run cannot be read: ${why}`);
	if (moreBad > 0) faults.push(`${moreBad} more exported runs cannot be read`);
	if (runs.length < total) faults.push(`of ${total} runs ${runs.length} are exported`);
	const wrong = [...(await rows.allInnerTexts()), ...(await alertsOf(page))];
	faults.push(...wrong.filter((words) => /cannot be read|no storage|Until then/.test(words)));
	return { runs, faults };
}

/** Opens a run, and says what its page does not show of these names of replies, or should not say. */
export async function openRun(
	page: Page,
	site: string,
	run: RunRecord,
	names: readonly string[],
): Promise<string[]> {
	await page.goto(`${site}#/history/${run.id}`);
	const rounds = page.getByRole('region', { name: 'Rounds' });
	await rounds.waitFor();
	const missing = async () => {
		const shown = (await rounds.textContent()) ?? '';
		return names.filter((name) => !shown.includes(name));
	};
	// What draws programs is loaded with the first of them.
	for (let tries = 0; tries < 20 && (await missing()).length > 0; tries++) await pause(250);
	return [
		...(await missing()).map((name) => `${name} is stored and not on its run's page`),
		...(await page.getByText('is left out').allInnerTexts()),
		...(await alertsOf(page)),
	];
}

const alertsOf = (page: Page) => page.getByRole('alert').allInnerTexts();

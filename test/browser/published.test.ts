import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, expect, type Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { expectAccessible } from '../support/accessible.ts';
import { formAt } from '../support/form-address.ts';
import { test } from '../support/site-test.ts';

// Data of the published shapes, made here: the published texts are not part of the project.
const word = (letters: string) => strToU8(JSON.stringify(letters));
const LETTERS = 'Letters/Letters_dataset_min_length_5_max_length_10';
const lettersZip = zipSync({
	[`${LETTERS}/a_3_0/test_words.json`]: word('banana'),
	[`${LETTERS}/a_3_1/test_words.json`]: word('alabama'),
	[`${LETTERS}/b_1_0/test_words.json`]: strToU8('{ no JSON'),
	'Letters/notes.txt': strToU8('no instance'),
});
const states = 'Initial State:\nstack1: B A\nstack2: \n\nGoal State:\nstack1: B\nstack2: A\n';
const averaged = `Please perform average pooling on this matrix, using a 2*2 sliding window with a stride of 1.
1, 2, 3
4, 5, 6
7, 8, 9
`;

async function dropFiles(page: Page, files: readonly { name: string; bytes: Uint8Array }[]) {
	await page.getByLabel('Choose files').setInputFiles(
		files.map(({ name, bytes }) => ({
			name,
			mimeType: 'application/zip',
			buffer: Buffer.from(bytes),
		})),
	);
}

async function freshPage(browser: Browser) {
	const context = await browser.newContext();
	return { page: await context.newPage(), close: () => context.close() };
}

const row = (page: Page, folder: string) => page.getByRole('row', { name: folder });

test('published archives are recognised, kept over a reload, and deletable', async ({
	page,
	site,
}) => {
	await page.goto(`${site.url}#/catalogue`);
	await page.getByRole('link', { name: 'Published instances' }).click();
	await expect(page.getByRole('heading', { name: 'Published instances' })).toBeVisible();
	await dropFiles(page, [
		{ name: 'Letters.zip', bytes: lettersZip },
		{ name: 'broken.zip', bytes: lettersZip.slice(0, -40) },
	]);
	await expect(page.getByText('Read 1 archive.')).toBeVisible();
	await expect(page.getByText(/^broken: .*cannot be read as a \.zip/)).toBeVisible();
	await expect(row(page, 'Letters').getByRole('cell')).toHaveText([
		'Letters',
		'Letters',
		'2',
		'0',
		'1',
	]);
	await expect(page.getByText('1 file not understood')).toBeVisible();
	await expectAccessible(page);

	await page.reload();
	await expect(row(page, 'Letters')).toContainText('2');

	// What another version of the page kept is read anew.
	await page.evaluate(
		() =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open('codesteer-playground');
				opening.onsuccess = () => {
					const change = opening.result.transaction('publishedEntries', 'readwrite');
					change.objectStore('publishedEntries').put({ name: 'Letters', bytes: 1, index: 'old' });
					change.oncomplete = () => {
						opening.result.close();
						resolve();
					};
				};
				opening.onerror = () => reject(opening.error);
			}),
	);
	await page.reload();
	await expect(row(page, 'Letters')).toContainText('2');
	await page.getByRole('button', { name: 'Delete Letters' }).click();
	await expect(row(page, 'Letters')).toHaveCount(0);
	await page.reload();
	await expect(page.getByText('Choose a folder')).toBeVisible();
	await expect(row(page, 'Letters')).toHaveCount(0);
});

test('a folder is recognised as a whole, and a dropped one too', async ({ page, site }) => {
	const folder = await mkdtemp(join(tmpdir(), 'published-'));
	const blocks = join(folder, 'dataset_gather', 'Blocksworld_dataset', '2_3_2_0');
	await mkdir(blocks, { recursive: true });
	await writeFile(join(blocks, 'blocksworld_task.txt'), states);
	await writeFile(join(folder, 'dataset_gather', 'Letters.zip'), lettersZip);
	await writeFile(join(folder, 'dataset_gather', 'README.md'), 'no data');
	await page.goto(`${site.url}#/catalogue/published`);
	await page.getByLabel('Choose a folder').setInputFiles(join(folder, 'dataset_gather'));
	await expect(page.getByText('Read 2 archives.')).toBeVisible();
	await expect(
		page.getByText('dataset_gather/README.md: it lies in no published data folder.'),
	).toBeVisible();
	await expect(row(page, 'Blocksworld_dataset')).toContainText('1');
	await rm(folder, { recursive: true });

	// Dropped on the page, not chosen.
	const transfer = await page.evaluateHandle(() => {
		const data = new DataTransfer();
		data.items.add(new File(['[]'], 'path-plan.jsonl'));
		return data;
	});
	await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
	await expect(page.getByText(/^path-plan.jsonl: /)).toBeVisible();
});

test('a published instance runs, and its link opens with and without the data', async ({
	page,
	browser,
	site,
}) => {
	test.setTimeout(180_000);
	const pooling = zipSync({ 'pooling_dataset/sample_50/question.txt': strToU8(averaged) });
	const drop = (on: Page) => dropFiles(on, [{ name: 'pooling_dataset.zip', bytes: pooling }]);
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(`${site.url}#/catalogue/published`);
	await drop(page);
	await row(page, 'pooling_dataset').getByRole('link').click();
	await page.getByRole('link', { name: 'sample_50' }).click();
	// The audit's remark, with the right answer.
	await expect(page.getByRole('note', { name: 'Known defect' })).toContainText('rounded');
	await page.getByRole('button', { name: 'As the model sees it' }).click();
	await expect(page.getByText('Please perform average pooling')).toBeVisible();
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	const verdict = page.getByRole('region', { name: 'Verdict' });
	await expect(verdict).toContainText(/^Correct/, { timeout: 60_000 });
	await page.getByRole('checkbox', { name: 'include all rounds' }).setChecked(true);
	await page.getByRole('button', { name: 'Copy link' }).click();
	await expect(page.getByText(/^Link copied/)).toBeVisible();
	const link = await page.evaluate(() => navigator.clipboard.readText());

	const fresh = await freshPage(browser);
	await fresh.page.goto(link);
	await expect(fresh.page.getByRole('region', { name: 'Verdict' })).toContainText(/^Correct/);
	await expect(
		fresh.page.getByText(/published instance, and its text is not at hand/),
	).toBeVisible();
	await expect(fresh.page.getByText('Please perform average pooling')).toHaveCount(0);
	await expect(fresh.page.getByText(/pooling_dataset .*dataset_gather/)).toBeVisible();
	await drop(fresh.page);
	await expect(fresh.page.getByText(/its text is not at hand/)).toHaveCount(0);
	await fresh.page.getByRole('button', { name: 'Re-verify' }).click();
	await expect(fresh.page.getByText(/^Re-verified: all \d+ are equal/)).toBeVisible({
		timeout: 120_000,
	});
	await fresh.page.getByText('As the model sees it').click();
	await expect(fresh.page.getByText('Please perform average pooling').first()).toBeVisible();
	await fresh.close();

	await page.goto(`${site.url}#/history`);
	await expect(page.getByText(/^Known defect: .*rounded/)).toBeVisible();
	await page.getByRole('link', { name: /Pooling, published sample_50/ }).click();
	await expect(page.getByRole('note', { name: 'Known defect' })).toBeVisible();
	await expect(page.getByRole('region', { name: 'Verdict' })).toContainText(/^Correct/);
});

const real = resolve('../shared/symbench/official/letter_logic_diagram.zip');
test('a real published archive is recognised whole', async ({ page, site }) => {
	test.skip(
		!existsSync(real),
		`${real} is not there: the published data is not part of the project`,
	);
	await page.goto(`${site.url}#/catalogue/published`);
	await page.getByLabel('Choose files').setInputFiles(real);
	await expect(row(page, 'letter_logic_diagram').getByRole('cell')).toHaveText([
		'letter_logic_diagram',
		'Letter Logic Diagram',
		'200',
		'84',
		'0',
	]);
	await page.goto(formAt(site.url, 'task=letter-logic-diagram&level=published'));
	await expect(page.getByRole('note', { name: 'Known defect' })).toBeVisible();
	await page.getByLabel('Search 200 instances').fill('sample_199');
	await page.getByRole('listbox').selectOption('sample_199');
	await expect(page.getByRole('note', { name: 'Known defect' })).toHaveCount(0);
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(page.getByRole('region', { name: 'Verdict' })).toContainText(/^Correct/, {
		timeout: 60_000,
	});
});

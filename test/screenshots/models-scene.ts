import type { Page } from '@playwright/test';
import { type ModelServer, startModelServer } from '../support/model-server.ts';
import { tinySteered } from '../support/tiny-steered.ts';
import type { Scene } from './scene.ts';

const FILE = 'tiny-model.gguf';

/** The page of models: nothing here, during a download, loaded, refused, and the diagnostics. */
export const modelsScene: Scene = async (page, url, take) => {
	const models = await startModelServer();
	models.files.set(FILE, tinySteered('42'));
	try {
		await walk(models, page, url, take);
	} finally {
		await models.close();
	}
};

async function walk(models: ModelServer, ...[page, url, take]: Parameters<Scene>): Promise<void> {
	const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
	await page.goto(`${url}#/models/local`);
	await page.getByText('No model yet').waitFor();
	await page.getByText('Llama-3.1-8B-Instruct').first().waitFor();
	await page.setViewportSize({ width, height: 1900 });
	await take('models-empty');
	await page.setViewportSize({ width, height });

	// As from a slow host: its bytes stop in the middle.
	models.stallOnce(FILE, 200_000);
	await lookAt(page, `${models.origin}/${FILE}`);
	await page.getByRole('button', { name: /^Download \d/ }).click();
	await page.getByRole('progressbar', { name: /^Download of/ }).waitFor();
	await page.waitForTimeout(1500);
	await take('models-download');

	await page.getByRole('button', { name: /^Stop the download/ }).click();
	await page.getByRole('button', { name: 'Resume' }).click();
	await page.getByRole('button', { name: /^Load tiny/ }).click();
	await page.getByText('Loaded', { exact: true }).waitFor({ timeout: 60_000 });
	await take('models-loaded');

	const tooLarge = `${models.origin}/too-large.gguf`;
	await page.route(tooLarge, (route) =>
		route.fulfill({
			headers: { 'content-length': '8541000000', 'access-control-allow-origin': '*' },
		}),
	);
	await lookAt(page, tooLarge);
	await page.getByText('Cannot run here').nth(1).waitFor();
	await page.getByText('Cannot run here').last().scrollIntoViewIfNeeded();
	await take('models-refused');

	await page.goto(`${url}#/diagnostics`);
	await page.getByRole('heading', { name: 'What can run here' }).waitFor();
	await page.getByRole('button', { name: /^Measure/ }).click();
	await page.getByText('Prefill').waitFor({ timeout: 60_000 });
	await page.setViewportSize({ width, height: 1200 });
	await take('diagnostics');
}

async function lookAt(page: Page, address: string): Promise<void> {
	const form = page.getByRole('region', { name: 'Add one of your own' });
	await form.getByLabel('Address').fill(address);
	await form.getByRole('button', { name: 'Look it up' }).click();
}

import { expect, type Page } from '@playwright/test';
import { task } from '../../tasks/number-multiply/index.ts';
import { expectAccessible } from '../support/accessible.ts';
import { checkpoint, randomTensors, TINY } from '../support/llama/checkpoint.ts';
import { serveCheckpoint, served } from '../support/llama/checkpoint-server.ts';
import { type ModelServer, startModelServer } from '../support/model-server.ts';
import { test as siteTest } from '../support/site-test.ts';
import { tinySteered } from '../support/tiny-steered.ts';

const FILE = 'tiny-steered.gguf';
const PUZZLE = '#/playground?task=number-multiply&level=L1&seed=1&method=codesteer';

const test = siteTest.extend<{ models: ModelServer }>({
	models: async ({ browserName: _ }, use) => {
		const models = await startModelServer();
		await use(models);
		await models.close();
	},
});

const kept = (page: Page) => page.getByRole('region', { name: 'Kept in this browser' });
const own = (page: Page) => page.getByRole('region', { name: 'Add one of your own' });

async function lookUp(page: Page, address: string) {
	await own(page).getByLabel('Address').fill(address);
	await own(page).getByRole('button', { name: 'Look it up' }).click();
}

test('a GGUF by address: planned, downloaded across a reload, loaded, measured, run, deleted', async ({
	page,
	site,
	models,
}) => {
	const gguf = tinySteered(task.instance(task.about.levels.L1, 1).solve());
	models.files.set(FILE, gguf);
	models.stallOnce(FILE, 200_000);
	await page.setViewportSize({ width: 360, height: 740 });
	await page.goto(`${site.url}#/models/local`);
	await expect(kept(page)).toContainText('No model yet');

	await lookUp(page, `${models.origin}/${FILE}`);
	const kilobytes = `${Math.round(gguf.length / 1000)} kB`;
	await expect(own(page)).toContainText(`download ${kilobytes} · disk ${kilobytes} · memory about`);
	expect(models.asked.map(({ method }) => method)).toEqual(['HEAD']);
	await own(page)
		.getByRole('button', { name: `Download ${kilobytes}` })
		.click();
	await expect(kept(page)).toContainText(`200 kB of ${kilobytes}`);
	await expectAccessible(page);

	await page.reload();
	await expect(kept(page)).toContainText('Interrupted');
	await kept(page).getByRole('button', { name: 'Resume' }).click();
	await expect(kept(page).getByRole('button', { name: /^Load / })).toBeVisible();
	expect(models.asked.at(-1)?.range).toMatch(/^bytes=\d+-$/);
	await kept(page)
		.getByRole('button', { name: /^Load / })
		.click();
	await expect(kept(page)).toContainText('about 301 MB, on the processor');

	await page.getByRole('link', { name: 'Diagnostics' }).first().click();
	await page.getByRole('button', { name: 'Measure' }).click();
	await expect(page.getByRole('region', { name: 'Benchmark' })).toContainText(
		/Prefill.*tokens a second.*Decode.*tokens a second/s,
	);
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.getByRole('button', { name: 'Copy the report' }).click();
	await expect(page.getByRole('button', { name: 'Copied the report' })).toBeVisible();
	const report = await page.evaluate(() => navigator.clipboard.readText());
	for (const part of ['## What can run here', 'Adapter: ', 'Cross-origin isolated: ', 'Decode: '])
		expect(report).toContain(part);

	await page.goto(site.url + PUZZLE);
	await expect(page.getByRole('combobox', { name: 'Task', exact: true })).toHaveValue(
		'number-multiply',
	);
	await page.goto(`${site.url}#/models/local`);
	await kept(page).getByRole('button', { name: 'Use as TaskLLM' }).click();
	await page.goto(`${site.url}#/models/local`);
	await kept(page).getByRole('button', { name: 'Use as steerer' }).click();
	await expect(page.getByRole('combobox', { name: 'Steering model' })).toHaveValue(/^gguf /);
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(page.getByRole('region', { name: 'Verdict' })).toHaveText(/^\s*Correct/);

	await page.goto(`${site.url}#/models/local`);
	await kept(page).getByRole('button', { name: 'Delete' }).click();
	await kept(page).getByRole('button', { name: 'Keep it' }).click();
	await kept(page).getByRole('button', { name: 'Delete' }).click();
	await kept(page).getByRole('button', { name: 'Delete' }).click();
	await expect(kept(page)).toContainText('No model yet');
});

test('a GGUF from disk: chosen or dropped, whatever it is called; other files are refused', async ({
	page,
	site,
}) => {
	const gguf = tinySteered('<<<1>>>');
	await page.goto(`${site.url}#/models/local`);
	const input = own(page).getByLabel('Choose files');
	const fileOf = (name: string, buffer: Uint8Array) => ({
		name,
		mimeType: 'application/octet-stream',
		buffer: Buffer.from(buffer),
	});
	await input.setInputFiles(fileOf('notes.txt', new TextEncoder().encode('notes')));
	await expect(own(page)).toContainText('These files are no model');
	await input.setInputFiles(fileOf('cut.gguf', gguf.subarray(0, 2)));
	await expect(own(page)).toContainText(/cut\.gguf/);
	await input.setInputFiles(fileOf('Tiny steered (v2) 100%.gguf', gguf));
	await expect(
		kept(page).getByRole('button', { name: 'Load Tiny steered (v2) 100%' }),
	).toBeVisible();

	const dropped = await page.evaluateHandle((text) => {
		const transfer = new DataTransfer();
		const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
		transfer.items.add(new File([bytes], 'dropped.gguf'));
		return transfer;
	}, Buffer.from(gguf).toString('base64'));
	await own(page).dispatchEvent('drop', { dataTransfer: dropped });
	await expect(kept(page).getByRole('button', { name: 'Load dropped' })).toBeVisible();

	await page.reload();
	await expect(kept(page).getByRole('button', { name: /^Load / })).toHaveCount(2);
});

test('what cannot run is refused before a download, and a fault says what to do', async ({
	page,
	site,
	models,
}) => {
	await page.route(`${models.origin}/large.gguf`, (route) =>
		route.fulfill({
			headers: { 'content-length': '8541000000', 'access-control-allow-origin': '*' },
		}),
	);
	await page.goto(`${site.url}#/models/local`);
	const refusal = /Cannot run here\. About .* GB of memory are needed/;
	const codesteer = page.getByRole('region', { name: 'CodeSteer-v1' });
	await expect(codesteer).toContainText(refusal);
	await expect(codesteer.getByRole('button', { name: 'Download' })).toHaveCount(0);
	await expect(page.getByRole('region', { name: 'Small models' })).toContainText(
		'None of these can run here. WebLLM runs models on the GPU only',
	);
	await lookUp(page, `${models.origin}/large.gguf`);
	await expect(own(page)).toContainText('download 8.54 GB · disk 8.54 GB · memory about 11 GB');
	await expect(own(page)).toContainText(refusal);
	await expect(own(page).getByRole('button', { name: 'Download' })).toHaveCount(0);

	await lookUp(page, `${models.origin}/none/`);
	await expect(own(page)).toContainText(/Nothing is at .* Check the address/);
	await page.context().setOffline(true);
	await expect(page.getByText('This computer is offline')).toBeVisible();
});

test('safetensors by address are converted, stopped, gone on with and reported', async ({
	page,
	site,
}) => {
	const files = checkpoint(TINY, randomTensors(TINY, 'BF16'), 2);
	const server = await serveCheckpoint(served(files));
	await page.goto(`${site.url}#/models/local`);
	await lookUp(page, server.url);
	const form = page.getByRole('region', { name: 'Convert http' });
	await expect(form).toContainText('A Llama of 100,160 weights · reads 200 kB · keeps');
	await form.getByLabel('Quantization').selectOption('q4f32_1');
	const stalled = server.stall(server.sent + 100_000);
	await form.getByRole('button', { name: 'Convert' }).click();
	await stalled;
	await form.getByRole('button', { name: 'Stop' }).click();
	await expect(kept(page)).toContainText('Interrupted');
	server.flow();
	await page.reload();
	await kept(page).getByRole('button', { name: 'Go on converting' }).click();
	await expect(form).toContainText('verified: 100,160 weights in');
	await form.getByText('Error of each tensor').click();
	await expect(form.getByRole('row')).toHaveCount(1 + 2 + 4 * TINY.num_hidden_layers);
	await expect(kept(page)).toContainText(/model-q4f32_1-MLC.*WebLLM · q4f32_1/s);
	await expectAccessible(page);
	await server.close();
});

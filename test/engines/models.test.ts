import { writeFile } from 'node:fs/promises';
import { task } from '../../tasks/number-multiply/index.ts';
import { formAt } from '../support/form-address.ts';
import { tinySteered } from '../support/tiny-steered.ts';
import { expect, test } from './fixtures.ts';

/** WebKitGTK has neither private files nor 64-bit memory; Firefox has no WebGPU on Linux. */
const RUNS_GGUF = { chromium: true, firefox: true, webkit: false };

test('a GGUF from the disk steers and answers a run, or the page says why it cannot', async ({
	engine,
	tab,
	site,
}, testInfo) => {
	const path = testInfo.outputPath('tiny.gguf');
	await writeFile(path, tinySteered(task.instance(task.about.levels.L1, 1).solve()));
	await tab.goto(`${site.url}#/models/local`);
	await expect.poll(() => tab.text('main')).toContain('No model runs on the GPU here');
	await tab.choose('Choose files', path);
	if (!RUNS_GGUF[engine]) {
		const page = await tab.text('main');
		expect(page).toContain('run neither there nor on the processor');
		await expect
			.poll(() => tab.text('region', 'Add one of your own'))
			.toContain('it lacks the Origin Private File System');
		return;
	}
	await expect.poll(() => tab.text('region', 'Kept in this browser')).toContain('from your disk');

	await tab.goto(formAt(site.url, 'task=number-multiply&level=L1&seed=1&method=codesteer'));
	await tab.select('TaskLLM', 'tiny');
	await tab.select('Steerer', 'model');
	await tab.select('Steering model', 'tiny');
	await tab.click('button', 'Run');
	await expect.poll(() => tab.text('region', 'Verdict')).toMatch(/^\s*Correct/);
	expect(await tab.text('region', 'Rounds')).toMatch(/Done\s+Round 1/);
});

test('what the browser lacks for models is said with each of them', async ({ tab, site }) => {
	await tab.goto(`${site.url}#/models/local`);
	await expect
		.poll(() => tab.text('region', 'Small models'))
		.toMatch(/None of these can run here\. WebLLM runs models on the GPU only/);
	expect(await tab.text('region', 'CodeSteer-v1')).toMatch(/Cannot run here\. /);
});

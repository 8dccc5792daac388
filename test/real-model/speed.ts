import type { Page } from '@playwright/test';

/** Loads a GGUF and asks it once: how fast it loads, reads and writes, in words. */
export async function measureSpeed(page: Page, url: string, path: string): Promise<string> {
	await page.goto(url);
	await page.waitForFunction(() => 'localHarness' in window);
	const input = await page.evaluateHandle(() =>
		document.body.appendChild(Object.assign(document.createElement('input'), { type: 'file' })),
	);
	await input.setInputFiles(path);
	return page.evaluate(async (field) => {
		const { collect, greedy, loadGguf } = window.localHarness;
		const { signal } = new AbortController();
		const now = () => performance.now() / 1000;
		const start = now();
		const model = await loadGguf([...(field.files ?? [])], { title: 'Real' }, () => {}, signal);
		const loaded = now();
		const messages = [{ role: 'user' as const, content: 'Count to a hundred. '.repeat(30) }];
		let first = 0;
		const options = greedy(40);
		const { end, thrown } = await collect(model, messages, options, signal, () => {
			first ||= now();
		});
		const done = now();
		await model.unload();
		if (!end) throw thrown;
		const reads = end.usage.input / (first - loaded);
		const writes = (end.usage.output - 1) / (done - first);
		return `loaded in ${(loaded - start).toFixed(1)} s; first of ${end.usage.output} tokens after ${(first - loaded).toFixed(1)} s; reads ${reads.toFixed(1)} and writes ${writes.toFixed(1)} tokens a second; takes ${(model.memory / 1e9).toFixed(2)} GB. ${model.warning ?? ''}`;
	}, input);
}

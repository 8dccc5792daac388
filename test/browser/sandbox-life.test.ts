import { readdirSync, readFileSync } from 'node:fs';
import { Zstd } from '@hpcc-js/wasm-zstd';
import { type Browser, expect, type Page } from '@playwright/test';
import type { Execution } from '../../src/python/sandbox.ts';
import { test as base, runIn } from '../support/sandbox-test.ts';

/** A page with a sandbox of its own, which has not loaded anything yet. */
const test = base.extend({
	page: async ({ page, harness }, use) => {
		await page.goto(harness.url);
		await page.waitForFunction(() => 'createSandbox' in window);
		await page.evaluate(() => {
			window.sandbox = window.createSandbox({ packagesUrl: null });
		});
		await use(page);
	},
});

const warm = (page: Page): Promise<string> =>
	page.evaluate(() =>
		window.sandbox.warm().then(
			() => 'warm',
			(failure) => `${failure.code}: ${failure.message}`,
		),
	);

test('output comes while the program runs', async ({ page }) => {
	const { pieces, output } = await page.evaluate(async () => {
		const pieces: string[] = [];
		const { output } = await window.sandbox.run(
			{
				code: 'import time\nfor i in range(5): print(i); time.sleep(0.2)',
				onOutput: (text) => pieces.push(text),
			},
			new AbortController().signal,
		);
		return { pieces, output };
	});
	expect(output).toBe('0\n1\n2\n3\n4\n');
	expect(pieces.join('')).toBe(output);
	expect(pieces.length).toBeGreaterThan(1);
});

test('a program without end can be stopped, also while it waits', async ({ page }) => {
	const endings = await page.evaluate(async () => {
		const stop = new AbortController();
		const programs = Array.from({ length: 5 }, () =>
			window.sandbox.run({ code: 'while True: pass' }, stop.signal),
		);
		setTimeout(() => stop.abort(), 300);
		return (await Promise.all(programs)).map(({ ending }) => ending);
	});
	expect(endings).toEqual(Array(5).fill('stopped'));
	expect(await runIn(page, { code: 'print(1)' })).toMatchObject({ output: '1\n' });
});

test('a signal that is already aborted runs nothing', async ({ page }) => {
	const { ending } = await page.evaluate(() =>
		window.sandbox.run({ code: 'print(1)' }, AbortSignal.abort()),
	);
	expect(ending).toBe('stopped');
	expect(page.frames()).toHaveLength(1);
});

test('programs run at the same time, each with its own output', async ({ page }) => {
	const outputs = await page.evaluate(async () => {
		const never = new AbortController().signal;
		const runs = Array.from({ length: 8 }, (_, number) =>
			window.sandbox.run({ code: `import time\ntime.sleep(0.05)\nprint(${number})` }, never),
		);
		return (await Promise.all(runs)).map(({ output }) => output);
	});
	expect(outputs).toEqual(Array.from({ length: 8 }, (_, number) => `${number}\n`));
});

test('what does not arrive is said, and tried again', async ({ page }) => {
	await page.route('**/python-wasm*', (route) => route.fulfill({ status: 404 }));
	expect(await warm(page)).toMatch(/^python-unavailable: .*python-wasm.*404/);
	const execution = await runIn(page, { code: 'print(1)' });
	expect(execution).toMatchObject({ ending: 'unavailable', output: '' });
	expect(execution.error).toContain('Python could not be loaded');
	await page.unroute('**/python-wasm*');
	expect(await warm(page)).toBe('warm');
	expect(await runIn(page, { code: 'print(1)' })).toMatchObject({ output: '1\n' });
});

test('a damaged WebAssembly file is said', async ({ page }) => {
	await page.route('**/python-wasm*', (route) => route.fulfill({ body: 'no zstd' }));
	expect(await warm(page)).toMatch(/^python-unavailable: .*python-wasm/);
});

for (const [name, body] of Object.entries({ missing: null, damaged: Buffer.from('no zstd') })) {
	test(`with its snapshot ${name} Python starts all the same`, async ({ page }) => {
		await page.route('**/python-snapshot*', (route) =>
			body ? route.fulfill({ body }) : route.fulfill({ status: 404 }),
		);
		expect(await warm(page)).toBe('warm');
		expect(await runIn(page, { code: 'print(hash("a"))' })).toMatchObject({ ending: 'ok' });
	});
}

test('a snapshot of another build is replaced by a plain start', async ({ page }) => {
	await page.route('**/python-snapshot*', async (route) => {
		const zstd = await Zstd.load();
		await route.fulfill({ body: Buffer.from(zstd.compress(Buffer.alloc(2 ** 20, 7))) });
	});
	expect(await warm(page)).toBe('warm');
	expect(await runIn(page, { code: 'print(1)' })).toMatchObject({ output: '1\n' });
});

test('the standard library comes only when a program opens it, which then begins anew', async ({
	page,
}) => {
	const asked: string[] = [];
	page.on('request', (request) => {
		if (request.url().includes('python-')) asked.push(request.url());
	});
	await runIn(page, { code: 'import itertools, json, re, random\nprint(1)' });
	expect(asked.filter((url) => url.includes('stdlib'))).toEqual([]);
	const late =
		'print("once")\nif True:\n    import csv, io\nprint(list(csv.reader(io.StringIO("1,2"))))';
	expect(await runIn(page, { code: late })).toMatchObject({
		output: "once\n[['1', '2']]\n",
		ending: 'ok',
	});
	// So does a traceback, which shows the library's lines.
	const failing =
		'import json, traceback\ntry:\n    json.loads("{")\nexcept ValueError:\n    traceback.print_exc()';
	const { stderr } = await runIn(page, { code: failing });
	expect(stderr).toContain('obj, end = self.scan_once');
	const many = await Promise.all(
		['xml.dom', 'queue', 'html'].map((name) => runIn(page, { code: `import ${name}\nprint(1)` })),
	);
	expect(many.map(({ output }) => output)).toEqual(Array(3).fill('1\n'));
	expect(asked.filter((url) => url.includes('stdlib'))).toHaveLength(1);
});

test('a traceback through the library is whole, though it comes only for that', async ({
	page,
}) => {
	const code = 'import json\njson.loads("{")';
	const { error } = await runIn(page, { code });
	expect(error).toContain('obj, end = self.scan_once');
	expect(error).toMatch(/JSONDecodeError/);
});

test('what needs the library says so where it does not arrive', async ({ page }) => {
	await page.route('**/python-stdlib*', (route) => route.fulfill({ status: 404 }));
	const execution = await runIn(page, { code: 'import csv' });
	expect(execution).toMatchObject({ ending: 'unavailable' });
	expect(execution.error).toContain('python-stdlib');
	expect(await runIn(page, { code: 'print(1)' })).toMatchObject({ output: '1\n' });
});

test('closing ends every worker', async ({ page }) => {
	expect(await warm(page)).toBe('warm');
	const running = runIn(page, { code: 'while True: pass' });
	await page.waitForTimeout(300);
	await page.evaluate(() => window.sandbox.close());
	expect(await running).toMatchObject({ ending: 'crash' });
	await expect.poll(() => page.workers()).toEqual([]);
	await expect.poll(() => page.frames().length).toBe(1);
});

/** The processes of this very browser in which workers are. */
async function withWorkers(browser: Browser): Promise<number[]> {
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	await session.detach();
	return processInfo
		.map(({ id }) => id)
		.filter((id) =>
			readdirSync(`/proc/${id}/task`).some((thread) =>
				readFileSync(`/proc/${id}/task/${thread}/comm`, 'utf8').startsWith('DedicatedWorker'),
			),
		);
}

/** Playwright gives a page up of which a process died; the browser does not. This runs programs past it. */
async function runPast(
	page: Page,
): Promise<(code: string, seconds?: number) => Promise<Execution>> {
	const session = await page.context().newCDPSession(page);
	return async (code, seconds = 10) => {
		const program = JSON.stringify({ code, seconds });
		const { result } = await session.send('Runtime.evaluate', {
			expression: `window.sandbox.run(${program}, new AbortController().signal)`,
			awaitPromise: true,
			returnByValue: true,
		});
		return result.value;
	};
}

test.describe('the process of the frame dies', () => {
	test.skip(process.platform !== 'linux', 'Finding the process takes /proc.');

	test('in mid-run: a crash within the limit and 2 s, and what comes then runs', async ({
		page,
		browser,
	}) => {
		const others = await withWorkers(browser);
		expect(await warm(page)).toBe('warm');
		const run = await runPast(page);
		const started = performance.now();
		// Two at a time: the second may have to wait for an interpreter, the third waits for a place.
		const running = run('print("so far")\nwhile True: pass', 3);
		const beside = run('while True: pass', 3);
		const waiting = run('print(3)');
		await page.waitForTimeout(1000);
		const [own, ...more] = (await withWorkers(browser)).filter((id) => !others.includes(id));
		if (own === undefined || more.length > 0) throw new Error("Which process is the frame's?");
		process.kill(own, 'SIGKILL');
		const execution = await running;
		expect(performance.now() - started).toBeLessThan(5000);
		expect(execution).toMatchObject({ ending: 'crash', output: 'so far\n' });
		expect(execution.error).toContain('The next program gets a new one');
		// It was the process, and not only the frame in it.
		expect(await withWorkers(browser)).not.toContain(own);
		expect((await beside).ending).toMatch(/^(crash|time)$/);
		// What had not started runs in the new frame.
		expect(await waiting).toMatchObject({ ending: 'ok', output: '3\n' });
		expect(await run('print(4)')).toMatchObject({ ending: 'ok', output: '4\n' });
	});

	test('while nothing runs: the next program runs all the same', async ({ page, browser }) => {
		const others = await withWorkers(browser);
		expect(await warm(page)).toBe('warm');
		const run = await runPast(page);
		const [own] = (await withWorkers(browser)).filter((id) => !others.includes(id));
		if (own === undefined) throw new Error("Which process is the frame's?");
		process.kill(own, 'SIGKILL');
		expect(await run('print(2)')).toMatchObject({ ending: 'ok', output: '2\n' });
	});
});

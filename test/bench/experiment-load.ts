/**
 * An experiment of 1,000 runs on a model that answers after 200 ms, 20 of them in flight: how long it
 * takes in parts of the ideal, whether memory stays flat, and whether the page answers clicks meanwhile.
 * With `--heap` what is held is measured, too, with garbage collected, which takes time of its own.
 * With `--faults`, a fifth of the calls are refused, broken, cut or left hanging instead, and what is
 * asked is that every run ends with a reason, and that no try is paid for that the page does not show.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { createRandom } from '../../src/ground/random.ts';
import { launchOptions } from '../../tools/browser/chromium.ts';
import { ISOLATION, serveFolder } from '../../tools/browser/static-server.ts';
import { dialects } from '../support/provider-dialects.ts';

const IN_FLIGHT = 20;
const LATENCY_MILLISECONDS = 200;

/** A browser calls a host over six connections at most, unless it speaks HTTP/2, as providers do. */
function selfSigned(): { readonly key: Buffer; readonly cert: Buffer } {
	const folder = mkdtempSync(join(tmpdir(), 'codesteer-'));
	const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
	const words = `req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -keyout ${key} -out ${cert}`;
	execFileSync('openssl', words.split(' '), { stdio: 'ignore' });
	const made = { key: readFileSync(key), cert: readFileSync(cert) };
	rmSync(folder, { recursive: true });
	return made;
}

/** A provider in OpenAI's wire format that answers each call after the same time. */
async function startModel(faulty: boolean) {
	const dialect = dialects.find(({ provider }) => provider === 'compatible');
	if (!dialect) throw new Error('There is no dialect of compatible servers.');
	const random = createRandom('experiment load');
	const body = dialect.answer({ texts: ['I think it is ', '<<<(1 + 2) * 8>>>'], finish: 'stop' });
	const count = { calls: 0, answered: 0, most: 0, faults: 0, firstAt: 0, fullAt: 0, lastAt: 0 };
	let inFlight = 0;
	const server = createSecureServer({ ...selfSigned(), allowHTTP1: true }, (request, response) => {
		response.setHeader('access-control-allow-origin', '*');
		response.setHeader('access-control-allow-headers', '*, authorization, content-type');
		response.setHeader('access-control-max-age', '600');
		if (request.method === 'OPTIONS') {
			response.writeHead(204).end();
			return;
		}
		count.calls++;
		count.most = Math.max(count.most, ++inFlight);
		count.lastAt = performance.now();
		count.firstAt ||= count.lastAt;
		if (inFlight === IN_FLIGHT) count.fullAt ||= count.lastAt;
		const done = () => {
			inFlight--;
		};
		request.resume();
		const fault = faulty && random.chance(1, 5) ? random.int(0, 3) : null;
		if (fault !== null) count.faults++;
		setTimeout(() => {
			if (fault === 0) response.writeHead(429, { 'retry-after': '1' }).end('{}');
			else if (fault === 1) response.writeHead(503).end('{}');
			else {
				response.writeHead(200, { 'content-type': 'text/event-stream' });
				if (fault === null) {
					count.answered++;
					response.end(body);
				} else {
					response.write(body.slice(0, body.length >> 1));
					// Cut in the middle, or silent until the page gives up.
					if (fault === 2) response.stream.close(2);
				}
			}
			done();
		}, LATENCY_MILLISECONDS);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `https://localhost:${port}${dialect.base}`,
		count,
		close: () => server.close(),
	};
}

/** Bytes of the processes that draw pages and run their workers. */
async function memoryOf(browser: Browser): Promise<number> {
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	await session.detach();
	return processInfo
		.filter(({ type }) => type === 'renderer')
		.reduce((sum, { id }) => sum + residentBytes(id), 0);
}

/** Bytes of what the page and its workers still hold, all garbage collected before. */
async function heldBy(page: Page): Promise<number> {
	return page.evaluate(async () => {
		const measure = Reflect.get(performance, 'measureUserAgentSpecificMemory');
		const measured: { bytes: number } = await Reflect.apply(measure, performance, []);
		return measured.bytes;
	});
}

function residentBytes(id: number): number {
	const status = readFileSync(`/proc/${id}/status`, 'utf8');
	return Number(/RssAnon:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
}

/** Fills the form as a person would. */
async function plan(page: Page, url: string, runs: number): Promise<void> {
	await page.getByRole('button', { name: 'None' }).click();
	await page.getByRole('checkbox', { name: 'Game 24' }).check();
	for (const level of ['L2', 'L3', 'L4', 'L5']) {
		const box = page.getByRole('checkbox', { name: level });
		if (await box.isChecked()) await box.uncheck();
	}
	await page.getByRole('checkbox', { name: 'L1' }).check();
	await page.getByLabel('Puzzles of each').fill(String(runs));
	await page.getByRole('button', { name: /^Remove 2/ }).click();
	await page.getByLabel('TaskLLM of all').selectOption('Other model…');
	await page.getByLabel('Model name').first().fill('slow');
	await page.getByLabel('Address').first().fill(url);
	await page.getByLabel('Address').first().blur();
	await page.getByText(/^1\. /).click();
	await page
		.getByRole('combobox', { name: 'Method', exact: true })
		.selectOption({ label: 'Only question' });
	await page.getByLabel('In flight').fill(String(IN_FLIGHT));
}

/** Notes how long each click waited for its next picture. */
async function watchClicks(page: Page): Promise<void> {
	await page.evaluate(() => {
		const waits: number[] = [];
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) if (entry.name === 'click') waits.push(entry.duration);
		}).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
		Object.assign(window, { clickWaits: waits });
	});
}

const endedRuns = async (page: Page) =>
	Number(
		(await page.getByText(/^[\d,]+ of [\d,]+ runs?$/).innerText()).split(' ')[0]?.replace(',', ''),
	);

/** Prints the figures; always 0. */
export async function main(words: string[]): Promise<number> {
	const { values } = parseArgs({
		args: words,
		options: {
			runs: { type: 'string', default: '1000' },
			faults: { type: 'boolean', default: false },
			heap: { type: 'boolean', default: false },
		},
	});
	const runs = Number(values.runs);
	const model = await startModel(values.faults);
	const site = await serveFolder(
		fileURLToPath(new URL('../../dist', import.meta.url)),
		'/',
		ISOLATION,
	);
	const browser = await chromium.launch({
		...launchOptions,
		args: [
			...launchOptions.args,
			'--ignore-certificate-errors',
			'--enable-blink-features=ForceEagerMeasureMemory',
		],
	});
	try {
		const page = await browser.newPage();
		await page.goto(`${site.url}#/experiments/new`);
		await plan(page, model.url, runs);
		await watchClicks(page);
		const memory = new Map<number, number>();
		const held = new Map<number, Promise<number>>();
		const started = performance.now();
		const after = (at: number) => ((at - started) / 1000).toFixed(2);
		await page.getByRole('button', { name: 'Start', exact: true }).click();
		const marks = [100, 500, runs];
		for (let ended = 0; ended < runs; ) {
			await page.waitForTimeout(150);
			ended = await endedRuns(page);
			const [mark] = marks;
			if (mark !== undefined && ended >= mark) {
				if (values.heap) held.set(mark, heldBy(page));
				memory.set(mark, await memoryOf(browser));
				marks.shift();
			}
			// A click that does nothing but open and close words.
			await page.getByText('Limits, and more runs').click();
		}
		const seconds = (performance.now() - started) / 1000;
		const ideal = (runs / IN_FLIGHT) * (LATENCY_MILLISECONDS / 1000);
		const waits = await page.evaluate(() => Reflect.get(window, 'clickWaits') as number[]);
		const progress = await page.getByRole('region', { name: 'Progress' }).innerText();
		const at = (mark: number) => ((memory.get(mark) ?? 0) / 1e6).toFixed(0);
		const heapAt = async (mark: number) => (((await held.get(mark)) ?? 0) / 1e6).toFixed(1);
		process.stdout.write(`${JSON.stringify(model.count)}
${progress.split('\n').slice(0, 6).join(' | ')}
first call ${after(model.count.firstAt)} s after the click, ${IN_FLIGHT} at once after ${after(model.count.fullAt)} s, last call at ${after(model.count.lastAt)} s
${runs} runs in ${seconds.toFixed(1)} s: ${(seconds / ideal).toFixed(2)} of the ideal ${ideal} s
memory of the page's process: ${at(100)} MB at run 100, ${at(500)} at 500, ${at(runs)} at the end: ${((memory.get(runs) ?? 0) / (memory.get(100) ?? 1)).toFixed(2)} of run 100
${values.heap ? `heap of the page and its workers, collected: ${await heapAt(100)} MB, ${await heapAt(500)}, ${await heapAt(runs)}: ${(((await held.get(runs)) ?? 0) / ((await held.get(100)) ?? 1)).toFixed(2)} of run 100\n` : ''}slowest of the clicks: ${Math.max(0, ...waits)} ms
`);
	} finally {
		await browser.close();
		await site.close();
		model.close();
	}
	return 0;
}

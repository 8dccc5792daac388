import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import type { RunEvent } from '../src/core/events/index.ts';
import { Failure } from '../src/core/failure.ts';
import type { RunSpec } from '../src/core/spec.ts';
import type { SweepEnd, SweepNews, SweepRequest } from '../src/lab/experiments/sweep.ts';
import { launchOptions } from '../tools/browser/chromium.ts';
import { ISOLATION, serveFolder } from '../tools/browser/static-server.ts';
import type { NamedKey } from './lab-keys.ts';

/** The built page in a browser without a window, driven from here. */
export interface LabPage {
	/** Plays one run and passes its events on as they come. @throws Failure `no-page` when the browser is gone */
	play(spec: RunSpec, hear: (event: RunEvent) => void): Promise<void>;
	/**
	 * Plays runs of an experiment and passes each on as it ends. It stops where `hear` fails.
	 * @throws Failure `no-page` when the browser is gone
	 */
	sweep(request: SweepRequest, hear: (news: SweepNews) => Promise<void>): Promise<SweepEnd>;
	stop(): Promise<void>;
	close(): Promise<void>;
}

/** Opens the page of a built site, with keys in its memory. @throws Failure `no-page` */
export async function openLabPage(folder: string, keys: readonly NamedKey[]): Promise<LabPage> {
	if (!existsSync(`${folder}/index.html`))
		throw new Failure('no-page', `There is no built page in ${folder}: run "npm run build" first.`);
	const site = await serveFolder(folder, '/', ISOLATION);
	// A profile of its own, on disk until it is closed: what lasts for a session only lies in memory.
	// Whoever interrupts the command stops the run: the browser is still needed for that.
	const browser = await chromium.launchPersistentContext('', {
		...launchOptions,
		handleSIGINT: false,
		handleSIGTERM: false,
	});
	const close = async () => {
		await browser.close();
		await site.close();
	};
	try {
		const page = await browser.newPage();
		let hear = (_event: RunEvent) => {};
		let hearNews = async (_news: SweepNews) => {};
		await page.exposeFunction('labEvent', (event: RunEvent) => hear(event));
		await page.exposeFunction('labNews', (news: SweepNews) => hearNews(news));
		await page.goto(`${site.url}#/lab`);
		await page
			.waitForFunction(() => window.lab !== undefined)
			.catch((cause: unknown) => {
				const what = `The page in ${folder} cannot be driven: it is another one, or an older build`;
				throw new Failure('no-page', `${what}. Run "npm run build" first.`, { cause });
			});
		for (const { model, key } of keys)
			await page.evaluate(([model, key]) => window.lab?.setKey(model, key), [model, key] as const);
		const gone = (cause: unknown) =>
			new Failure('no-page', 'The browser ended before the run did.', { cause });
		return {
			async play(spec, listener) {
				hear = listener;
				try {
					await page.evaluate((spec) => window.lab?.play(spec, window.labEvent), spec);
				} catch (cause) {
					throw gone(cause);
				}
			},
			async sweep(request, listener) {
				hearNews = listener;
				const end = await page
					.evaluate((request) => window.lab?.sweep(request, window.labNews), request)
					.catch((cause: unknown) => {
						throw gone(cause);
					});
				if (!end) throw gone('The page was left.');
				return end;
			},
			stop: () => page.evaluate(() => window.lab?.stop()),
			close,
		};
	} catch (thrown) {
		await close();
		throw thrown;
	}
}

/** Where `npm run build` puts the page. */
export const BUILT = fileURLToPath(new URL('../dist', import.meta.url));

declare global {
	interface Window {
		labEvent(event: RunEvent): Promise<void>;
		labNews(news: SweepNews): Promise<void>;
	}
}

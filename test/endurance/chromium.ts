import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type BrowserContext, chromium } from '@playwright/test';
import { launchOptions } from '../../tools/browser/chromium.ts';

/** Tabs behind others run on as fast as the one in front: all are to be at work. */
const ALL_AT_WORK = [
	'--disable-background-timer-throttling',
	'--disable-renderer-backgrounding',
	'--disable-backgrounding-occluded-windows',
];

/** For anything that a test waits for, in milliseconds: processors are to be busy. */
const PATIENCE = 120_000;

/** A browser with a profile of its own, which is killed like a process and not closed like a browser. */
export interface Chromium {
	readonly context: BrowserContext;
	/** Kills its first process, and nothing else; resolves when that is gone and all it said is heard. */
	kill(): Promise<void>;
	/** Closes it as its user would. */
	close(): Promise<void>;
}

/** Starts a browser on a profile's folder, which may be one that a killed browser left. */
export async function startChromium(profile: string): Promise<Chromium> {
	const own = ['--headless', `--user-data-dir=${profile}`, '--remote-debugging-port=0'];
	const words = [...launchOptions.args, ...ALL_AT_WORK, ...own, 'about:blank'];
	const child = spawn(launchOptions.executablePath, words, { stdio: ['ignore', 'ignore', 'pipe'] });
	const gone = once(child, 'exit');
	const killChild = () => child.kill('SIGKILL');
	process.once('exit', killChild);
	const address = await new Promise<string>((resolve, reject) => {
		let said = '';
		child.stderr.on('data', (piece) => {
			said = (said + piece).slice(-10_000);
			const [, found] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
			if (found) resolve(found);
		});
		void gone.then(() => reject(new Error(`Chromium ended by itself: ${said}`)));
	});
	const browser = await chromium.connectOverCDP(address);
	const [context] = browser.contexts();
	if (!context) throw new Error('Chromium has no profile.');
	context.setDefaultTimeout(PATIENCE);
	const heard = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
	async function end(): Promise<void> {
		await Promise.all([gone, heard]);
		process.off('exit', killChild);
	}
	return {
		context,
		kill() {
			killChild();
			return end();
		},
		async close() {
			const session = await browser.newBrowserCDPSession();
			session.send('Browser.close').catch(() => {});
			await end();
		},
	};
}

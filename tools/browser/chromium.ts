import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Quiet: no background traffic, no first-run pages. */
const QUIET = [
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

const INSTALLED = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The Chromium for tests and commands: `CHROMIUM` from the environment, else the machine's, else Playwright's
 * own, which is downloaded when it is not there yet.
 */
function findChromium(): string {
	const named = process.env.CHROMIUM;
	const found = named ?? INSTALLED.find(existsSync) ?? chromium.executablePath();
	if (!existsSync(found)) {
		if (named) throw new Error(`CHROMIUM names ${named}, which does not exist.`);
		execFileSync('npx', ['playwright', 'install', '--with-deps', 'chromium'], {
			// Standard output belongs to whoever asked for the browser.
			stdio: ['inherit', 2, 2],
		});
	}
	return found;
}

/** How every browser is launched. */
export const launchOptions = {
	executablePath: findChromium(),
	// Chromium refuses its own sandbox as root, as in containers.
	args: process.getuid?.() === 0 ? ['--no-sandbox', ...QUIET] : QUIET,
};

import type { Page } from '@playwright/test';

/** Ends a tab: as its user closes it, or as a crash of its process does. */
export async function killTab(page: Page, how: 'close' | 'crash'): Promise<void> {
	if (how === 'crash') {
		const crashed = new Promise<void>((resolve) => page.once('crash', () => resolve()));
		const session = await page.context().newCDPSession(page);
		// Nobody is left to answer.
		session.send('Page.crash').catch(() => {});
		await crashed;
	}
	await page.close();
}

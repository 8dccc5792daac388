import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Expects no violation that axe can find and nothing wider than the window, in light; in dark, where
 * nothing but colours differs, colours alone are looked at again.
 */
export async function expectAccessible(page: Page, what = ''): Promise<void> {
	await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
	await expectNoViolation(new AxeBuilder({ page }).options({ ...QUICK }), `${what} in light`);
	await expectNothingWider(page, what);
	await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
	await expectNoViolation(
		new AxeBuilder({ page })
			.options({ ...QUICK })
			.withRules(['color-contrast', 'link-in-text-block']),
		`${what} in dark`,
	);
	await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

/** Expects that nothing reaches beyond the window's side. */
export async function expectNothingWider(page: Page, what = ''): Promise<void> {
	const wider = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
	);
	expect(wider, what).toBe(0);
}

/** What passes is not asked for, as it is not looked at. */
const QUICK = { resultTypes: ['violations' as const], preload: false };

async function expectNoViolation(axe: AxeBuilder, what: string): Promise<void> {
	const { violations } = await axe.analyze();
	const found = violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
	expect(found, what).toEqual([]);
}

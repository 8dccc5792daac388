import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Expects no violation that axe can find and nothing wider than the window, in light; in dark, where
 * nothing but colours differs, colours alone are looked at again.
 */
export async function expectAccessible(page: Page, what = ''): Promise<void> {
	await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
	await settled(page);
	await expectNoViolation(new AxeBuilder({ page }).options({ ...QUICK }), `${what} in light`);
	await expectNothingWider(page, what);
	await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
	await settled(page);
	await expectNoViolation(
		new AxeBuilder({ page })
			.options({ ...QUICK })
			.withRules(['color-contrast', 'link-in-text-block']),
		`${what} in dark`,
	);
	await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

/** Waits until colours that change gradually have changed: half-way they are no page's. */
async function settled(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const changing = document.getAnimations().filter((one) => one instanceof CSSTransition);
		await Promise.allSettled(changing.map(({ finished }) => finished));
	});
}

/** Expects that nothing reaches beyond the window's side. */
export async function expectNothingWider(page: Page, what = ''): Promise<void> {
	// What is drawn to fit is drawn anew a moment after the window has changed.
	await expect
		.poll(
			() =>
				page.evaluate(
					() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
				),
			{ message: what },
		)
		.toBe(0);
}

/** What passes is not asked for, as it is not looked at. */
const QUICK = { resultTypes: ['violations' as const], preload: false };

async function expectNoViolation(axe: AxeBuilder, what: string): Promise<void> {
	const { violations } = await axe.analyze();
	const found = violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
	expect(found, what).toEqual([]);
}

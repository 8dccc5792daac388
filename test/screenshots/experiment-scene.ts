import type { Scene } from './scene.ts';

/** The experiment that needs no key, from the start page to its results: two clicks. */
export const experimentScene: Scene = async (page, url, take) => {
	const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
	await page.goto(url);
	await page.getByRole('link', { name: 'Experiments', exact: true }).click();
	await page.getByRole('button', { name: /on the stand-in/ }).click();
	await page.getByText('300 of 300 runs', { exact: true }).waitFor({ timeout: 180_000 });
	await page.getByRole('heading', { name: 'Charts' }).waitFor();
	// What came of the last runs is sorted out a second later.
	await page.waitForTimeout(1500);
	await page.setViewportSize({ width, height: 1800 });
	await take('experiment');
	await page.setViewportSize({ width, height });
};

import { PAGES } from '../../src/app/pages.ts';
import type { Scene } from './scene.ts';

/** Every page as it is when its address says nothing more. */
export const pagesScene: Scene = async (page, url, take) => {
	for (const { name } of PAGES) {
		await page.goto(`${url}#/${name}`);
		await page.getByRole('heading', { level: 1 }).waitFor();
		// What the page keeps is read after it is there.
		await page.waitForLoadState('networkidle');
		await page.waitForTimeout(500);
		await take(name || 'start');
	}
};

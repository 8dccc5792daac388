import type { Page } from '@playwright/test';
import * as v from 'valibot';
import { Trial } from '../../src/lab/experiments/trial.ts';

/** Every try that the browser of a page of the site keeps, of all experiments, past the page. */
export async function storedTrials(page: Page): Promise<Trial[]> {
	const rows = await page.evaluate(
		() =>
			new Promise<unknown[]>((resolve, reject) => {
				const opening = indexedDB.open('codesteer-playground');
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const database = opening.result;
					const trials = database.transaction('trials').objectStore('trials').getAll();
					trials.onerror = () => reject(trials.error);
					trials.onsuccess = () => {
						database.close();
						resolve(trials.result);
					};
				};
			}),
	);
	return rows.map((row) => v.parse(Trial, row));
}

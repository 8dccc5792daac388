import type { StoredModel } from '../stored-model.ts';
import { storeFailure } from './failures.ts';

const PREFIX = 'codesteer-model ';

/**
 * Holds a model against all other tabs and workers of this site; returns what lets go of it. The
 * browser lets go by itself when the tab closes or crashes.
 * @throws Failure `model-busy`
 */
export function hold({ id, title }: Pick<StoredModel, 'id' | 'title'>): Promise<() => void> {
	return new Promise((resolve, reject) => {
		navigator.locks
			.request(PREFIX + id, { ifAvailable: true }, (lock) => {
				if (lock === null) {
					reject(storeFailure.busy(title));
					return undefined;
				}
				return new Promise<void>((release) => resolve(release));
			})
			.catch(reject);
	});
}

/** One at a time in all tabs: a model is entered in the list, or the list's last traces are cleared. */
export function withList<Result>(work: () => Promise<Result>): Promise<Result> {
	return navigator.locks.request('codesteer-model-list', work) as Promise<Result>;
}

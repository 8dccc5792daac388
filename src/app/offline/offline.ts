import { KEEP } from '../../storage/site-keeper.ts';

/** How long a first visit waits until what it loads next is kept, in milliseconds. */
const PATIENCE = 3000;

/**
 * Has the browser keep what the page loads from now on, so that it works without a network. Resolves when
 * that has begun, or cannot; gives the way to keep the rest of the site, too.
 */
export async function startKeeping(): Promise<() => void> {
	// Only over https, and not while the page is developed.
	if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return () => {};
	const { serviceWorker } = navigator;
	const registering = serviceWorker.register('./service-worker.js');
	const controlled = new Promise<void>((resolve) => {
		if (serviceWorker.controller) resolve();
		serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
		registering.catch(() => resolve());
		setTimeout(resolve, PATIENCE);
	});
	await controlled;
	return () => {
		registering.then(
			// The newest one knows the files of this version.
			({ installing, waiting, active }) => (installing ?? waiting ?? active)?.postMessage(KEEP),
			() => {},
		);
	};
}

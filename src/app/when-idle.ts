/** After so many milliseconds work is done though the page is busy. */
const PATIENCE = 3000;

/**
 * Does what can wait, once the page is loaded and has nothing to do. Never where its user asked to save
 * data: then it comes when it is needed.
 */
export function whenIdle(work: () => void): void {
	if (savesData()) return;
	const start = () => {
		// Not in every browser.
		if (typeof requestIdleCallback === 'function')
			requestIdleCallback(() => work(), { timeout: PATIENCE });
		else setTimeout(work, PATIENCE / 3);
	};
	if (document.readyState === 'complete') start();
	else window.addEventListener('load', start, { once: true });
}

function savesData(): boolean {
	const connection: unknown = Reflect.get(navigator, 'connection');
	return Reflect.get(Object(connection), 'saveData') === true;
}

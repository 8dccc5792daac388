/** After so many milliseconds work is done though the page is busy. */
const PATIENCE = 3000;

/** Does what can wait, once the page is loaded and has nothing to do. */
export function whenIdle(work: () => void): void {
	const start = () => {
		// Not in every browser.
		if (typeof requestIdleCallback === 'function')
			requestIdleCallback(() => work(), { timeout: PATIENCE });
		else setTimeout(work, PATIENCE / 3);
	};
	if (document.readyState === 'complete') start();
	else window.addEventListener('load', start, { once: true });
}

/** Whether the user asked to save data: then nothing comes before it is needed. */
export function savesData(): boolean {
	const connection: unknown = Reflect.get(navigator, 'connection');
	return Reflect.get(Object(connection), 'saveData') === true;
}

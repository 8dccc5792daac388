/** What a sandbox must not reach. An attempt that comes to something has reached it; most throw at once. */
const ATTEMPTS: Readonly<Record<string, () => unknown>> = {
	'an origin': () => (globalThis.origin === 'null' ? Promise.reject() : globalThis.origin),
	// With the page's document or its storage, its user's keys would be there.
	'the page': () => window.parent.document.documentElement,
	// WebKit answers with none where others throw, and keeps none.
	'its cookies': () => {
		Reflect.set(document, 'cookie', 'self-test=1; max-age=1');
		return document.cookie === '' ? Promise.reject() : document.cookie;
	},
	'local storage': () => localStorage.length,
	'session storage': () => sessionStorage.length,
	databases: () =>
		new Promise((resolve, reject) => {
			const opening = indexedDB.open('self-test');
			opening.onsuccess = resolve;
			opening.onerror = reject;
		}),
	// WebKit gives a worker without an origin caches of its own, which nobody else sees.
	caches: async () => (await caches.keys()).length || Promise.reject(),
	files: () => navigator.storage.getDirectory(),
	// No such policy as the sandbox's allows it, and no byte leaves the computer.
	'the network': () => fetch(URL.createObjectURL(new Blob(['self-test']))),
};

/** Longer than any of them takes; what has not come by then does not come. */
const PATIENCE = 2000;

/**
 * Tries what a sandbox must not reach, in its frame or in a worker of it, and names what could be
 * reached: a browser, or whoever serves the page, may not keep what its documents ask for.
 */
export async function openings(): Promise<string[]> {
	const reached = Object.entries(ATTEMPTS).map(async ([name, attempt]) => {
		const late = new Promise<never>((_, reject) => setTimeout(reject, PATIENCE));
		// Where it throws at once, being late is still waited for: else the console reports it.
		const attempted = (async () => attempt())();
		try {
			await Promise.race([attempted, late]);
			return [name];
		} catch {
			return [];
		}
	});
	return (await Promise.all(reached)).flat();
}

/** Why no program may run where something is open, in words. @throws Error where something is */
export function refuseOpen(reached: readonly string[]): void {
	if (reached.length > 0)
		throw new Error(
			`its sandbox is not shut here: it can reach ${reached.join(', ')}, and what models write must not`,
		);
}

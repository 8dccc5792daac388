/** How the page looks to one person: kept in this browser, and in nothing that is shared. */
export interface Look {
	/** `system` follows the device. */
	readonly scheme: 'system' | 'light' | 'dark';
	/** Half as large again, for a projector. */
	readonly large: boolean;
}

const KEPT = 'codesteer-look';
export const SCHEMES = ['system', 'light', 'dark'] as const;

/** The look that this browser keeps; anything unreadable is the usual one. */
export function keptLook(storage: Pick<Storage, 'getItem'> | null): Look {
	const words = storage?.getItem(KEPT)?.split(' ') ?? [];
	return {
		scheme: SCHEMES.find((scheme) => words.includes(scheme)) ?? 'system',
		large: words.includes('large'),
	};
}

/** Shows a look at once. */
export function show(root: HTMLElement, { scheme, large }: Look): void {
	root.classList.toggle('light', scheme === 'light');
	root.classList.toggle('dark', scheme === 'dark');
	root.classList.toggle('large', large);
}

/** Keeps a look where the browser lets the page keep anything. */
export function keep(storage: Pick<Storage, 'setItem'> | null, { scheme, large }: Look): void {
	storage?.setItem(KEPT, large ? `${scheme} large` : scheme);
}

/** The browser's storage for small words; null where it is forbidden. */
export function lookStorage(): Storage | null {
	try {
		return window.localStorage;
	} catch {
		return null;
	}
}

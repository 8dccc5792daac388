const PAGES = [
	'playground',
	'compare',
	'catalogue',
	'history',
	'models',
	'diagnostics',
	'run',
] as const;
export type PageName = (typeof PAGES)[number];

/** What the address bar's hash asks for. */
export interface Place {
	/** Null for an address that is no page's. */
	readonly page: PageName | null;
	/**
	 * What follows the page's name: a run's id in the history, a task's in the catalogue, a run
	 * link's payload, a part of the page of models; else empty.
	 */
	readonly rest: string;
	/** The choices after `?`. */
	readonly query: URLSearchParams;
}

/** Reads a hash such as `#/history/42` or `#/?task=game-24`; never throws. */
export function readPlace(hash: string): Place {
	const address = hash.replace(/^#?\/?/, '');
	const mark = address.indexOf('?');
	const path = mark < 0 ? address : address.slice(0, mark);
	const query = new URLSearchParams(mark < 0 ? '' : address.slice(mark + 1));
	const slash = path.indexOf('/');
	const name = slash < 0 ? path : path.slice(0, slash);
	const rest = slash < 0 ? '' : path.slice(slash + 1);
	const page = name === '' ? 'playground' : (PAGES.find((known) => known === name) ?? null);
	return { page, rest, query };
}

let current = $state.raw(readPlace(window.location.hash));
window.addEventListener('hashchange', () => {
	current = readPlace(window.location.hash);
});

/** Where the page is; reactive. */
export function place(): Place {
	return current;
}

/** Writes choices into the address without a step in the browser's history. */
export function rememberQuery(query: URLSearchParams): void {
	const base = window.location.hash.split('?')[0] || '#/';
	const text = query.toString();
	window.history.replaceState(null, '', text === '' ? base : `${base}?${text}`);
}

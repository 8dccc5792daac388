/** What the address bar's hash asks for. */
export interface Place {
	/** The page's name; empty for the start page. It may be no page's. */
	readonly page: string;
	/**
	 * What follows the page's name: a run's id in the history, a task's in the catalogue, a run
	 * link's payload, a part of the page of models; else empty.
	 */
	readonly rest: string;
	/** The choices after `?`. */
	readonly query: URLSearchParams;
	/** The hash as it is, for what may be hidden in one that came damaged. */
	readonly hash: string;
}

/** Reads a hash such as `#/history/42` or `#/?task=game-24`; never throws. */
export function readPlace(hash: string): Place {
	const address = hash.replace(/^#?\/?/, '');
	const mark = address.indexOf('?');
	const path = mark < 0 ? address : address.slice(0, mark);
	const query = new URLSearchParams(mark < 0 ? '' : address.slice(mark + 1));
	const slash = path.indexOf('/');
	const named = slash < 0 ? path : path.slice(0, slash);
	// The form was the start page once: its addresses named none, and are in many a link.
	const page = named === '' && mark >= 0 ? 'playground' : named;
	const rest = slash < 0 ? '' : path.slice(slash + 1);
	return { page, rest, query, hash };
}

/** Where the page is, as its address says. */
export class PageLocation {
	#place: Place = $state.raw(readPlace(window.location.hash));

	constructor() {
		window.addEventListener('hashchange', () => {
			this.#place = readPlace(window.location.hash);
		});
	}

	get place(): Place {
		return this.#place;
	}

	/** The site's own address, without what comes after `#`. */
	get site(): string {
		return window.location.href.split('#')[0] ?? '';
	}

	/** Writes choices into the address without a step in the browser's history. */
	rememberQuery(query: URLSearchParams): void {
		const base = window.location.hash.split('?')[0] || '#/';
		const text = query.toString();
		window.history.replaceState(null, '', text === '' ? base : `${base}?${text}`);
	}
}

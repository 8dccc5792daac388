/** How long a page waits for its newest HTML before it is shown as it was kept, in milliseconds. */
const PATIENCE = 4000;

/** The message by which a page asks that the whole site be kept. */
export const KEEP = 'keep';

/** The site as a browser keeps it. Other sites of its origin are not touched. */
export class SiteKeeper {
	readonly #base: string;
	readonly #files: readonly string[];
	/** The last file that is being kept. */
	#keeping: Promise<void> = Promise.resolve();

	/**
	 * @param base the address of the folder that the site is in, with a slash at its end
	 * @param files of this version, from there: what works offline, the most needed first
	 */
	constructor(base: string, files: readonly string[]) {
		this.#base = base;
		this.#files = files;
	}

	/** The answer to a request of the page; null where it is not for the site's own files. */
	answer(request: Request): Promise<Response> | null {
		const address = this.#nameOf(request);
		if (request.method !== 'GET' || address === null) return null;
		// Their names change with what is in them.
		if (address.startsWith(`${this.#base}assets/`)) return this.#kept(address, request);
		const known = address === this.#base || this.#files.includes(address.slice(this.#base.length));
		return known ? this.#newest(address, request) : null;
	}

	/** Keeps every file of this version, one after the other; then the older ones are deleted. */
	async keepAll(): Promise<void> {
		const cache = await this.#open();
		const own = [this.#base, ...this.#files.map((file) => this.#base + file)];
		for (const address of own)
			if (!(await cache.match(address))) {
				await this.#fetch(address, new Request(address));
				await this.#keeping;
			}
		const current = new Set(own);
		for (const { url } of await cache.keys()) if (!current.has(url)) await cache.delete(url);
	}

	/** The address that a file is kept by: what follows a question mark changes no file. */
	#nameOf({ url, mode }: Request): string | null {
		const { origin, pathname } = new URL(url);
		const address = origin + pathname;
		if (!address.startsWith(this.#base)) return null;
		return mode === 'navigate' && address === `${this.#base}index.html` ? this.#base : address;
	}

	#open(): Promise<Cache> {
		return caches.open(`codesteer ${this.#base}`);
	}

	async #fetch(address: string, request: Request): Promise<Response> {
		const response = await fetch(request);
		// The page gets it as it comes, and a bar moves; what cannot be kept is still an answer.
		if (response.status === 200 && !response.redirected) {
			const copy = response.clone();
			this.#keeping = this.#open()
				.then((cache) => cache.put(address, copy))
				.catch(() => {});
		}
		return response;
	}

	async #kept(address: string, request: Request): Promise<Response> {
		const kept = await (await this.#open()).match(address);
		return kept ?? this.#fetch(address, request);
	}

	/** From the network, where that answers in time. */
	async #newest(address: string, request: Request): Promise<Response> {
		const kept = await (await this.#open()).match(address);
		const fetched = this.#fetch(address, request);
		if (!kept) return fetched;
		const late = new Promise<Response>((resolve) => {
			setTimeout(() => resolve(kept), PATIENCE);
		});
		return Promise.race([fetched.catch(() => kept), late]);
	}
}

/** What comes from elsewhere at its own pace, to be read one after the other. */
export class Mailbox<Item> {
	readonly #waiting: Item[] = [];
	#thrown: { readonly reason: unknown } | null = null;
	#wake = () => {};

	put(item: Item): void {
		this.#waiting.push(item);
		this.#wake();
	}

	/** Nothing more comes; what is here can still be read. */
	fail(reason: unknown): void {
		this.#thrown ??= { reason };
		this.#wake();
	}

	/** The next one, waited for. @throws what it failed with, after the last one */
	async next(): Promise<Item> {
		for (;;) {
			const item = this.#waiting.shift();
			if (item !== undefined) return item;
			if (this.#thrown) throw this.#thrown.reason;
			await new Promise<void>((resolve) => {
				this.#wake = resolve;
			});
		}
	}
}

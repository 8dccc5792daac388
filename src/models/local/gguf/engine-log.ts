/** What wllama last printed: its errors often say less than its log. */
export class EngineLog {
	readonly #lines: string[] = [];

	/** As wllama wants it. */
	readonly logger = {
		debug: () => {},
		log: (...words: unknown[]) => this.#note(words),
		warn: () => {},
		error: (...words: unknown[]) => this.#note(words),
	};

	/** The line that says best why something failed; empty where none does. */
	get reason(): string {
		return (
			this.#lines.find((line) => line.includes('error loading model')) ??
			this.#lines.findLast((line) => /^Error:|\[json\.exception|exception/i.test(line)) ??
			this.#lines.findLast((line) => /error|failed/i.test(line)) ??
			''
		);
	}

	clear(): void {
		this.#lines.length = 0;
	}

	#note([first]: unknown[]): void {
		// What the worker threw repeats what was printed before it.
		if (typeof first !== 'string' || first.startsWith('Stack trace')) return;
		this.#lines.push(first.trim().slice(0, 300));
		if (this.#lines.length > MOST_LINES) this.#lines.shift();
	}
}

const MOST_LINES = 50;

import type { Interpreter } from './interpreter.ts';

/** How much the memory may have grown; a larger one takes longer to clear than to start anew. */
const GROWTH = 64 * 1024 * 1024;

/** The interpreter as it was when ready, so that the next program finds it just so. */
export class Image {
	readonly #interpreter: Interpreter;
	readonly #memory: Uint8Array;
	readonly #stack: unknown;
	readonly #functions: number;
	readonly #files: readonly unknown[];
	readonly #references: readonly unknown[];

	constructor(interpreter: Interpreter) {
		const { exports } = interpreter;
		this.#interpreter = interpreter;
		this.#memory = new Uint8Array(exports.memory.buffer).slice();
		this.#stack = exports.__stack_pointer.value;
		this.#functions = exports.__indirect_function_table.length;
		this.#files = openFiles(interpreter);
		this.#references = references(interpreter);
	}

	/** Puts the interpreter back as it was; false where that cannot be done with certainty. */
	restore(): boolean {
		const { exports, watch } = this.#interpreter;
		const restorable =
			!watch.touched &&
			exports.__stack_pointer.value === this.#stack &&
			exports.__indirect_function_table.length === this.#functions &&
			exports.memory.buffer.byteLength <= this.#memory.length + GROWTH &&
			equal(openFiles(this.#interpreter), this.#files) &&
			equal(references(this.#interpreter), this.#references);
		if (!restorable) return false;
		const memory = new Uint8Array(exports.memory.buffer);
		memory.set(this.#memory);
		memory.fill(0, this.#memory.length);
		return true;
	}
}

function openFiles({ python }: Interpreter): readonly unknown[] {
	// A table of Emscripten's file system that its types leave out.
	const { streams } = python.FS as unknown as { streams: readonly unknown[] };
	return streams.map((stream) => stream ?? null);
}

/** The JavaScript objects that Python holds: a table beside the memory. */
function references({ exports }: Interpreter): readonly unknown[] {
	const found: unknown[] = [];
	for (;;) {
		try {
			found.push(exports._hiwire_get(found.length));
		} catch {
			return found;
		}
	}
}

function equal(some: readonly unknown[], others: readonly unknown[]): boolean {
	const length = Math.max(some.length, others.length);
	for (let index = 0; index < length; index++) {
		if ((some[index] ?? null) !== (others[index] ?? null)) return false;
	}
	return true;
}

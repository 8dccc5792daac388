import { readNumber } from './polls/instructions.ts';
import { readSections, sectionOf } from './polls/sections.ts';

/** Of active data, in the only memory there is. */
const ACTIVE = 0;
const CONSTANT = 0x41;
const PAGE = 64 * 1024;

/**
 * Changes each byte of a snapshot by the byte that a new instance of its module has there (XOR), and
 * back. What a module's data and the snapshot share becomes zeros, which cost nothing to send.
 * @throws Error for a module whose data stands elsewhere than Pyodide's
 */
export function withoutInitialMemory(snapshot: Uint8Array, wasm: Uint8Array): void {
	// What comes before the memory is shorter than a page, of which the memory is a multiple.
	const memory = snapshot.subarray(snapshot.length % PAGE);
	const { count, rest } = sectionOf(readSections(wasm), DATA);
	let at = 0;
	for (let left = count; left > 0; left--) {
		if (rest[at] !== ACTIVE || rest[at + 1] !== CONSTANT)
			throw new Error('The data of this WebAssembly module is not where it was.');
		const address = readNumber(rest, at + 2);
		const length = readNumber(rest, address.end + 1);
		at = length.end + length.value;
		for (let index = 0; index < length.value; index++)
			memory[address.value + index] =
				(memory[address.value + index] ?? 0) ^ (rest[length.end + index] ?? 0);
	}
}

const DATA = 11;

// WebKit's `Worker.terminate()` ends WebAssembly only where it calls JavaScript: a loop of C code would go
// on for ever, on a core of its own, after its worker, its frame and the page are gone. So there each loop
// of the interpreter gets a count, and every some thousand turns asks JavaScript whether to go on.
import { afterInstruction, afterNumber, afterType, readNumber } from './instructions.ts';
import {
	importsOf,
	joined,
	numberBytes,
	readSections,
	SECTION,
	type Section,
	sectionOf,
	withSection,
	writeModule,
} from './sections.ts';

/** Turns of loops between two questions. */
const TURNS = 10_000;

/** A function that the interpreter imports and never calls, without inputs and results: a debugger's pause. */
export const QUESTION = 'emscripten_debugger';

const TABLE = '__indirect_function_table';
const LOOP = 0x03;

/** The interpreter, with loops that ask. @throws Error where it does not import the question, or cannot be read */
export function interpreterWithPolls(wasm: Uint8Array): Uint8Array<ArrayBuffer> {
	const sections = readSections(wasm);
	const question = importsOf(sections)[0]?.indexOf(QUESTION) ?? -1;
	if (question < 0) throw new Error('the interpreter has nothing to ask by');
	return withPolls(sections, [0x10, ...numberBytes(question)]);
}

/**
 * A library that is loaded into the interpreter, with loops that ask by a function without inputs and
 * results at `slot` of the interpreter's table. One without loops stays as it is.
 * @throws Error where it has loops but not that table, or cannot be read
 */
export function libraryWithPolls(
	wasm: Uint8Array<ArrayBuffer>,
	slot: number,
): Uint8Array<ArrayBuffer> {
	const sections = readSections(wasm);
	if (!hasLoops(sectionOf(sections, SECTION.code))) return wasm;
	const table = importsOf(sections)[1]?.indexOf(TABLE) ?? -1;
	if (table < 0) throw new Error('a library that cannot ask whether to go on');
	const types = sectionOf(sections, SECTION.type);
	const plain = Uint8Array.of(0x60, 0, 0);
	const rest = joined([types.rest, plain]);
	const call = [0x11, ...numberBytes(types.count), ...numberBytes(table)];
	return withPolls(withSection(sections, { ...types, count: types.count + 1, rest }), [
		0x41,
		...numberBytes(slot),
		...call,
	]);
}

/** Loops count down, and at zero begin anew and `ask`. */
function withPolls(sections: readonly Section[], ask: readonly number[]): Uint8Array<ArrayBuffer> {
	const globals = sectionOf(sections, SECTION.global);
	const counter = numberBytes((importsOf(sections)[3]?.length ?? 0) + globals.count);
	const turns = [0x41, ...numberBytes(TURNS)];
	const poll = Uint8Array.from([
		...[0x23, ...counter, 0x41, 1, 0x6b, 0x24, ...counter],
		...[0x23, ...counter, 0x45, 0x04, 0x40, ...turns, 0x24, ...counter, ...ask, 0x0b],
	]);
	const variable = Uint8Array.from([0x7f, 1, ...turns, 0x0b]);
	const code = sectionOf(sections, SECTION.code);
	const counted = withSection(sections, {
		...globals,
		count: globals.count + 1,
		rest: joined([globals.rest, variable]),
	});
	return writeModule(withSection(counted, { ...code, rest: withPoll(code, poll) }));
}

/** The functions, every loop of which begins with the poll. */
function withPoll({ count, rest }: Section, poll: Uint8Array): Uint8Array {
	const pieces: Uint8Array[] = [];
	for (const { start, end } of functions(count, rest)) {
		const loops = loopsOf(rest, start, end);
		pieces.push(Uint8Array.from(numberBytes(end - start + loops.length * poll.length)));
		let from = start;
		for (const loop of loops) {
			pieces.push(rest.subarray(from, loop), poll);
			from = loop;
		}
		pieces.push(rest.subarray(from, end));
	}
	return joined(pieces);
}

function hasLoops({ count, rest }: Section): boolean {
	for (const { start, end } of functions(count, rest))
		if (loopsOf(rest, start, end).length > 0) return true;
	return false;
}

/** Where each function lies, without its size. */
function* functions(count: number, code: Uint8Array): Generator<{ start: number; end: number }> {
	let at = 0;
	for (let left = count; left > 0; left--) {
		const { value, end } = readNumber(code, at);
		at = end + value;
		yield { start: end, end: at };
	}
}

/** Where the bodies of a function's loops begin. */
function loopsOf(code: Uint8Array, start: number, end: number): number[] {
	const locals = readNumber(code, start);
	let at = locals.end;
	for (let left = locals.value; left > 0; left--) at = afterType(code, afterNumber(code, at));
	const loops: number[] = [];
	while (at < end) {
		const next = afterInstruction(code, at);
		if (code[at] === LOOP) loops.push(next);
		at = next;
	}
	return loops;
}

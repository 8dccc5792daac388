import { libraryWithPolls } from '../polls/polls.ts';

/** A function of JavaScript, `e.f`, without inputs and results as one of WebAssembly. */
const WRAPPER = Uint8Array.from([
	...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0],
	...[2, 7, 1, 1, 0x65, 1, 0x66, 0, 0, 7, 5, 1, 1, 0x66, 0, 0],
]);

/**
 * From now on the loops of every library that is loaded ask now and then, as those of the interpreter do:
 * by its table of functions.
 */
export function pollInLibraries(table: WebAssembly.Table, ask: () => void): void {
	const { Module, Instance, instantiate } = WebAssembly;
	const slot = table.grow(1);
	table.set(slot, new Instance(new Module(WRAPPER), { e: { f: ask } }).exports.f);
	const polled = (source: BufferSource) =>
		libraryWithPolls(
			ArrayBuffer.isView(source)
				? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
				: new Uint8Array(source),
			slot,
		);
	WebAssembly.Module = new Proxy(Module, {
		construct: (made, [source]) => new made(polled(source)),
	});
	// A source gives both, a module that is there only the instance.
	WebAssembly.instantiate = (async (source: BufferSource | WebAssembly.Module, imports) =>
		source instanceof Module
			? instantiate(source, imports)
			: instantiate(polled(source), imports)) as typeof instantiate;
}

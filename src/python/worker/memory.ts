const MEGABYTE = 1024 * 1024;

let grown = 0;
let limit = Number.POSITIVE_INFINITY;

/**
 * From now on the interpreter's memory may be so many megabytes larger than it started with; beyond
 * that Python has a MemoryError.
 */
export function limitMemory(megabytes: number): void {
	limit = megabytes * MEGABYTE;
}

const grow = WebAssembly.Memory.prototype.grow;

WebAssembly.Memory.prototype.grow = function (pages: number): number {
	const bytes = pages * 64 * 1024;
	if (grown + bytes > limit) throw new RangeError('the memory limit is reached');
	const before = grow.call(this, pages);
	grown += bytes;
	return before;
};

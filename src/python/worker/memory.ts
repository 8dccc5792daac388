const MEGABYTE = 1024 * 1024;

let limit = Number.POSITIVE_INFINITY;

/** From now on the interpreter's memory may grow by so many megabytes; then Python has MemoryError. */
export function limitMemory(megabytes: number): void {
	limit = grown + megabytes * MEGABYTE;
}

let grown = 0;
const grow = WebAssembly.Memory.prototype.grow;

WebAssembly.Memory.prototype.grow = function (pages: number): number {
	const bytes = pages * 64 * 1024;
	if (grown + bytes > limit) throw new RangeError('the memory limit is reached');
	const before = grow.call(this, pages);
	grown += bytes;
	return before;
};

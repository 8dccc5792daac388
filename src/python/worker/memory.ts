const MEGABYTE = 1024 * 1024;

let grown = 0;
let limit = Number.POSITIVE_INFINITY;
/** Bytes of files when the program started, and by how much they have grown since. */
let before = 0;
let stored = 0;
let countFiles = () => 0;

/**
 * From now on the interpreter's memory may be so many megabytes larger than it started with, the growth
 * of its files from now on included; beyond that Python has a MemoryError, or no space left on its device.
 */
export function limitMemory(megabytes: number): void {
	limit = megabytes * MEGABYTE;
	before = countFiles();
	stored = 0;
}

/** Files lie in memory of JavaScript: `count` says how many bytes they take. */
export function countFilesBy(count: () => number): void {
	countFiles = count;
}

/** Takes bytes for files, or gives them back; false where there are not so many. */
export function store(bytes: number): boolean {
	const fits = hasRoom(bytes);
	if (fits) stored += bytes;
	return fits;
}

function hasRoom(bytes: number): boolean {
	if (grown + stored + bytes <= limit) return true;
	// What was removed since is not known before it is counted.
	stored = countFiles() - before;
	return grown + stored + bytes <= limit;
}

const grow = WebAssembly.Memory.prototype.grow;

WebAssembly.Memory.prototype.grow = function (pages: number): number {
	const bytes = pages * 64 * 1024;
	if (!hasRoom(bytes)) throw new RangeError('the memory limit is reached');
	const before = grow.call(this, pages);
	grown += bytes;
	return before;
};

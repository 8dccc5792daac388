/**
 * WebAssembly changes the world outside its own memory only through its imports. Those below leave
 * nothing behind; the call of any other one is noted, and the interpreter is not used again.
 */
const HARMLESS = new Set([
	// Calls between Python functions, errors, memory.
	'_PyEM_TrampolineCall_JS',
	'_Py_CheckEmscriptenSignals_Helper',
	'emscripten_resize_heap',
	'emscripten_get_heap_max',
	// Clocks and random bytes.
	'clock_time_get',
	'clock_res_get',
	'emscripten_date_now',
	'emscripten_get_now',
	'_tzset_js',
	'_localtime_js',
	'_gmtime_js',
	'_mktime_js',
	'_timegm_js',
	'random_get',
	// Reading files. A file left open is seen by its stream; the output goes to its devices.
	'environ_get',
	'environ_sizes_get',
	'__syscall_getcwd',
	'__syscall_stat64',
	'__syscall_lstat64',
	'__syscall_fstat64',
	'__syscall_newfstatat',
	'__syscall_faccessat',
	'__syscall_readlinkat',
	'__syscall_getdents64',
	'__syscall_getuid32_js',
	'fd_read',
	'fd_pread',
	'fd_seek',
	'fd_fdstat_get',
	'fd_write',
	'fd_close',
]);

const WRITING = 0o1 | 0o2 | 0o100 | 0o1000 | 0o2000;
const READING_IOCTLS = [0x5401, 0x5413];

/** Those that leave nothing behind when they are called in this way. */
const HARMLESS_WHEN: Record<string, (...inputs: number[]) => boolean> = {
	__syscall_openat: (_folder, _path, flags = WRITING) => (flags & WRITING) === 0,
	// F_GETFD, F_SETFD, F_GETFL.
	__syscall_fcntl64: (_file, command = 0) => command >= 1 && command <= 3,
	__syscall_ioctl: (_file, command = 0) => READING_IOCTLS.includes(command),
};

type Import = (...inputs: number[]) => unknown;

/** Wraps the imports of the interpreter, so that `touched` tells what a program did with them. */
export function watchImports(imports: WebAssembly.ModuleImports): { touched: boolean } {
	const watch = { touched: false };
	for (const [name, original] of Object.entries(imports)) {
		if (typeof original !== 'function' || HARMLESS.has(name)) continue;
		const harmless = HARMLESS_WHEN[name];
		const call = original as Import;
		const watched: Import = (...inputs) => {
			if (!harmless?.(...inputs)) watch.touched = true;
			return call(...inputs);
		};
		imports[name] = Object.assign(watched, call);
	}
	return watch;
}

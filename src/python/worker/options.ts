/** The pinned runtime; a test holds them against what the interpreter says of itself. */
export const PYODIDE_VERSION = '314.0.7';
export const PYTHON_VERSION = '3.14.2';

/** The same for the interpreter that makes the snapshot and for those that start from it. */
export const interpreterOptions = {
	/** Pyodide's lock file without its packages: those come from the page. */
	lockFileContents: {
		info: {
			abi_version: '2026_0',
			arch: 'wasm32' as const,
			platform: 'emscripten_5_0_3',
			python: PYTHON_VERSION,
			version: PYODIDE_VERSION,
		},
		packages: {},
	},
	// Nearly nothing, so that Python's `js` module is nearly empty.
	jsglobals: { Object, Array, Map, Error, setTimeout, clearTimeout },
	// All of it: what is left open is taken from the machine that makes the snapshot, or from the user's.
	env: {
		PYTHONHASHSEED: '0',
		NO_COLOR: '1',
		HOME: '/home/pyodide',
		LANG: 'C.UTF-8',
		_: '/usr/bin/python3',
	},
};

declare module 'virtual:python-assets' {
	/** The opaque frame's HTML. */
	export const frameDocument: string;
	interface File {
		/** On the page's own origin. */
		readonly address: string;
		readonly bytes: number;
		/** Bytes without zstd, which `worker`, `wasm` and `snapshot` are compressed with. */
		readonly expanded: number;
	}
	export const files: Record<'worker' | 'wasm' | 'stdlib' | 'snapshot' | 'lock', File>;
}

declare module 'pyodide/pyodide.asm.mjs' {
	const createPyodideModule: NonNullable<
		NonNullable<Parameters<typeof import('pyodide').loadPyodide>[0]>['createPyodideModule']
	>;
	export default createPyodideModule;
}

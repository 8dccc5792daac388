declare module 'virtual:python-assets' {
	/** The opaque frame's HTML. */
	export const frameDocument: string;
	/** Addresses on the page's own origin; `wasm` and `snapshot` are gzip. */
	export const addresses: Record<'worker' | 'wasm' | 'stdlib' | 'snapshot' | 'lock', string>;
}

declare module 'pyodide/pyodide.asm.mjs' {
	const createPyodideModule: NonNullable<
		NonNullable<Parameters<typeof import('pyodide').loadPyodide>[0]>['createPyodideModule']
	>;
	export default createPyodideModule;
}

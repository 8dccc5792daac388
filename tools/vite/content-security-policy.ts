import type { Plugin } from 'vite';
import { makePythonAssets } from './make-python-assets.ts';

/**
 * What the built page may do. Its scripts and styles are files of its own; it connects to whatever
 * provider, mirror or local server its user names. A frame without an address inherits the policy, so
 * the hash of the Python frame's script is in it; a frame with an address there is none.
 */
export function policyOf(frameScriptHash: string): string {
	return [
		"default-src 'none'",
		`script-src 'self' 'wasm-unsafe-eval' '${frameScriptHash}'`,
		"style-src 'self'",
		"img-src 'self' data:",
		"connect-src 'self' blob: https: http:",
		"worker-src 'self' blob:",
		"manifest-src 'self'",
		"frame-src 'none'",
		"base-uri 'none'",
		"form-action 'none'",
		"object-src 'none'",
		// A text becomes HTML or a script only by these, `src/core/trusted-types.ts`; the first is Svelte's.
		"require-trusted-types-for 'script'",
		'trusted-types svelte-trusted-html default python-frame python-worker',
	].join('; ');
}

/** What can only be said in a header, for the hosts that read a file `_headers`. */
function headersFile(policy: string): string {
	return [
		'/*',
		`  Content-Security-Policy: ${policy}; frame-ancestors 'none'`,
		'  X-Content-Type-Options: nosniff',
		'  Referrer-Policy: no-referrer',
		'  Cross-Origin-Opener-Policy: same-origin',
		'  Cross-Origin-Embedder-Policy: require-corp',
		'',
	].join('\n');
}

/** The worker of llama.cpp starts its threads from a text that it brings, which it must say. */
const WORKER_CODE = 'var LLAMA_CPP_WORKER_CODE = "';
const THREADS =
	"globalThis.trustedTypes?.createPolicy('default',{createScriptURL:(a)=>a.startsWith('blob:')?a:null});";

/**
 * Puts the policy into the built page, first in its head, and into a file `_headers` beside it. While
 * the page is developed, only the sandbox's frame, which has no address, may not go to one.
 */
export function contentSecurityPolicy(): Plugin {
	let policy = "frame-src 'none'";
	return {
		name: 'content-security-policy',
		async configResolved({ command }) {
			if (command === 'build') policy = policyOf((await makePythonAssets()).frameScriptHash);
		},
		transform: {
			filter: { id: /@wllama.wllama.esm.index\.js$/ },
			handler(code) {
				if (!code.includes(WORKER_CODE))
					throw new Error('wllama has changed: its threads need a policy of their own.');
				return code.replace(WORKER_CODE, WORKER_CODE + THREADS);
			},
		},
		generateBundle() {
			this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile(policy) });
		},
		transformIndexHtml: () => [
			{
				tag: 'meta',
				attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
				injectTo: 'head-prepend',
			},
		],
	};
}

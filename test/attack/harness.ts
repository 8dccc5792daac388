import { allowOwnScripts } from '../../src/app/own-scripts.ts';
import { createSandbox } from '../../src/python/create-sandbox.ts';
import type { PythonSandbox } from '../../src/python/sandbox.ts';

allowOwnScripts();

declare global {
	interface Window {
		createSandbox: typeof createSandbox;
		sandbox: PythonSandbox;
		/** What came over `channel`. */
		heard: unknown[];
		channel: BroadcastChannel;
	}
}

window.createSandbox = createSandbox;

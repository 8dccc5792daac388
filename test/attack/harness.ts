import { createSandbox } from '../../src/python/create-sandbox.ts';
import type { PythonSandbox } from '../../src/python/sandbox.ts';

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

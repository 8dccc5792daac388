import { createSandbox } from '../../python/create-sandbox.ts';
import type { PythonSandbox } from '../../python/sandbox.ts';

type PythonStatus = 'idle' | 'loading' | 'ready' | 'failed';

/** The page's one Python, and how far its loading has come. */
class Python {
	readonly sandbox: PythonSandbox = createSandbox();
	status: PythonStatus = $state('idle');

	/** Starts loading, once; after a failure a next call tries again. */
	async warm(): Promise<void> {
		if (this.status === 'loading' || this.status === 'ready') return;
		this.status = 'loading';
		try {
			await this.sandbox.warm();
			this.status = 'ready';
		} catch {
			// Whoever runs a program is told why; here it only means that nothing is ready.
			this.status = 'failed';
		}
	}
}

export const python = new Python();

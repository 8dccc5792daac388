import { Failure } from '../core/failure.ts';
import type { PythonSandbox } from '../python/sandbox.ts';

type PythonStatus = 'idle' | 'loading' | 'ready' | 'failed';

/** The page's one Python, and how far its loading has come. */
export class Python {
	readonly #create: () => Promise<PythonSandbox>;
	#sandbox: Promise<PythonSandbox> | null = null;
	#status: PythonStatus = $state('idle');

	/** @param create makes a sandbox; its code may be loaded for it */
	constructor(create: () => Promise<PythonSandbox>) {
		this.#create = create;
	}

	get status(): PythonStatus {
		return this.#status;
	}

	/** Starts loading, once; after a failure a next call tries again. */
	async warm(): Promise<void> {
		if (this.status === 'loading' || this.status === 'ready') return;
		this.#status = 'loading';
		try {
			await (await this.sandbox()).warm();
			this.#status = 'ready';
		} catch {
			// Whoever runs a program is told why; here it only means that nothing is ready.
			this.#status = 'failed';
		}
	}

	/** The sandbox, made when it is first asked for. @throws Failure `python-unavailable` */
	sandbox(): Promise<PythonSandbox> {
		this.#sandbox ??= this.#create().catch((cause) => {
			this.#sandbox = null;
			throw new Failure(
				'python-unavailable',
				'Python could not be loaded: the connection was cut, or a new version of this page was published. Try again, or reload the page.',
				{ cause },
			);
		});
		return this.#sandbox;
	}
}

import { Failure } from '../core/failure.ts';
import type { FileProgress } from '../python/files/load-files.ts';
import type { PackageProgress } from '../python/packages.ts';
import type { PythonSandbox } from '../python/sandbox.ts';

type PythonStatus = 'idle' | 'loading' | 'ready' | 'failed';

type Create = (
	onPackages: (progress: PackageProgress | null) => void,
	onFiles: (progress: FileProgress) => void,
) => Promise<PythonSandbox>;

/** The page's one Python, and how far its loading has come. */
export class Python {
	readonly #create: Create;
	#sandbox: Promise<PythonSandbox> | null = null;
	#status: PythonStatus = $state('idle');
	#packages: PackageProgress | null = $state.raw(null);
	#files: FileProgress | null = $state.raw(null);

	/** @param create makes a sandbox; its code may be loaded for it */
	constructor(create: Create) {
		this.#create = create;
	}

	/** The packages that are on their way for a program; null while none are. */
	get packages(): PackageProgress | null {
		return this.#packages;
	}

	/** How much of Python itself has arrived; null before anything has. */
	get files(): FileProgress | null {
		return this.#files;
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
		const hear = (progress: PackageProgress | null) => {
			this.#packages = progress && { ...progress };
		};
		const hearFiles = (progress: FileProgress) => {
			this.#files = progress;
		};
		this.#sandbox ??= this.#create(hear, hearFiles).catch((cause) => {
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

import { files } from 'virtual:python-assets';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { ADDRESSES } from '../core/addresses.ts';
import { fetchAtMost } from './fetch-at-most.ts';
import { type Package, type PackageIndex, PackageList, resolvePackages } from './package-index.ts';
import { notShipped, tooMuch, unreachable } from './words.ts';
import { PYODIDE_VERSION } from './worker/options.ts';
import type { Archive } from './worker/protocol.ts';

/** Where Pyodide's own packages are published. */
export const OFFICIAL_PACKAGES = `${ADDRESSES.pythonPackages}v${PYODIDE_VERSION}/full/`;

/** What one program may have of packages, with all that they need: files, and bytes as they come. */
const MOST_FILES = 40;
const MOST_BYTES = 100 * 1024 * 1024;

/** Packages that are on their way. */
export interface PackageProgress {
	readonly modules: readonly string[];
	/** Files that are there, of how many. */
	readonly done: number;
	readonly total: number;
	readonly bytes: number;
}

export interface Provided {
	readonly archives: readonly Archive[];
	/** For each module that could not be had: why, and what to do. */
	readonly problems: ReadonlyMap<string, string>;
}

/** Gets the packages that programs import from `base`; null: from nowhere. */
export class Packages {
	readonly #base: string | null;
	readonly #tell: (progress: PackageProgress | null) => void;
	#index: Promise<PackageIndex> | null = null;
	readonly #fetched = new Map<string, Promise<Archive>>();

	/** @param tell hears how far fetching has come; null when it is over */
	constructor(base: string | null, tell: (progress: PackageProgress | null) => void = () => {}) {
		this.#base = base;
		this.#tell = tell;
	}

	/** The archives at hand and those for these modules, with all that they depend on; never rejects. */
	async provide(modules: readonly string[], atHand: readonly Archive[]): Promise<Provided> {
		const archives = new Map(atHand.map((archive) => [archive.name, archive]));
		const problems = new Map<string, string>();
		const progress = { modules, done: 0, total: 0, bytes: 0 };
		const advance = (more: Partial<PackageProgress>) => this.#tell(Object.assign(progress, more));
		for (const module of modules) {
			try {
				const needed = resolvePackages(await this.#readIndex(), module);
				const missing = needed.filter(({ file_name }) => !archives.has(file_name));
				let room = MOST_BYTES;
				for (const { bytes } of archives.values()) room -= bytes.byteLength;
				if (needed.length === 0) problems.set(module, notShipped(module));
				else if (archives.size + missing.length > MOST_FILES || room <= 0)
					problems.set(module, tooMuch(module));
				else {
					advance({ total: progress.total + missing.length });
					const got = missing.map(async (one) => {
						const archive = await this.#get(one, room, (bytes) =>
							advance({ bytes: progress.bytes + bytes }),
						);
						advance({ done: progress.done + 1 });
						return archive;
					});
					for (const archive of await Promise.all(got)) archives.set(archive.name, archive);
				}
			} catch (thrown) {
				const reason = thrown instanceof Error ? thrown.message : String(thrown);
				problems.set(module, unreachable(module, this.#base, reason));
			}
		}
		this.#tell(null);
		return { archives: [...archives.values()], problems };
	}

	#readIndex(): Promise<PackageIndex> {
		this.#index ??= fetchAtMost(files.lock.address, MOST_BYTES)
			.then((bytes) => v.parse(PackageList, JSON.parse(new TextDecoder().decode(bytes))).packages)
			.catch((thrown: unknown) => {
				this.#index = null;
				throw thrown;
			});
		return this.#index;
	}

	#get(wanted: Package, room: number, arrived: (bytes: number) => void): Promise<Archive> {
		const known = this.#fetched.get(wanted.file_name);
		if (known) return known;
		const fetching = this.#fetch(wanted, room, arrived).catch((thrown: unknown) => {
			this.#fetched.delete(wanted.file_name);
			throw thrown;
		});
		this.#fetched.set(wanted.file_name, fetching);
		return fetching;
	}

	async #fetch(
		{ file_name, sha256: expected, package_type }: Package,
		room: number,
		arrived: (bytes: number) => void,
	): Promise<Archive> {
		if (this.#base === null) throw new Error('loading packages is switched off');
		const bytes = await fetchAtMost(new URL(file_name, this.#base).href, room, arrived);
		const actual = bytesToHex(sha256(bytes));
		if (actual !== expected) throw new Error(`${file_name} is not the published file (SHA-256)`);
		return { name: file_name, bytes: bytes.buffer, shared: package_type === 'shared_library' };
	}
}

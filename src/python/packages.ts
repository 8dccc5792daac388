import { addresses } from 'virtual:python-assets';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { ADDRESSES } from '../core/addresses.ts';
import { type Package, type PackageIndex, PackageList, resolvePackages } from './package-index.ts';
import { notShipped, unreachable } from './words.ts';
import { PYODIDE_VERSION } from './worker/options.ts';
import type { Archive } from './worker/protocol.ts';

/** Where Pyodide's own packages are published. */
export const OFFICIAL_PACKAGES = `${ADDRESSES.pythonPackages}v${PYODIDE_VERSION}/full/`;

export interface Provided {
	readonly archives: readonly Archive[];
	/** For each module that could not be had: why, and what to do. */
	readonly problems: ReadonlyMap<string, string>;
}

/** Gets the packages that programs import from `base`; null: from nowhere. */
export class Packages {
	readonly #base: string | null;
	#index: Promise<PackageIndex> | null = null;
	readonly #fetched = new Map<string, Promise<Archive>>();

	constructor(base: string | null) {
		this.#base = base;
	}

	/** The archives for these modules, with all that they depend on; never rejects. */
	async provide(modules: readonly string[]): Promise<Provided> {
		const archives: Archive[] = [];
		const problems = new Map<string, string>();
		for (const module of modules) {
			try {
				const needed = resolvePackages(await this.#readIndex(), module);
				if (needed.length === 0) problems.set(module, notShipped(module));
				for (const archive of await Promise.all(needed.map((one) => this.#get(one)))) {
					if (!archives.includes(archive)) archives.push(archive);
				}
			} catch (thrown) {
				const reason = thrown instanceof Error ? thrown.message : String(thrown);
				problems.set(module, unreachable(module, this.#base, reason));
			}
		}
		return { archives, problems };
	}

	#readIndex(): Promise<PackageIndex> {
		this.#index ??= fetchBytes(addresses.lock)
			.then((bytes) => v.parse(PackageList, JSON.parse(new TextDecoder().decode(bytes))).packages)
			.catch((thrown: unknown) => {
				this.#index = null;
				throw thrown;
			});
		return this.#index;
	}

	#get(wanted: Package): Promise<Archive> {
		const known = this.#fetched.get(wanted.file_name);
		if (known) return known;
		const fetching = this.#fetch(wanted).catch((thrown: unknown) => {
			this.#fetched.delete(wanted.file_name);
			throw thrown;
		});
		this.#fetched.set(wanted.file_name, fetching);
		return fetching;
	}

	async #fetch({ file_name, sha256: expected, package_type }: Package): Promise<Archive> {
		if (this.#base === null) throw new Error('loading packages is switched off');
		const bytes = await fetchBytes(new URL(file_name, this.#base).href);
		const actual = bytesToHex(sha256(new Uint8Array(bytes)));
		if (actual !== expected) throw new Error(`${file_name} is not the published file (SHA-256)`);
		return { name: file_name, bytes, shared: package_type === 'shared_library' };
	}
}

async function fetchBytes(address: string): Promise<ArrayBuffer> {
	const response = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' });
	if (!response.ok) throw new Error(`status ${response.status}`);
	return await response.arrayBuffer();
}

import { createMD5, type IHasher } from 'hash-wasm';
import { Failure } from '../../../core/failure.ts';
import type { FolderWriter } from './folder.ts';
import type { Journal, TensorReport } from './journal.ts';
import type { Shard } from './shards.ts';

interface Open {
	readonly shard: Shard;
	readonly hash: IHasher;
	written: number;
}

/** Writes the records of shards, several shards at a time, each from its beginning to its end. */
export class ShardWriter {
	readonly #folder: FolderWriter;
	readonly #journal: Journal;
	readonly #shardOf: ReadonlyMap<string, Shard>;
	readonly #open = new Map<Shard, Open>();
	readonly #reports = new Map<string, TensorReport>();

	constructor(folder: FolderWriter, journal: Journal, shards: readonly Shard[]) {
		this.#folder = folder;
		this.#journal = journal;
		this.#shardOf = new Map(
			shards.flatMap((shard) => shard.records.map(({ name }) => [name, shard])),
		);
	}

	/** Whether a record's shard is all there. */
	has(record: string): boolean {
		return this.#journal.finished.has(this.#find(record).dataPath);
	}

	/** What is to be noted when the shard that `record` ends in is all there. */
	report(record: string, report: TensorReport): void {
		this.#reports.set(record, report);
	}

	/** Adds bytes of a record; nothing where its shard is all there. */
	async add(record: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
		if (this.has(record)) return;
		const shard = this.#find(record);
		const open = this.#open.get(shard) ?? (await this.#begin(shard));
		await this.#folder.append(shard.dataPath, bytes);
		open.hash.update(bytes);
		open.written += bytes.byteLength;
		if (open.written < shard.nbytes) return;
		this.#open.delete(shard);
		await this.#journal.finish({
			shard: shard.dataPath,
			md5: open.hash.digest('hex'),
			tensors: shard.records.flatMap(({ name }) => this.#reports.get(name) ?? []),
		});
	}

	async #begin(shard: Shard): Promise<Open> {
		await this.#folder.truncate(shard.dataPath, 0);
		const open = { shard, hash: await createMD5(), written: 0 };
		this.#open.set(shard, open);
		return open;
	}

	#find(record: string): Shard {
		const shard = this.#shardOf.get(record);
		if (!shard) throw new Failure('unexpected', `No shard was planned for ${record}.`);
		return shard;
	}
}

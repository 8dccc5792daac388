import * as v from 'valibot';
import { catalogue } from '../../../tasks/catalogue.ts';
import { placeInData } from '../../../tasks/published.ts';
import type { Instance } from '../../../tasks/task.ts';
import { asFailure, isAbort } from '../../core/failure.ts';
import { APP_VERSION } from '../../core/version.ts';
import type { TaskWorker } from '../../lab/task-worker.ts';
import {
	countPublished,
	folderOf,
	openGroup,
	type PublishedCount,
	PublishedIndex,
} from '../../published/published.ts';
import { publishedFilesOfZip } from '../../published/published-zip.ts';
import { type Dropped, isZip } from '../../published/read-published.ts';
import type { PublishedData } from '../../storage/published-data.ts';
import { plural } from '../ui/words.ts';

/** What read an archive: another version, or one with other tasks, may recognise more in it. */
const READER = [APP_VERSION, ...catalogue.map(({ id, revision }) => `${id} ${revision}`)].join();
const KeptIndex = v.object({ reader: v.literal(READER), index: PublishedIndex });

/** An archive of published data at hand. */
interface Archive {
	readonly name: string;
	readonly bytes: number;
	readonly index: PublishedIndex;
	/** Null for one that the browser keeps. */
	readonly content: Uint8Array<ArrayBuffer> | null;
}

/** How far the reading of a drop is. */
interface Progress {
	/** Archives read, of how many. */
	readonly done: number;
	readonly of: number;
	/** The one that is being read. */
	readonly name: string;
}

/** What came of a drop, besides what it added. */
interface Outcome {
	/** How many archives were read. */
	readonly read: number;
	/** Archives that could not be read at all, and why. */
	readonly refused: readonly { readonly name: string; readonly why: string }[];
	/** Dropped files that are no published data. */
	readonly strays: readonly string[];
	readonly cancelled: boolean;
}

/** Reads archives off the main thread. */
type ArchiveReader = Pick<TaskWorker, 'readPublished' | 'close'>;

/** The published data that the user dropped: read off the main thread, kept in the browser. */
export class Published {
	readonly #store: PublishedData;
	readonly #createReader: () => ArchiveReader;
	#archives: readonly Archive[] = $state.raw([]);
	#looking: Promise<void> | null = null;
	#abort = new AbortController();
	#looked = $state(false);
	#counts: readonly PublishedCount[] = $state.raw([]);
	#progress: Progress | null = $state.raw(null);
	#outcome: Outcome | null = $state.raw(null);
	#fault: string | null = $state(null);

	constructor(store: PublishedData, createReader: () => ArchiveReader) {
		this.#store = store;
		this.#createReader = createReader;
	}

	get archives(): readonly Archive[] {
		return this.#archives;
	}
	/** Whether the browser's own were looked for. */
	get looked(): boolean {
		return this.#looked;
	}
	/** How many instances of each task there are. */
	get counts(): readonly PublishedCount[] {
		return this.#counts;
	}
	/** Null while nothing is being read. */
	get progress(): Progress | null {
		return this.#progress;
	}
	/** What came of the last drop; null before it, and while it is read. */
	get outcome(): Outcome | null {
		return this.#outcome;
	}
	/** Why what was dropped is not kept; null while it is. */
	get fault(): string | null {
		return this.#fault;
	}

	/** Reads what the browser keeps, once. */
	look(): Promise<void> {
		this.#looking ??= this.#read();
		return this.#looking;
	}

	/** The ids of a task's instances, in their natural order. */
	ids(task: string): string[] {
		const ids = this.#archives.flatMap(({ index }) =>
			index.sets
				.filter((set) => set.task === task)
				.flatMap(({ groups }) => groups.flatMap((group) => group.ids)),
		);
		const { compare } = new Intl.Collator('en', { numeric: true });
		return [...new Set(ids)].sort(compare);
	}

	/** Null where the data at hand does not hold it. @throws Failure */
	async find(task: string, id: string): Promise<Instance | null> {
		await this.look();
		for (const archive of this.#archives)
			for (const set of archive.index.sets) {
				if (set.task !== task) continue;
				const group = set.groups.find(({ ids }) => ids.includes(id));
				if (group) return (await this.#open(archive, task, group.path)).get(id) ?? null;
			}
		return null;
	}

	/** What each of a task's instances is about, in a sentence or two, by id. @throws Failure */
	async descriptions(task: string): Promise<ReadonlyMap<string, string>> {
		await this.look();
		const holders = this.#archives.filter(({ index }) =>
			index.sets.some((set) => set.task === task),
		);
		const found = holders.map(async (archive) => [...(await this.#open(archive, task))]);
		const instances = (await Promise.all(found)).flat();
		return new Map(instances.map(([id, instance]) => [id, instance.picture().description]));
	}

	/** Takes files over: each .zip for itself, loose files by data folder. */
	async add(files: readonly Dropped[]): Promise<void> {
		await this.look();
		if (this.#progress) return;
		const { parts, strays } = partsOf(files);
		this.#outcome = null;
		this.#fault = null;
		this.#outcome = { ...(await this.#take(parts)), strays };
	}

	cancel(): void {
		this.#abort.abort();
	}

	async remove(name: string): Promise<void> {
		await this.#removing([name]);
	}

	async clear(): Promise<void> {
		await this.#removing(this.#archives.map(({ name }) => name));
	}

	/** Reads archives, one after the other; what is cancelled or refused costs only itself. */
	async #take(parts: ReadonlyMap<string, readonly Dropped[]>): Promise<Omit<Outcome, 'strays'>> {
		const reader = this.#createReader();
		this.#abort = new AbortController();
		const { signal } = this.#abort;
		const refused: { name: string; why: string }[] = [];
		let done = 0;
		for (const [name, content] of parts) {
			this.#progress = { done, of: parts.size, name };
			try {
				const { archive, index } = await reader.readPublished(name, content, signal);
				if (index.sets.length > 0) await this.#keep(name, archive, index);
				else refused.push({ name, why: nothingIn(index) });
			} catch (thrown) {
				if (isAbort(thrown)) break;
				refused.push({ name, why: asFailure(thrown, 'published-unreadable').message });
			}
			done++;
		}
		reader.close();
		this.#progress = null;
		return { read: done - refused.length, refused, cancelled: signal.aborted };
	}

	async #read() {
		try {
			const old = new Map<string, Dropped[]>();
			for (const { name, bytes, index } of await this.#store.list()) {
				const read = v.safeParse(KeptIndex, index);
				if (read.success) {
					const archive = { name, bytes, index: read.output.index, content: null };
					this.#archives = [...this.#archives, archive];
					continue;
				}
				const file = await this.#store.archive(name);
				if (file) old.set(name, [{ path: `${name}.zip`, file: new Blob([file]) }]);
			}
			if (old.size > 0) await this.#take(old);
		} catch (thrown) {
			this.#fault = asFailure(thrown, 'published-not-stored').message;
		}
		await this.#count();
		this.#looked = true;
	}

	async #keep(name: string, archive: Uint8Array<ArrayBuffer>, index: PublishedIndex) {
		let content: Uint8Array<ArrayBuffer> | null = null;
		try {
			await this.#store.put(name, archive, { reader: READER, index });
		} catch (thrown) {
			this.#fault = asFailure(thrown, 'published-not-stored').message;
			content = archive;
		}
		const others = this.#archives.filter((one) => one.name !== name);
		this.#archives = [...others, { name, bytes: archive.length, index, content }];
		await this.#count();
	}

	async #removing(names: readonly string[]) {
		this.#outcome = null;
		try {
			for (const name of names) await this.#store.remove(name);
			this.#fault = null;
		} catch (thrown) {
			this.#fault = asFailure(thrown, 'published-not-stored').message;
		}
		this.#archives = this.#archives.filter(({ name }) => !names.includes(name));
		await this.#count();
	}

	async #count() {
		this.#counts = await countPublished(this.#archives.map(({ index }) => index));
	}

	/** A task's instances of an archive; with a path, those of one folder in it. */
	async #open({ name, content }: Archive, task: string, path?: string) {
		const bytes = content ?? (await this.#store.archive(name));
		if (!bytes) return new Map<string, Instance>();
		const wanted = (file: string) => path === undefined || folderOf(file) === path;
		const files = publishedFilesOfZip(bytes, name, wanted);
		return openGroup(task, files, name);
	}
}

function nothingIn({ faults, others }: PublishedIndex): string {
	const [fault] = faults;
	if (fault) return `No instance of it can be read: ${fault.why}`;
	const [some] = others;
	return some
		? `It holds no published instance that this page knows, but ${plural(some.count, 'other file')} such as ${some.some[0]}.`
		: 'It is empty.';
}

/** What is read as one: a .zip, or the loose files of a data folder. */
function partsOf(files: readonly Dropped[]) {
	const parts = new Map<string, Dropped[]>();
	const strays: string[] = [];
	for (const dropped of files) {
		const name = isZip(dropped.path)
			? (dropped.path.split('/').at(-1) ?? '').replace(/\.zip$/i, '')
			: placeInData(dropped.path, null)?.folder;
		if (name === undefined) strays.push(dropped.path);
		else if (isZip(dropped.path)) parts.set(name, [dropped]);
		else if (parts.has(name)) parts.get(name)?.push(dropped);
		else parts.set(name, [dropped]);
	}
	return { parts, strays };
}

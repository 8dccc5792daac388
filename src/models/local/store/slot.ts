import * as v from 'valibot';
import type { StoredFile } from '../stored-model.ts';
import { isGguf } from './address.ts';
import { sha256Hex } from './checksum.ts';
import {
	existingFolder,
	fileIn,
	openToWrite,
	removeFrom,
	subfolder,
	writeAt,
	writeText,
} from './folder.ts';

/** The folder in which WebLLM's OPFS cache keeps everything. */
export const WEBLLM_FOLDER = 'tvmjs-opfs-store';
/** Everything else that this store keeps. */
export const OWN_FOLDER = 'codesteer-models';

const Begun = v.object({ validator: v.nullable(v.string()) });

/**
 * Where one file of a model lies: `<hash of its url>.bin`, as WebLLM's OPFS cache has it, and beside it
 * `.record.json` once the file is whole (WebLLM takes it for stored then), `.begun.json` before.
 */
export class Slot {
	readonly #root: FileSystemDirectoryHandle;
	readonly #name: string;
	readonly #file: StoredFile;

	private constructor(root: FileSystemDirectoryHandle, name: string, file: StoredFile) {
		this.#root = root;
		this.#name = name;
		this.#file = file;
	}

	static async of(root: FileSystemDirectoryHandle, file: StoredFile): Promise<Slot> {
		return new Slot(root, await sha256Hex(new TextEncoder().encode(file.url)), file);
	}

	/** Whether all of it is here and was found right. */
	async stored(): Promise<boolean> {
		return (await this.#read('.record.json')) !== null;
	}

	/** Bytes that are here. */
	async size(): Promise<number> {
		return (await this.contents())?.size ?? 0;
	}

	contents(): Promise<File | null> {
		return this.#read('.bin');
	}

	/** What tells the version of a file that is begun, as its server names it; null if it does not. */
	async validator(): Promise<string | null> {
		const file = await this.#read('.begun.json');
		if (file === null) return null;
		try {
			return v.parse(Begun, JSON.parse(await file.text())).validator;
		} catch {
			return null;
		}
	}

	/** Opens it to write from byte `at` on; what was behind is cut off. */
	async write(at: number): Promise<SlotWriter> {
		const folder = await this.#folder();
		await removeFrom(folder, `${this.#name}.record.json`);
		const handle = await openToWrite(folder, `${this.#name}.bin`);
		handle.truncate(at);
		return new SlotWriter(handle, at);
	}

	/** Remembers which version of the file is being written. */
	async begin(validator: string | null): Promise<void> {
		const text = JSON.stringify({ validator });
		await writeText(await this.#folder(), `${this.#name}.begun.json`, text);
	}

	/** Marks it as whole and right. */
	async seal(): Promise<void> {
		const folder = await this.#folder();
		const record = {
			url: this.#file.url,
			nbytes: await this.size(),
			contentType: this.#file.name.endsWith('.json')
				? 'application/json'
				: 'application/octet-stream',
		};
		await writeText(folder, `${this.#name}.record.json`, JSON.stringify(record));
		await removeFrom(folder, `${this.#name}.begun.json`);
	}

	async clear(): Promise<void> {
		const folder = await existingFolder(this.#root, folderOf(this.#file.name));
		if (folder === null) return;
		for (const ending of ['.record.json', '.begun.json', '.bin'])
			await removeFrom(folder, this.#name + ending);
	}

	#folder(): Promise<FileSystemDirectoryHandle> {
		return subfolder(this.#root, folderOf(this.#file.name));
	}

	async #read(ending: string): Promise<File | null> {
		const folder = await existingFolder(this.#root, folderOf(this.#file.name));
		return folder && fileIn(folder, this.#name + ending);
	}
}

/** Adds to a file; must be closed. */
class SlotWriter {
	readonly #handle: FileSystemSyncAccessHandle;
	#at: number;

	constructor(handle: FileSystemSyncAccessHandle, at: number) {
		this.#handle = handle;
		this.#at = at;
	}

	/** @throws QuotaExceededError (DOMException) */
	add(bytes: BufferSource): void {
		writeAt(this.#handle, bytes, this.#at);
		this.#at += bytes.byteLength;
	}

	close(): void {
		this.#handle.flush();
		this.#handle.close();
	}
}

function folderOf(name: string): string[] {
	if (isGguf(name)) return [OWN_FOLDER, 'gguf'];
	if (name.endsWith('.wasm')) return [WEBLLM_FOLDER, 'webllm', 'wasm'];
	return [WEBLLM_FOLDER, 'webllm', name === 'mlc-chat-config.json' ? 'config' : 'model'];
}

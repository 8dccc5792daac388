import type { FolderWriter } from '../../../src/models/local/convert/folder.ts';
import { fileSource, type SourceFolder } from '../../../src/models/local/convert/source.ts';
import type { Files } from './checkpoint.ts';

/** A folder in memory. */
export class MemoryFolder implements FolderWriter {
	readonly files: Files = new Map();

	async size(name: string) {
		return this.files.get(name)?.length ?? 0;
	}

	async open(name: string) {
		return new Blob([this.files.get(name) ?? '']);
	}

	async append(name: string, bytes: Uint8Array<ArrayBuffer>) {
		const before = this.files.get(name) ?? new Uint8Array(0);
		const joined = new Uint8Array(before.length + bytes.length);
		joined.set(before);
		joined.set(bytes, before.length);
		this.files.set(name, joined);
	}

	async truncate(name: string, bytes: number) {
		const file = this.files.get(name);
		if (file) this.files.set(name, file.slice(0, bytes));
	}
}

/** Files in memory, as a person's browser gives them. */
export const sourceOf = (files: Files): SourceFolder =>
	fileSource([...files].map(([name, bytes]) => new File([bytes], name)));

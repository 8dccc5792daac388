import * as v from 'valibot';
import { bytesOf, StoredModel } from '../stored-model.ts';
import { existingFolder, fileIn, removeFrom, subfolder, writeText } from './folder.ts';
import { withList } from './lock.ts';
import type { ModelEntry } from './model-store.ts';
import { OWN_FOLDER, Slot, WEBLLM_FOLDER } from './slot.ts';

const Row = v.object({ model: StoredModel, complete: v.boolean() });
type Row = v.InferOutput<typeof Row>;

const LIST = [OWN_FOLDER, 'list'];

/** The list of models: a small file each, written before the first byte of the model. */
export class Entries {
	readonly #root: FileSystemDirectoryHandle;

	constructor(root: FileSystemDirectoryHandle) {
		this.#root = root;
	}

	async all(): Promise<ModelEntry[]> {
		const entries: ModelEntry[] = [];
		const folder = await existingFolder(this.#root, LIST);
		for await (const name of folder?.keys() ?? []) {
			const entry = await this.of(name.replace(/\.json$/, ''));
			if (entry) entries.push(entry);
		}
		return entries.sort((a, b) => a.model.title.localeCompare(b.model.title));
	}

	/** Null where no model of this id is here, or its row cannot be read. */
	async of(id: string): Promise<ModelEntry | null> {
		const folder = await existingFolder(this.#root, LIST);
		const file = folder && (await fileIn(folder, `${id}.json`));
		const row = file === null ? null : readRow(await file.text());
		if (row === null) return null;
		const stored = row.complete ? bytesOf(row.model) : await this.bytesHere(row.model);
		return { ...row, stored };
	}

	async put(model: StoredModel, complete: boolean): Promise<void> {
		await withList(async () =>
			writeText(
				await subfolder(this.#root, LIST),
				`${model.id}.json`,
				JSON.stringify({ model, complete } satisfies Row),
			),
		);
	}

	/** Deletes a model's files and its row; with the last model, everything that is left. */
	async remove(model: StoredModel): Promise<void> {
		for (const file of model.files) await (await Slot.of(this.#root, file)).clear();
		await withList(async () => {
			const folder = await subfolder(this.#root, LIST);
			await removeFrom(folder, `${model.id}.json`);
			for await (const _ of folder.keys()) return;
			// WebLLM's libraries, and what a crash may have left.
			await removeFrom(this.#root, WEBLLM_FOLDER);
			await removeFrom(this.#root, OWN_FOLDER);
		});
	}

	async bytesHere(model: StoredModel): Promise<number> {
		let sum = 0;
		for (const file of model.files) sum += await (await Slot.of(this.#root, file)).size();
		return sum;
	}
}

function readRow(text: string): Row | null {
	try {
		return v.parse(Row, JSON.parse(text));
	} catch {
		return null;
	}
}

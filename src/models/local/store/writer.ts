import type { ModelDetails, StoredFile, StoredModel } from '../stored-model.ts';
import { holds } from './checksum.ts';
import { isFull } from './download.ts';
import type { Entries } from './entries.ts';
import { storeFailure } from './failures.ts';
import { hold } from './lock.ts';
import { CONFIG, INDEX, mlcModel, tokenizerOf } from './mlc-folder.ts';
import type { ModelDraft, ModelWriter } from './model-store.ts';
import { baseOf, idOf } from './naming.ts';
import { Slot } from './slot.ts';

/** A model that is written here: its id and its files' addresses come from the draft, not the contents. */
export async function createWriter(
	root: FileSystemDirectoryHandle,
	entries: Entries,
	draft: ModelDraft,
): Promise<ModelWriter> {
	const id = await idOf(draft.title, draft.source);
	const base = baseOf(id);
	const fileOf = (name: string): StoredFile => ({ name, url: base + name, bytes: 0 });
	let model: StoredModel = {
		engine: 'webllm',
		id,
		...draft,
		base,
		files: [fileOf(INDEX)],
		addedAt: new Date().toISOString(),
		details: {},
	};
	const release = await hold(model);
	try {
		const earlier = await entries.of(id);
		if (earlier) model = earlier.model;
		else await entries.put(model, false);
	} catch (thrown) {
		release();
		throw thrown;
	}
	const slotOf = (name: string) => Slot.of(root, fileOf(name));
	const textOf = async (name: string) => {
		const contents = await (await slotOf(name)).contents();
		if (contents) return contents.text();
		throw storeFailure.notAModel(`${name} was not written.`);
	};
	/** So that deleting a half model deletes all of it. */
	const enter = async (name: string) => {
		if (model.files.some((file) => file.name === name)) return;
		model = { ...model, files: [...model.files, fileOf(name)] };
		await entries.put(model, false);
	};

	return {
		size: async (name) => (await slotOf(name)).size(),
		async open(name) {
			const contents = await (await slotOf(name)).contents();
			return contents ?? new File([], name);
		},
		async append(name, bytes) {
			await enter(name);
			const slot = await slotOf(name);
			const writer = await slot.write(await slot.size());
			try {
				writer.add(bytes);
			} catch (thrown) {
				throw isFull(thrown) ? storeFailure.diskFull(bytes.length) : thrown;
			} finally {
				writer.close();
			}
		},
		async truncate(name, bytes) {
			const slot = await slotOf(name);
			if ((await slot.size()) > bytes) (await slot.write(bytes)).close();
		},
		async finish(details: ModelDetails) {
			const texts = { config: await textOf(CONFIG), index: await textOf(INDEX) };
			const tokenizer = await (await slotOf(tokenizerOf(texts.config))).size();
			const made = await mlcModel(texts, tokenizer, draft);
			const files = made.files.map((file) => ({ ...file, url: base + file.name }));
			for (const file of files) {
				const slot = await slotOf(file.name);
				const contents = await slot.contents();
				if (!contents || !(await holds(contents, file, new AbortController().signal)))
					throw storeFailure.corruptFile(file.name, 'as it was written');
				await slot.seal();
			}
			for (const { name } of model.files)
				if (!files.some((file) => file.name === name)) await (await slotOf(name)).clear();
			model = { ...model, files, details: { ...made.details, ...details } };
			await entries.put(model, true);
			release();
			return model;
		},
		close: async () => release(),
		async discard() {
			await entries.remove(model);
			release();
		},
	};
}

import type { StoredModel } from '../stored-model.ts';
import { isWholeGguf, titleOfFile } from './address.ts';
import { holds } from './checksum.ts';
import { storeFailure } from './failures.ts';
import { ggufModel } from './gguf-files.ts';
import { CONFIG, INDEX, mlcModel, tokenizerOf } from './mlc-folder.ts';
import type { Meter } from './progress.ts';
import { Slot } from './slot.ts';

/** The model that files on the person's disk are. @throws Failure `not-a-model`, `old-index` */
export async function modelOfFiles(files: readonly File[], title: string): Promise<StoredModel> {
	const named = new Map(files.map((file) => [file.name, file]));
	const config = named.get(CONFIG);
	if (config) return mlcOfFiles(config, named, title);
	const parts = files
		.filter(({ name }) => name.endsWith('.gguf'))
		.sort((a, b) => (a.name < b.name ? -1 : 1));
	if (!isWholeGguf(parts.map(({ name }) => name)))
		throw storeFailure.notAModel('These files are no model, only a part of one, or several.');
	return ggufModel(
		parts.map(({ name, size }) => ({ name, bytes: size })),
		{ title: titleOfFile(parts[0]?.name ?? title), source: 'files' },
	);
}

async function mlcOfFiles(
	config: File,
	named: ReadonlyMap<string, File>,
	title: string,
): Promise<StoredModel> {
	const index = named.get(INDEX);
	if (!index) {
		if (named.has('ndarray-cache.json')) throw storeFailure.oldIndex('The folder');
		throw storeFailure.notAModel(`${INDEX} is missing.`);
	}
	const texts = { config: await config.text(), index: await index.text() };
	const tokenizer = named.get(tokenizerOf(texts.config));
	const model = await mlcModel(texts, tokenizer?.size ?? 0, {
		title: title || 'Model from disk',
		source: 'files',
	});
	const missing = model.files.filter(({ name }) => !named.has(name)).map(({ name }) => name);
	if (missing.length === 0) return model;
	const more = missing.length > 3 ? ` and ${missing.length - 3} more` : '';
	throw storeFailure.notAModel(`${missing.slice(0, 3).join(', ')}${more} missing.`);
}

/** Copies and verifies them. @throws Failure `model-file-damaged`; AbortError; QuotaExceededError */
export async function copyFiles(
	root: FileSystemDirectoryHandle,
	model: StoredModel,
	files: readonly File[],
	meter: Meter,
	signal: AbortSignal,
): Promise<void> {
	for (const file of model.files) {
		const slot = await Slot.of(root, file);
		if (await slot.stored()) continue;
		const from = files.find(({ name }) => name === file.name);
		if (!from) throw storeFailure.notAModel(`${file.name} is missing.`);
		meter.lost(await slot.size());
		const writer = await slot.write(0);
		try {
			for await (const piece of from.stream()) {
				signal.throwIfAborted();
				writer.add(piece);
				meter.came(piece.byteLength);
			}
		} finally {
			writer.close();
		}
		const contents = await slot.contents();
		if (!contents || !(await holds(contents, file, signal)))
			throw storeFailure.corruptFile(file.name, 'on your disk');
		await slot.seal();
	}
}

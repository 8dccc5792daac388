import { readGgufHeader } from '../gguf/header.ts';
import type { StoredModel } from '../stored-model.ts';
import { isGguf, isWholeGguf, titleOfFile } from './address.ts';
import { holds } from './checksum.ts';
import { storeFailure } from './failures.ts';
import { fileNamed } from './file-named.ts';
import { ggufModel } from './gguf-files.ts';
import { impostorOf } from './impostor.ts';
import { CONFIG, INDEX, mlcModel, tokenizerOf } from './mlc-folder.ts';
import type { Meter } from './progress.ts';
import { Slot } from './slot.ts';

const ENDING = '.gguf';

/** The model that files on the person's disk are. @throws Failure `not-a-model`, `old-index` */
export async function modelOfFiles(files: readonly File[], title: string): Promise<StoredModel> {
	const config = fileNamed(files, CONFIG);
	if (config) return mlcOfFiles(config, files, title);
	const parts = await ggufsAmong(files);
	for (const { name, file } of parts) await refuseImpostor(name, file);
	if (!isWholeGguf(parts.map(({ name }) => name)))
		throw storeFailure.notAModel('These files are no model, only a part of one, or several.');
	const [first] = parts;
	const own = first && !isGguf(first.file.name) ? await nameInside(first.file) : '';
	return ggufModel(
		parts.map(({ name, file }) => ({ name, bytes: file.size })),
		{ title: own || titleOfFile(first?.name ?? title), source: 'files' },
	);
}

/** @throws Failure `not-a-model` for what only stands in a file's place */
async function refuseImpostor(name: string, file: File): Promise<void> {
	const impostor = await impostorOf(name, file);
	if (impostor !== null) throw storeFailure.impostor(impostor);
}

/** In order; one that its name does not show to be one, as Ollama keeps them, gets a name that does. */
async function ggufsAmong(files: readonly File[]): Promise<{ name: string; file: File }[]> {
	const found: { name: string; file: File }[] = [];
	for (const file of files)
		if (isGguf(file.name)) found.push({ name: file.name, file });
		else if ((await file.slice(0, 4).text()) === 'GGUF')
			found.push({ name: file.name + ENDING, file });
	return found.sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}

/** What a GGUF calls itself; empty where it does not say. */
async function nameInside(file: File): Promise<string> {
	const name = (await readGgufHeader(file, file.name)).metadata.get('general.name');
	return typeof name === 'string' ? name.slice(0, 100) : '';
}

async function mlcOfFiles(
	config: File,
	files: readonly File[],
	title: string,
): Promise<StoredModel> {
	const index = fileNamed(files, INDEX);
	if (!index) {
		if (fileNamed(files, 'ndarray-cache.json')) throw storeFailure.oldIndex('The folder');
		throw storeFailure.notAModel(`${INDEX} is missing.`);
	}
	const texts = { config: await config.text(), index: await index.text() };
	const tokenizer = fileNamed(files, tokenizerOf(texts.config));
	const model = await mlcModel(texts, tokenizer?.size ?? 0, {
		title: title || 'Model from disk',
		source: 'files',
	});
	const missing: string[] = [];
	for (const { name } of model.files) {
		const file = fileNamed(files, name);
		if (file) await refuseImpostor(name, file);
		else missing.push(name);
	}
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
		const from =
			fileNamed(files, file.name) ?? fileNamed(files, file.name.slice(0, -ENDING.length));
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

import * as v from 'valibot';
import { Failure } from '../../../core/failure.ts';
import { BEGINNING, beginningOf, impostorIn } from '../store/impostor.ts';
import { parseJson } from './json.ts';
import type { SourceFile, SourceFolder } from './source.ts';

/** What a header may take at most, as the format's own library has it. */
const MAX_HEADER_BYTES = 100_000_000;
const LENGTH_BYTES = 8;

const Whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Header = v.pipe(
	v.record(v.string(), v.unknown()),
	// Free text of whoever saved the file.
	v.transform(({ __metadata__: _, ...tensors }) => tensors),
	v.record(
		v.string(),
		v.object({
			dtype: v.string(),
			shape: v.array(Whole),
			data_offsets: v.tuple([Whole, Whole]),
		}),
	),
);
const Index = v.object({
	weight_map: v.record(v.string(), v.pipe(v.string(), v.regex(/^[^/\\]+\.safetensors$/))),
});

/** A tensor of a checkpoint, where it lies. */
export interface StoredTensor {
	readonly name: string;
	readonly dtype: string;
	readonly shape: readonly number[];
	readonly fileName: string;
	readonly file: SourceFile;
	/** Its bytes in the file: from `start` to before `end`. */
	readonly start: number;
	readonly end: number;
}

export type Checkpoint = ReadonlyMap<string, StoredTensor>;

/**
 * The tensors of a folder with `model.safetensors`, or with shards and their
 * `model.safetensors.index.json`; reads headers only.
 * @throws Failure `not-a-checkpoint`, `checkpoint-cut-short`, `not-safetensors`, `bad-checkpoint-json`, `checkpoint-file-missing`,
 * `missing-tensor`
 */
export async function openCheckpoint(
	source: SourceFolder,
	signal: AbortSignal,
): Promise<Checkpoint> {
	const single = await source.open('model.safetensors', signal);
	if (single) return new Map(await readTensors('model.safetensors', single, signal));
	const indexName = 'model.safetensors.index.json';
	const indexBytes = await source.read(indexName, signal);
	if (!indexBytes)
		throw new Failure(
			'not-a-checkpoint',
			`There is neither model.safetensors nor ${indexName} in ${source.label}. Only Hugging Face checkpoints in the safetensors format can be converted.`,
		);
	const map = parseJson(indexName, indexBytes, Index).weight_map;
	const all = new Map<string, StoredTensor>();
	for (const fileName of [...new Set(Object.values(map))].sort()) {
		const file = await source.open(fileName, signal);
		if (!file)
			throw new Failure(
				'checkpoint-file-missing',
				`${indexName} names ${fileName}, which is not in ${source.label}. Get the missing file.`,
			);
		for (const [name, tensor] of await readTensors(fileName, file, signal))
			if (map[name] === fileName) all.set(name, tensor);
	}
	for (const [name, fileName] of Object.entries(map))
		if (!all.has(name))
			throw new Failure(
				'missing-tensor',
				`${indexName} says that ${fileName} has the tensor ${name}, but it has not. The files do not belong together; get them anew.`,
			);
	return all;
}

async function readTensors(
	fileName: string,
	file: SourceFile,
	signal: AbortSignal,
): Promise<Map<string, StoredTensor>> {
	const truncated = (needed: number) =>
		new Failure(
			'checkpoint-cut-short',
			`${fileName} is cut off: it has ${file.size} bytes and should have ${needed}. Get the file anew.`,
		);
	const bad = (why: string) =>
		new Failure('not-safetensors', `${fileName} is no safetensors file: ${why}.`);

	if (file.size < LENGTH_BYTES) throw truncated(LENGTH_BYTES);
	const beginning = await file.read(0, Math.min(file.size, BEGINNING), signal);
	const impostor = impostorIn(fileName, beginningOf(beginning));
	if (impostor !== null) throw new Failure('not-safetensors', impostor);
	const length = Number(new DataView(beginning.buffer, beginning.byteOffset).getBigUint64(0, true));
	if (length > MAX_HEADER_BYTES) throw bad(`its header would take ${length} bytes`);
	const dataStart = LENGTH_BYTES + length;
	if (file.size < dataStart) throw truncated(dataStart);
	const text = await file.read(LENGTH_BYTES, dataStart, signal);
	const header = Object.entries(parseJson(`The header of ${fileName}`, text, Header));
	const needed = header.reduce((most, [, entry]) => Math.max(most, entry.data_offsets[1]), 0);
	if (file.size < dataStart + needed) throw truncated(dataStart + needed);

	const tensors = new Map<string, StoredTensor>();
	for (const [name, { dtype, shape, data_offsets: offsets }] of header) {
		const [start, end] = [dataStart + offsets[0], dataStart + offsets[1]];
		if (start > end) throw bad(`the tensor ${name} ends before it begins`);
		tensors.set(name, { name, dtype, shape, fileName, file, start, end });
	}
	return tensors;
}

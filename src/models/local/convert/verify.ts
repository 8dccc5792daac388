import * as v from 'valibot';
import { Failure } from '../../../core/failure.ts';
import type { ModelTensor } from './architecture.ts';
import type { FolderWriter } from './folder.ts';
import { parseJson } from './json.ts';
import type { ConversionPlan } from './plan.ts';
import { type Precision, QUANTIZATIONS } from './precision.ts';
import { recordsOf } from './shards.ts';

const Cache = v.object({
	records: v.array(
		v.object({
			dataPath: v.string(),
			format: v.literal('raw-shard'),
			nbytes: v.number(),
			md5sum: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
			records: v.array(
				v.object({
					name: v.string(),
					shape: v.array(v.number()),
					dtype: v.string(),
					format: v.string(),
					nbytes: v.number(),
					byteOffset: v.number(),
				}),
			),
		}),
	),
});

/**
 * That the written index lists exactly the tensors of the architecture, that they fill their shards
 * without gap or overlap, and that the shards have the sizes it says.
 * @throws Failure `conversion-disturbed`
 */
export async function verifyFolder(
	folder: FolderWriter,
	{ tensors, quantization }: Pick<ConversionPlan, 'tensors' | 'quantization'>,
): Promise<void> {
	const index = await folder.open('tensor-cache.json');
	const bytes = new Uint8Array(await index.arrayBuffer());
	const shards = parseJson('tensor-cache.json', bytes, Cache).records;
	const wanted = expected(tensors, QUANTIZATIONS[quantization]);
	for (const { dataPath, nbytes, records } of shards) {
		let end = 0;
		for (const { name, shape, dtype, format, nbytes: size, byteOffset } of records) {
			const found = JSON.stringify({ name, shape, dtype, format, nbytes: size });
			if (wanted.get(name) !== found || byteOffset !== end) throw bad(`${name} in ${dataPath}`);
			wanted.delete(name);
			end += size;
		}
		if (end !== nbytes || (await folder.size(dataPath)) !== nbytes) throw bad(dataPath);
	}
	for (const name of wanted.keys()) throw bad(name);
}

/** Every record that must be there, as text, by name. */
const expected = (tensors: readonly ModelTensor[], precision: Precision) =>
	new Map(
		tensors
			.flatMap((tensor) => recordsOf(tensor, precision))
			.map((record) => [record.name, JSON.stringify(record)]),
	);

const bad = (what: string) =>
	new Failure(
		'conversion-disturbed',
		`The converted folder was changed while it was written: ${what} is not as it was planned. Delete the folder and convert again.`,
	);

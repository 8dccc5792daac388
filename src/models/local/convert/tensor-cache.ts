import type { Journal } from './journal.ts';
import type { ConversionPlan } from './plan.ts';
import { QUANTIZATIONS } from './precision.ts';

/** `tensor-cache.json`: which tensor lies where. Its metadata is for people. */
export function tensorCache(plan: ConversionPlan, journal: Journal): object {
	const { bytes: halfBytes } = QUANTIZATIONS[plan.quantization];
	const records = plan.shards.flatMap((shard) => shard.records);
	// In memory, that is: on disk a float32 takes two bytes.
	const memory = records.reduce(
		(sum, { dtype, nbytes }) => sum + (dtype === 'uint32' ? nbytes : (nbytes / 2) * halfBytes),
		0,
	);
	return {
		metadata: {
			ParamSize: records.length,
			ParamBytes: memory,
			BitsPerParam: (memory * 8) / plan.parameters,
		},
		records: plan.shards.map(({ dataPath, nbytes, records: inside }) => ({
			dataPath,
			format: 'raw-shard',
			nbytes,
			records: inside,
			md5sum: journal.finished.get(dataPath)?.md5,
		})),
	};
}

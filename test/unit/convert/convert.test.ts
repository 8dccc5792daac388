import { describe, expect, it } from 'vitest';
import { convert } from '../../../src/models/local/convert/convert.ts';
import { planConversion } from '../../../src/models/local/convert/plan.ts';
import { checkpoint, type Files, randomTensors, TINY } from '../../support/llama/checkpoint.ts';
import { MemoryFolder, sourceOf } from '../../support/llama/memory-folder.ts';
import { referenceFolder } from '../../support/llama/mlc-reference.ts';

const never = new AbortController().signal;

async function converted(files: Files, quantization: string) {
	const folder = new MemoryFolder();
	const plan = await planConversion(sourceOf(files), quantization, never);
	const progress: number[] = [];
	const report = await convert(plan, folder, ({ done }) => progress.push(done), never);
	const json = (name: string): unknown =>
		JSON.parse(new TextDecoder().decode(folder.files.get(name)));
	return { files: folder.files, json, report, progress };
}

describe('a converted folder', () => {
	const cases = (['BF16', 'F16', 'F32'] as const).flatMap((dtype) =>
		(['q4f16_1', 'q4f32_1'] as const).map((kind) => [dtype, kind] as const),
	);
	it.each(cases)('of %s as %s is what the format says, byte for byte', async (dtype, kind) => {
		const tensors = randomTensors(TINY, dtype);
		const { files, json } = await converted(checkpoint(TINY, tensors), kind);
		const { shard, records } = referenceFolder(TINY, tensors, kind);
		expect(Buffer.compare(files.get('params_shard_0.bin') ?? Buffer.alloc(0), shard)).toBe(0);
		expect(json('tensor-cache.json')).toMatchObject({ records });
	});
	it('with its output layer tied to the embedding has none, though the checkpoint may', async () => {
		const tied = { ...TINY, tie_word_embeddings: true };
		const tensors = randomTensors(tied, 'BF16');
		const spare = randomTensors(TINY, 'BF16').get('lm_head.weight');
		if (spare) tensors.set('lm_head.weight', spare);
		const { files } = await converted(checkpoint(tied, tensors), 'q4f16_1');
		const { shard } = referenceFolder(tied, tensors, 'q4f16_1');
		expect(Buffer.compare(files.get('params_shard_0.bin') ?? Buffer.alloc(0), shard)).toBe(0);
	});

	it('is the same from one file and from shards with an index', async () => {
		const tensors = randomTensors(TINY, 'BF16');
		const one = await converted(checkpoint(TINY, tensors), 'q4f16_1');
		const two = await converted(checkpoint(TINY, tensors, 2), 'q4f16_1');
		expect(two.files).toEqual(one.files);
	});

	it('reports every matrix with an error as small as 4 bits allow', async () => {
		const tensors = randomTensors(TINY, 'BF16');
		const { report, progress } = await converted(checkpoint(TINY, tensors), 'q4f16_1');
		expect(report.tensors).toHaveLength(2 + 4 * TINY.num_hidden_layers);
		for (const { worst } of report.tensors) expect(worst).toBeLessThan(0.51);
		expect(report.details).toEqual({
			quantization: 'q4f16_1',
			architecture: 'llama',
			contextLength: 8192,
			ropeScaling: 'none',
		});
		expect(progress[0]).toBe(0);
		expect(progress.at(-1)).toBe(report.parameters);
	});
});

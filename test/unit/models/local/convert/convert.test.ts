import { describe, expect, it } from 'vitest';
import { convert } from '../../../../../src/models/local/convert/convert.ts';
import { planConversion } from '../../../../../src/models/local/convert/plan.ts';
import {
	checkpoint,
	type Files,
	randomTensors,
	TINY,
} from '../../../../support/llama/checkpoint.ts';
import { digests } from '../../../../support/llama/digests.ts';
import { MemoryFolder, sourceOf } from '../../../../support/llama/memory-folder.ts';
import { referenceErrors, referenceFolder } from '../../../../support/llama/mlc-reference.ts';

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
		expect(digests(two.files)).toEqual(digests(one.files));
	});

	it.each(['q4f16_1', 'q4f32_1'] as const)(
		'reports the errors of what it wrote as %s',
		async (kind) => {
			const tensors = randomTensors(TINY, 'BF16');
			const { report, progress } = await converted(checkpoint(TINY, tensors), kind);
			const expected = referenceErrors(TINY, tensors, kind);
			expect(report.tensors.map(({ name }) => name)).toEqual([...expected.keys()]);
			for (const { name, rms, worst } of report.tensors) {
				expect(rms).toBeCloseTo(expected.get(name)?.rms ?? Number.NaN, 6);
				expect(worst).toBeCloseTo(expected.get(name)?.worst ?? Number.NaN, 6);
			}
			expect(report.details).toEqual({
				quantization: kind,
				architecture: 'llama',
				contextLength: 8192,
				ropeScaling: 'none',
			});
			expect(progress[0]).toBe(0);
			expect(progress.at(-1)).toBe(report.parameters);
		},
	);
});

describe('mlc-chat-config.json', () => {
	const configOf = async (more: object) => {
		const files = checkpoint(TINY, randomTensors(TINY, 'BF16'));
		files.set('config.json', new TextEncoder().encode(JSON.stringify({ ...TINY, ...more })));
		const { json, report } = await converted(files, 'q4f16_1');
		return { config: json('mlc-chat-config.json'), details: report.details };
	};

	it('has the prompts of Llama 3, without a system message or what would rewrite a text', async () => {
		const { config } = await configOf({});
		expect(config).toMatchObject({
			model_type: 'llama',
			quantization: 'q4f16_1',
			vocab_size: 300,
			context_window_size: 8192,
			tokenizer_files: ['tokenizer.json'],
			model_config: { rope_scaling: null, position_embedding_base: 500000 },
			conv_template: {
				name: 'llama-3',
				system_message: '',
				render_empty_system_message: false,
				system_prefix_token_ids: [280],
				stop_token_ids: [281, 284, 285],
			},
		});
		expect(config).not.toHaveProperty('conv_template.role_templates');
	});

	it.each([
		{ rope_scaling: { rope_type: 'llama3', factor: 8 } },
		{ rope_parameters: { rope_type: 'llama3', factor: 8, rope_theta: 500000 } },
	])('names the template and library of Llama 3.1 by %j', async (more) => {
		const { config, details } = await configOf({ ...more, max_position_embeddings: 131072 });
		expect(config).toMatchObject({
			context_window_size: 8192,
			model_config: { rope_scaling: { rope_type: 'llama3', factor: 8 } },
			conv_template: { name: 'llama-3_1' },
		});
		expect(details).toMatchObject({ ropeScaling: 'llama3' });
	});
});

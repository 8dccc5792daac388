import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { llamaTensors } from '../../../../../src/models/local/convert/architecture.ts';
import { decoder } from '../../../../../src/models/local/convert/decode.ts';
import { QUANTIZATIONS } from '../../../../../src/models/local/convert/precision.ts';
import { quantize } from '../../../../../src/models/local/convert/quantize.ts';
import { planShards } from '../../../../../src/models/local/convert/shards.ts';
import { quantized } from '../../../../support/llama/mlc-reference.ts';

// A row of 32 weights, bf16, with the codes and scales computed once by hand.
const ROW =
	'3c72 3d5f bd18 bd7d 3d86 3cf0 bd58 bccd 3d9f 3c1f bd4d 3c13 3d8a bd02 bd9e 3cfd 3d2c bd65 bd22 3dab 3c51 bd74 3882 3da2 bcbd bd3e 3cf3 3d65 bd66 bd64 3d30 3cc3';
const WORDS = [0x539c24c8, 0xa14d838e, 0xe728e42b, 0x9b22c935];

describe('the golden row', () => {
	it.each([
		['q4f16_1', 0x221b, 0.01192474365234375],
		['q4f32_1', 0x3c43, 0.01190185546875],
	] as const)('has the codes and the scale of %s', (kind, bits, scale) => {
		const precision = QUANTIZATIONS[kind];
		const row = Uint16Array.from(ROW.split(' '), (hex) => Number.parseInt(hex, 16));
		const weights = new Float32Array(32);
		decoder('BF16', precision)(new Uint8Array(row.buffer), weights);
		const words = new Uint32Array(4);
		const scales = new Uint16Array(1);
		const { error, weight, worst } = quantize(weights, precision, words, scales);
		expect([...words]).toEqual(WORDS);
		expect([...scales]).toEqual([bits]);
		expect(precision.written[bits]).toBe(scale);
		if (kind === 'q4f16_1') expect(worst * scale).toBeCloseTo(0.005836, 6);

		const errors = [...weights].map((value, index) => {
			const code = ((words[index >> 3] ?? 0) >>> (4 * (index & 7))) & 15;
			return value - (code - 7) * scale;
		});
		expect(error).toBeCloseTo(
			errors.reduce((sum, each) => sum + each * each, 0),
			12,
		);
		expect(weight).toBeCloseTo(
			weights.reduce((sum, each) => sum + each * each, 0),
			12,
		);
	});
});

/** 32 bfloat16 below a limit, of any size or, as weights are, of near sizes. */
function groups(limit: number) {
	const bits = (most: number) =>
		fc.tuple(fc.boolean(), fc.nat(most)).map(([minus, size]) => (minus ? 0x8000 : 0) | size);
	const group = (each: fc.Arbitrary<number>) => fc.array(each, { minLength: 32, maxLength: 32 });
	const near = fc.nat(limit - 513).chain((least) => group(bits(512).map((size) => size + least)));
	return fc.oneof(near, group(bits(limit - 1)));
}

/** The least numbers that f16 and f32 do not hold. */
const LIMITS = { q4f16_1: 0x4780, q4f32_1: 0x7f80 };

it.each(['q4f16_1', 'q4f32_1'] as const)('codes any numbers as %s by the formula', (kind) => {
	const precision = QUANTIZATIONS[kind];
	const decode = decoder('BF16', precision);
	fc.assert(
		fc.property(groups(LIMITS[kind]), (bits) => {
			const bytes = new Uint8Array(Uint16Array.from(bits).buffer);
			const weights = new Float32Array(32);
			decode(bytes, weights);
			const words = new Uint32Array(4);
			const scales = new Uint16Array(1);
			quantize(weights, precision, words, scales);
			const tensor = { dtype: 'BF16', shape: [1, 32], bytes } as const;
			const expected = quantized('', [tensor], kind).map((record) => [...record.bytes]);
			const found = [words, scales].map(({ buffer }) => [...new Uint8Array(buffer)]);
			expect(found).toEqual(expected);
		}),
		{ numRuns: 2000 },
	);
});

it('plans Llama 3 8B as the published folder has it', () => {
	const tensors = llamaTensors({
		hidden: 4096,
		intermediate: 14336,
		layers: 32,
		heads: 32,
		keyValueHeads: 8,
		headDim: 128,
		vocabulary: 128256,
		tied: false,
		normEpsilon: 1e-5,
		positions: 8192,
		ropeTheta: 500000,
		ropeScaling: 'none',
		ropeParameters: null,
	});
	const shards = planShards(tensors, QUANTIZATIONS.q4f16_1);
	const sizes = shards.map(({ nbytes }) => nbytes);
	expect(shards).toHaveLength(108);
	expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(4_517_404_672);
	expect(Math.max(...sizes)).toBe(262_668_288);
	expect(shards.flatMap(({ records }) => records)).toHaveLength(325);
});

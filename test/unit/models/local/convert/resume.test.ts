import { expect, it } from 'vitest';
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

const never = new AbortController().signal;
const JOURNAL = 'conversion.jsonl';

async function into(folder: MemoryFolder, files: Files, quantization = 'q4f16_1') {
	const plan = await planConversion(sourceOf(files), quantization, never);
	return convert(plan, folder, () => {}, never);
}

const files = checkpoint(TINY, randomTensors(TINY, 'BF16'));

it('goes on from a journal whose last line is torn', async () => {
	const whole = new MemoryFolder();
	const report = await into(whole, files);
	const bytes = whole.files.get(JOURNAL) ?? new Uint8Array(0);
	const headingEnd = bytes.indexOf(10) + 1;
	for (const cut of [0, 10, headingEnd, headingEnd + 10, bytes.length - 1, bytes.length]) {
		const torn = new MemoryFolder();
		torn.files.set(JOURNAL, bytes.slice(0, cut));
		for (const name of ['params_shard_0.bin', 'tokenizer.json'])
			torn.files.set(name, whole.files.get(name) ?? new Uint8Array(0));
		expect(await into(torn, files)).toEqual(report);
		expect(digests(torn.files)).toEqual(digests(whole.files));
	}
});

it('does not mix conversions', async () => {
	const folder = new MemoryFolder();
	await into(folder, files);
	const before = new Map(folder.files);
	const tuned = checkpoint(TINY, randomTensors(TINY, 'BF16', 2));
	await expect(into(folder, tuned)).rejects.toMatchObject({ code: 'other-conversion' });
	await expect(into(folder, files, 'q4f32_1')).rejects.toMatchObject({ code: 'other-conversion' });
	expect(digests(folder.files)).toEqual(digests(before));
	const foreign = new MemoryFolder();
	foreign.files.set('mlc-chat-config.json', new Uint8Array(2));
	await expect(into(foreign, files)).rejects.toMatchObject({ code: 'other-conversion' });
});

it('finds a shard that was changed behind its back', async () => {
	const folder = new MemoryFolder();
	await into(folder, files);
	folder.files.set('params_shard_0.bin', new Uint8Array(100));
	await expect(into(folder, files)).rejects.toMatchObject({ code: 'conversion-disturbed' });
});

it('stops at once when told so', async () => {
	const stop = new AbortController();
	const folder = new MemoryFolder();
	const plan = await planConversion(sourceOf(files), 'q4f16_1', never);
	await expect(convert(plan, folder, () => stop.abort(), stop.signal)).rejects.toMatchObject({
		name: 'AbortError',
	});
	expect([...folder.files.keys()]).toEqual([JOURNAL]);
	await convert(plan, folder, () => {}, never);
	const whole = new MemoryFolder();
	await into(whole, files);
	expect(digests(folder.files)).toEqual(digests(whole.files));
});

import * as v from 'valibot';
import { Failure } from '../../../core/failure.ts';
import { titleOf } from '../store/address.ts';
import { createModelStore, storageRoot } from '../store/create-model-store.ts';
import { checkSpace } from '../store/download.ts';
import type { StoreProgress } from '../store/model-store.ts';
import { Meter } from '../store/progress.ts';
import type { StoredModel } from '../stored-model.ts';
import { replyTo } from '../worker-line.ts';
import { type ConversionReport, convert } from './convert.ts';
import { httpSource } from './http-source.ts';
import { type ConversionPlan, planConversion } from './plan.ts';
import { fileSource } from './source.ts';

const ConversionRequest = v.object({
	/** A checkpoint's address, or its files and what to call it. */
	from: v.union([
		v.object({ address: v.string() }),
		v.object({
			files: v.array(v.instance(File)),
			name: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
		}),
	]),
	quantization: v.picklist(['q4f16_1', 'q4f32_1']),
});
export type ConversionRequest = v.InferOutput<typeof ConversionRequest>;

/** What the converter's worker does; all that it is asked is parsed. */
export function createConvertService() {
	return {
		convert: (request: unknown, line: MessagePort) =>
			replyTo(line, (signal, tell) => toStore(v.parse(ConversionRequest, request), tell, signal)),
	};
}

/** Converts into the browser's model store; nothing is entered there before the input was found right. */
async function toStore(
	{ from, quantization }: ConversionRequest,
	onProgress: (progress: StoreProgress) => void,
	signal: AbortSignal,
): Promise<{ model: StoredModel; report: ConversionReport }> {
	const source =
		'address' in from ? await httpSource(from.address, signal) : fileSource(from.files);
	const plan = await planConversion(source, quantization, signal);
	const name = 'address' in from ? titleOf(source.label) : from.name;
	const draft = {
		title: `${name}-${quantization}-MLC`,
		source:
			'address' in from
				? `converted from ${source.label}`
				: `converted from files (${plan.heading.conversion.slice(0, 8)})`,
	};
	const store = createModelStore(await storageRoot());
	const here = (await store.list()).find(
		({ model }) => model.title === draft.title && model.source === draft.source,
	);
	if (here?.complete)
		throw new Failure(
			'already-stored',
			`${draft.title} is in this browser already. Delete it there to convert it anew.`,
		);
	await checkSpace(plan.bytes + plan.tokenizer.bytes.length - (here?.stored ?? 0));
	const writer = await store.writer(draft);
	try {
		const report = await convert(plan, writer, inBytes(plan, onProgress), signal);
		return { model: await writer.finish(report.details), report };
	} catch (thrown) {
		if (thrown instanceof Failure && HOPELESS.has(thrown.code)) await writer.discard();
		throw thrown;
	} finally {
		await writer.close();
	}
}

/** What another try would not change. */
const HOPELESS = new Set(['bad-weights', 'bad-folder', 'corrupt-file', 'not-a-model']);

/** Progress as that of downloads is told: by bytes of the checkpoint. */
function inBytes(plan: ConversionPlan, onProgress: (progress: StoreProgress) => void) {
	let meter: Meter | null = null;
	let before = 0;
	return ({ done, total }: { done: number; total: number }) => {
		const bytes = Math.round((done / total) * plan.sourceBytes);
		meter ??= new Meter(bytes, plan.sourceBytes, onProgress);
		if (before > 0) meter.came(bytes - before);
		before = bytes;
		if (done === total) meter.end();
	};
}

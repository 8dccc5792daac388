import * as v from 'valibot';
import type { ErrorCode } from '../../../core/errors/index.ts';
import { Failure } from '../../../core/failure.ts';
import { streamOf } from '../../../ground/rpc/stream-of.ts';
import { createModelStore, storageRoot } from '../store/create-model-store.ts';
import { checkSpace } from '../store/download.ts';
import type { StoreProgress } from '../store/model-store.ts';
import { Meter } from '../store/progress.ts';
import type { StoredModel } from '../stored-model.ts';
import { ConversionRequest, draftOf } from './conversion-request.ts';
import { type ConversionReport, convert } from './convert.ts';
import { sourceOf } from './outlook.ts';
import { type ConversionPlan, planConversion } from './plan.ts';

interface Converted {
	readonly model: StoredModel;
	readonly report: ConversionReport;
}

/** What the converter's worker does; all that it is asked is parsed. Its stream is of progress. */
export function createConvertService() {
	return {
		convert: (request: unknown, signal: AbortSignal) =>
			streamOf<StoreProgress, Converted>(async (tell) =>
				convertToStore(v.parse(ConversionRequest, request), tell, signal),
			),
	};
}

/** Converts into the browser's model store; nothing is entered there before the input was found right. */
export async function convertToStore(
	request: ConversionRequest,
	onProgress: (progress: StoreProgress) => void,
	signal: AbortSignal,
): Promise<Converted> {
	const source = await sourceOf(request.from, signal);
	const plan = await planConversion(source, request.quantization, signal);
	const draft = draftOf(request, source.label, plan.heading.conversion);
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
const HOPELESS = new Set<ErrorCode>([
	'bad-weights',
	'conversion-disturbed',
	'model-file-damaged',
	'not-a-model',
]);

/** Progress as that of downloads is told: by bytes of the checkpoint. */
function inBytes(plan: ConversionPlan, onProgress: (progress: StoreProgress) => void) {
	let meter: Meter | null = null;
	let before = 0;
	return ({ done, total }: { done: number; total: number }) => {
		const bytes = Math.round((done / total) * plan.sourceBytes);
		if (meter) meter.came(bytes - before);
		else meter = new Meter(bytes, plan.sourceBytes, onProgress);
		before = bytes;
		if (done === total) meter.end();
	};
}

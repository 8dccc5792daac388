import * as v from 'valibot';
import { connectWorker } from '../../../core/connect-worker.ts';
import type { StoreProgress } from '../store/model-store.ts';
import { askToPersist } from '../store/persist.ts';
import { Progress } from '../store/progress.ts';
import { StoredModel } from '../stored-model.ts';
import type { ConversionRequest } from './conversion-request.ts';
import type { createConvertService } from './convert-service.ts';

const Conversion = v.object({
	model: StoredModel,
	report: v.object({
		/** Weights of the model. */
		parameters: v.number(),
		/** Bytes of them as stored. */
		bytes: v.number(),
		/** Each matrix's error: relative (RMS), and the largest in steps of its scale. */
		tensors: v.array(v.object({ name: v.string(), rms: v.number(), worst: v.number() })),
	}),
});
export type Conversion = v.InferOutput<typeof Conversion>;

const CONVERTING = { item: Progress, value: Conversion };

export interface Converter {
	/**
	 * Converts a checkpoint into the browser's model store. Cut off, it goes on from there when it is
	 * called again with the same request. Progress is in bytes of the checkpoint.
	 * @throws Failure that says what is wrong with the checkpoint, `no-space-for-model`, `model-busy`,
	 * `already-stored`, `other-conversion`, `address-unreachable`; AbortError
	 */
	convert(
		request: ConversionRequest,
		onProgress: (progress: StoreProgress) => void,
		signal: AbortSignal,
	): Promise<Conversion>;
}

/** The converter, for the page: it works in a worker, which lives only while there is work. */
export function connectConverter(): Converter {
	const bridge = connectWorker<ReturnType<typeof createConvertService>>(
		() =>
			new Worker(new URL('../../../../workers/convert.worker.ts', import.meta.url), {
				type: 'module',
			}),
	);
	return {
		async convert(request, onProgress, signal) {
			askToPersist();
			return bridge.follow(
				CONVERTING,
				onProgress,
				(converter, stop) => converter.convert(request, stop),
				signal,
			);
		},
	};
}

import type { StoredFile, StoredModel } from '../stored-model.ts';
import { sourceOf } from './address.ts';
import { storeFailure } from './failures.ts';
import type { Meter } from './progress.ts';
import { Slot } from './slot.ts';
import { type Persistence, transfer } from './transfer.ts';

const LANES = 4;

/**
 * Fetches all files of a model that are not stored yet, some at a time; the first fault ends all.
 * @returns the model with the sizes that its files turned out to have
 */
export async function download(
	root: FileSystemDirectoryHandle,
	model: StoredModel,
	meter: Meter,
	persistence: Persistence,
	signal: AbortSignal,
): Promise<StoredModel> {
	const bytes = new Map<StoredFile, number>();
	const waiting = [...model.files];
	const fault = new AbortController();
	const either = AbortSignal.any([signal, fault.signal]);
	const lane = async () => {
		for (let file = waiting.shift(); file; file = waiting.shift()) {
			either.throwIfAborted();
			const slot = await Slot.of(root, file);
			const size = (await slot.stored())
				? await slot.size()
				: await transfer(file, addressOf(model, file), slot, meter, persistence, either);
			bytes.set(file, size);
			meter.resized(size - file.bytes);
		}
	};
	await together(Array.from({ length: LANES }, lane), fault);
	return {
		...model,
		files: model.files.map((file) => ({ ...file, bytes: bytes.get(file) ?? file.bytes })),
	};
}

/** Waits until all have ended, so that none writes any more; then throws what the first one threw. */
async function together(work: readonly Promise<void>[], fault: AbortController): Promise<void> {
	const faults: unknown[] = [];
	await Promise.all(
		work.map((each) =>
			each.catch((thrown: unknown) => {
				faults.push(thrown);
				fault.abort();
			}),
		),
	);
	if (faults.length > 0) throw faults[0];
}

function addressOf(model: StoredModel, file: StoredFile): string {
	const address = sourceOf(model, file);
	if (address === null) throw storeFailure.cannotResume(model.title);
	return address;
}

/** Refuses what the browser would not store. @throws Failure `no-space-for-model` */
export async function checkSpace(needed: number): Promise<void> {
	const { quota = 0, usage = 0 } = await navigator.storage.estimate();
	if (needed > quota - usage) throw storeFailure.noSpace(needed, quota - usage);
}

/** Whether a thrown thing says that the browser stores no more. */
export function isFull(thrown: unknown): boolean {
	return thrown instanceof DOMException && thrown.name === 'QuotaExceededError';
}

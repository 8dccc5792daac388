import { Failure } from '../../src/core/failure.ts';
import type { SingleValue } from '../../src/storage/single-value.ts';

/** A browser's place for one value, in memory and in sight. */
export interface MemoryValue extends SingleValue {
	/** Undefined where there is nothing. */
	value: unknown;
	/** Whether the browser refuses to store, as in some private windows. */
	refuses: boolean;
}

export function memoryValue(value?: unknown): MemoryValue {
	let turn: Promise<unknown> = Promise.resolve();
	const place: MemoryValue = {
		value,
		refuses: false,
		async read() {
			allowed();
			return place.value;
		},
		async write(written) {
			allowed();
			place.value = structuredClone(written);
		},
		async remove() {
			allowed();
			place.value = undefined;
		},
		alone(work) {
			const mine = turn.then(work);
			turn = mine.catch(() => {});
			return mine;
		},
	};
	function allowed() {
		if (place.refuses) throw new Failure('keys-not-stored', 'This browser stores nothing.');
	}
	return place;
}

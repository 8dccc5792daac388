/** So many units of a kind, which is given by its index. */
export type Amount = readonly [kind: number, count: number];

/** Turns units of some kinds into units of others; no kind is on both sides. */
export interface Method {
	readonly uses: readonly Amount[];
	readonly makes: readonly Amount[];
}

/** Whether a method, when its turn comes, is applied once or as often as it can be. */
export type Order = 'once' | 'exhaust';

/** Counts of several kinds that methods, taken in turn, change until none of them can be applied. */
export interface System {
	readonly kinds: readonly string[];
	readonly start: readonly number[];
	readonly methods: readonly Method[];
	readonly order: Order;
}

export interface Outcome {
	readonly counts: readonly number[];
	/** How often each method was applied. */
	readonly applied: readonly number[];
}

const MOST_APPLICATIONS = 1_000_000;

/**
 * Where the system comes to rest, or where it is after the first `most` applications.
 * @throws RangeError for a system that does not come to rest.
 */
export function run(system: System, most = Number.POSITIVE_INFINITY): Outcome {
	const { methods, order } = system;
	const counts = [...system.start];
	const applied = methods.map(() => 0);
	let total = 0;
	for (let active = true; active && total < most; ) {
		active = false;
		for (const [index, { uses, makes }] of methods.entries()) {
			const possible = Math.min(
				...uses.map(([kind, count]) => Math.floor((counts[kind] ?? 0) / count)),
			);
			const times = Math.min(possible, most - total, order === 'once' ? 1 : possible);
			if (times <= 0) continue;
			for (const [kind, count] of uses) counts[kind] = (counts[kind] ?? 0) - times * count;
			for (const [kind, count] of makes) counts[kind] = (counts[kind] ?? 0) + times * count;
			applied[index] = (applied[index] ?? 0) + times;
			total += times;
			active = true;
		}
		if (total > MOST_APPLICATIONS) throw new RangeError('These methods never come to an end.');
	}
	return { counts, applied };
}

import * as v from 'valibot';
import { integer, list, record, text } from '../schema.ts';

const MOST_KINDS = 12;

/** So many units of a kind, which is given by its index. */
const amount = v.pipe(v.strictTuple([integer(0, MOST_KINDS - 1), integer(1, 5)]), v.readonly());
export type Amount = v.InferOutput<typeof amount>;

/** Turns units of some kinds into units of others; no kind is on both sides. */
const method = v.pipe(
	record({ uses: list(amount, 1, 3), makes: list(amount, 1, 3) }),
	v.check(({ uses, makes }) => {
		const kinds = [...uses, ...makes].map(([kind]) => kind);
		return new Set(kinds).size === kinds.length;
	}, 'a method names a kind twice'),
);
export type Method = v.InferOutput<typeof method>;

/** Whether a method, when its turn comes, is applied once or as often as it can be. */
const ORDERS = ['once', 'exhaust'] as const;
export type Order = (typeof ORDERS)[number];

/** Counts of several kinds that methods, taken in turn, change until none of them can be applied. */
export interface System {
	readonly kinds: readonly string[];
	readonly start: readonly number[];
	readonly methods: readonly Method[];
	readonly order: Order;
}

/** What a system from outside must be. */
export const schema: v.GenericSchema<unknown, System> = v.pipe(
	record({
		/** Words; published puzzles have letters, in brackets perhaps. */
		kinds: list(text(/^(?:[a-z]{2,12}|[A-Z]|[[{(][A-Z][\])}])$/), 3, MOST_KINDS),
		start: list(integer(0, 500), 3, MOST_KINDS),
		methods: list(method, 1, 20),
		order: v.picklist(ORDERS),
	}),
	v.check(({ kinds }) => new Set(kinds).size === kinds.length, 'two kinds have one name'),
	v.check(({ kinds, start }) => start.length === kinds.length, 'every kind needs its count'),
	v.check(
		({ kinds, methods }) =>
			methods.every(({ uses, makes }) =>
				[...uses, ...makes].every(([kind]) => kind < kinds.length),
			),
		'a method is of a kind that there is not',
	),
	v.check(
		(system) => ORDERS.every((order) => comesToRest({ ...system, order })),
		'the methods must come to an end',
	),
);
export interface Outcome {
	readonly counts: readonly number[];
	/** How often each method was applied. */
	readonly applied: readonly number[];
}

const MOST_APPLICATIONS = 1_000_000;

/**
 * Where the system comes to rest, or where it is after the first `most` applications.
 * @param turn is told of each turn in which a method, by its index, was applied, and how often
 * @throws RangeError for a system that does not come to rest.
 */
export function run(
	system: System,
	most = Number.POSITIVE_INFINITY,
	turn?: (method: number, times: number) => void,
): Outcome {
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
			turn?.(index, times);
			active = true;
		}
		if (total > MOST_APPLICATIONS) throw new RangeError('These methods never come to an end.');
	}
	return { counts, applied };
}

/** More than any system needs whose methods each lower what its units are worth. */
const MOST_TO_REST = 60_000;

function comesToRest(system: System): boolean {
	const { applied } = run(system, MOST_TO_REST);
	return applied.reduce((sum, times) => sum + times, 0) < MOST_TO_REST;
}

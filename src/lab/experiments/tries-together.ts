import { isMissing, type Trial, type TrialState } from './trial.ts';

/** Tries from several places, brought together. */
export interface TriesTogether {
	/** Each run once, as far as it came, by its id. */
	readonly runs: ReadonlyMap<string, Trial>;
	/** The try of each key that counts; its number says how many others it took the place of. */
	readonly counting: ReadonlyMap<string, Trial>;
}

/**
 * Brings tries together, wherever they were made and in whatever order they come: parts of an
 * experiment, or the same part as it went on. A result counts before what has none, of two results the
 * later one; else the last try does, as its experiment goes on from there.
 */
export function triesTogether(tries: Iterable<Trial>): TriesTogether {
	const runs = new Map<string, Trial>();
	for (const trial of tries) {
		const known = runs.get(trial.run);
		if (!known || rankOf(known.state) <= rankOf(trial.state)) runs.set(trial.run, trial);
	}
	const byKey = new Map<string, Trial[]>();
	for (const trial of runs.values()) {
		const others = byKey.get(trial.key);
		if (others) others.push(trial);
		else byKey.set(trial.key, [trial]);
	}
	const counting = new Map<string, Trial>();
	for (const [key, all] of byKey) {
		const last = all.reduce((one, other) => (comesLater(one, other) ? other : one));
		counting.set(key, { ...last, attempt: Math.max(last.attempt, all.length - 1) });
	}
	return { runs, counting };
}

function comesLater(one: Trial, other: Trial): boolean {
	const [a, b] = [rankOf(one.state), rankOf(other.state)];
	if (a !== b && Math.max(a, b) === RESULT) return b > a;
	if (one.attempt !== other.attempt && a !== RESULT) return other.attempt > one.attempt;
	if (a !== b) return b > a;
	return other.at === one.at ? other.run > one.run : other.at > one.at;
}

const RESULT = 2;

function rankOf(state: TrialState): number {
	if (isMissing(state)) return 0;
	return state === 'errored' ? 1 : RESULT;
}

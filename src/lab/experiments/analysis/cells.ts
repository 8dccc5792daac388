import type { Estimate } from '../../statistics/interval.ts';
import { passAtK, passHatK } from '../../statistics/repeats.ts';
import { wilsonOverInstances } from '../../statistics/wilson.ts';
import { isMissing } from '../trial.ts';
import type { ResultInstance } from './results.ts';

/** What came of some runs. */
export interface Counts {
	readonly planned: number;
	readonly right: number;
	readonly wrong: number;
	readonly errored: number;
	/** Not run yet, or cut off before its end. */
	readonly missing: number;
}

/** How repeats of an instance agree. */
export interface Repeated {
	/** Tries of an instance. */
	readonly k: number;
	/** The instances that have so many judged tries: the mean is over these. */
	readonly instances: number;
	/** The chance that at least one of k tries is right. */
	readonly any: number;
	/** The chance that all of k tries are right. */
	readonly all: number;
}

/** One contender on some instances. */
export interface Cell extends Counts {
	/** The runs that the rate is over: right and wrong ones. An error is no answer, so it is in no rate. */
	readonly judged: number;
	/** The rate with Wilson's 95% interval, an instance counting as one draw; null where nothing is judged. */
	readonly rate: Estimate | null;
	/** The rate if every error were a wrong answer; null where nothing ended. */
	readonly errorsWrong: Estimate | null;
	/** Null where no instance is tried more than once. */
	readonly repeated: Repeated | null;
}

/** What a contender made of these instances. */
export function cellOf(instances: Iterable<ResultInstance>, contender: string): Cell {
	const counts = { planned: 0, right: 0, wrong: 0, errored: 0, missing: 0 };
	const judged: Tried[] = [];
	const ended: Tried[] = [];
	let repeats = 1;
	for (const { runs } of instances) {
		const tries = runs.get(contender);
		if (!tries) continue;
		const here = { right: 0, of: 0 };
		let errored = 0;
		for (const { trial } of tries) {
			counts.planned++;
			if (!trial || isMissing(trial.state)) counts.missing++;
			else if (trial.state === 'errored') errored++;
			else {
				here.of++;
				if (trial.state === 'right') here.right++;
			}
		}
		counts.errored += errored;
		counts.right += here.right;
		counts.wrong += here.of - here.right;
		repeats = Math.max(repeats, tries.length);
		judged.push(here);
		ended.push({ right: here.right, of: here.of + errored });
	}
	const { right, wrong, errored } = counts;
	return {
		...counts,
		judged: right + wrong,
		rate: right + wrong === 0 ? null : wilsonOverInstances(judged),
		errorsWrong: right + wrong + errored === 0 ? null : wilsonOverInstances(ended),
		repeated: repeats === 1 ? null : repeatedIn(judged, repeats),
	};
}

interface Tried {
	readonly right: number;
	readonly of: number;
}

function repeatedIn(instances: readonly Tried[], k: number): Repeated | null {
	const whole = instances.filter(({ of }) => of >= k);
	if (whole.length === 0) return null;
	const mean = (chance: typeof passAtK) =>
		whole.reduce((sum, { right, of }) => sum + chance(right, of, k), 0) / whole.length;
	return { k, instances: whole.length, any: mean(passAtK), all: mean(passHatK) };
}

import { PAPER_MAXIMA } from '../../paper/normalised.ts';
import {
	type AveragedRate,
	averageOfSuchTasks,
	averageOfTheseTasks,
	mean,
} from '../../statistics/averages.ts';
import { bounded, type Estimate } from '../../statistics/interval.ts';
import { cellOf } from './cells.ts';
import type { Results } from './results.ts';

/** An average over tasks, each counting alike, with two intervals. */
export interface Average {
	/** For these very tasks: other instances of them would give it within the interval. */
	readonly theseTasks: Estimate;
	/** For tasks such as these, each one draw; null of one task, which says nothing of others. */
	readonly suchTasks: Estimate | null;
}

/** One contender's averages; shares, not per cent. */
export interface Averages {
	/** The tasks that are in it, by id: those of which something is judged. */
	readonly tasks: readonly string[];
	readonly plain: Average;
	/** In parts of each task's highest score in the paper's Table 1; null where a task is not in it. */
	readonly normalised: Average | null;
	/** The plain one if every error were a wrong answer. */
	readonly errorsWrong: number;
}

/** A contender's averages over the tasks; null where nothing is judged. */
export function averagesOf({ tasks }: Results, contender: string): Averages | null {
	const judged = tasks.flatMap(({ id, instances }) => {
		const { rate, errorsWrong } = cellOf(instances, contender);
		if (!rate || !errorsWrong) return [];
		return [{ id, rate, errorsWrong: errorsWrong.value, most: PAPER_MAXIMA.get(id) }];
	});
	if (judged.length === 0) return null;
	const weighted = judged.flatMap(({ rate, most }) =>
		most === undefined ? [] : [{ ...rate, weight: 100 / most }],
	);
	return {
		tasks: judged.map(({ id }) => id),
		plain: averageOf(
			judged.map(({ rate }) => rate),
			1,
		),
		normalised:
			weighted.length < judged.length ? null : averageOf(weighted, Number.POSITIVE_INFINITY),
		errorsWrong: mean(judged.map(({ errorsWrong }) => errorsWrong)),
	};
}

/** @param most what an average can be at most: in parts of the paper's maxima, any number */
function averageOf(rates: readonly AveragedRate[], most: number): Average {
	return {
		theseTasks: averageOfTheseTasks(rates),
		suchTasks:
			rates.length < 2
				? null
				: bounded(
						averageOfSuchTasks(rates.map(({ value, weight = 1 }) => weight * value)),
						0,
						most,
					),
	};
}

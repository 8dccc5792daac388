import { type PaperTable, table1 } from './paper.ts';

/** The frozen measure of the normalised average: each task's highest score among Table 1's columns, in per cent. */
export const PAPER_MAXIMA: ReadonlyMap<string, number> = new Map(
	Object.entries(table1.scores).map(([task, scores]) => [task, Math.max(...scores)]),
);

/**
 * The paper's average of one contender: the mean over tasks of its score in parts of the task's highest
 * score in Table 1, in per cent (section 5.1). It moves with the columns that the maxima are taken over:
 * ours are frozen to the thirteen that were printed, so a new contender can have more than 100.
 *
 * @param scores the contender's score of each task, in per cent, by the task's id
 * @throws RangeError for a task that Table 1 does not have
 */
export function normalisedAverage(scores: ReadonlyMap<string, number>): number {
	let sum = 0;
	for (const [task, score] of scores) {
		const most = PAPER_MAXIMA.get(task);
		if (most === undefined) throw new RangeError(`Table 1 has no task "${task}".`);
		sum += score / most;
	}
	return (100 * sum) / scores.size;
}

/** One column of a table, for the tasks that `holds` names. */
export function columnOf(
	table: Pick<PaperTable, 'columns' | 'scores'>,
	id: string,
	holds: (task: string) => boolean = () => true,
): ReadonlyMap<string, number> {
	const index = table.columns.findIndex((column) => column.id === id);
	return new Map(
		Object.entries(table.scores).flatMap(([task, scores]) => {
			const score = scores[index];
			return score !== undefined && holds(task) ? [[task, score] as const] : [];
		}),
	);
}

import type { Estimate } from '../../statistics/interval.ts';
import { type Average, averagesOf } from '../analysis/averages.ts';
import { cellOf } from '../analysis/cells.ts';
import type { Results } from '../analysis/results.ts';

/** A table of an experiment in words: what Markdown and LaTeX write down. */
export interface WordTable {
	readonly columns: readonly string[];
	readonly rows: readonly (readonly string[])[];
	/** The rows below the line. */
	readonly averages: readonly (readonly string[])[];
	/** What a reader has to know. */
	readonly notes: readonly string[];
}

/** Task × contender in per cent with 95% intervals, then the averages. */
export function tableOf(results: Results): WordTable {
	const { tasks, contenders, missing } = results;
	const averages = contenders.map(({ id }) => averagesOf(results, id));
	const row = (title: string, of: (average: NonNullable<(typeof averages)[number]>) => string) => [
		title,
		...averages.map((average) => (average ? of(average) : '–')),
	];
	let errored = 0;
	const rows = tasks.map(({ title, instances }) => [
		title,
		...contenders.map(({ id }) => {
			const cell = cellOf(instances, id);
			errored += cell.errored;
			return cell.rate ? `${percent(cell.rate)} n=${cell.judged}` : '–';
		}),
	]);
	const whole = (average: Average | null) => (average ? percent(average.theseTasks) : '–');
	const toy = contenders.some((one) => one.toy);
	return {
		columns: ['Task', ...contenders.map((one) => (one.toy ? `${one.name} (toy model)` : one.name))],
		rows,
		averages: [
			row('Average', ({ plain }) => whole(plain)),
			row("Normalised by the paper's maxima", ({ normalised }) => whole(normalised)),
			...(errored === 0
				? []
				: [
						row('Average if errors were wrong', (average) =>
							(100 * average.errorsWrong).toFixed(1),
						),
					]),
		],
		notes: [
			'Success in per cent with 95% intervals (Wilson; averages: for these very tasks).',
			...(errored === 0 ? [] : [`Ended in an error, and in no rate: ${count(errored, 'run')}.`]),
			...(missing === 0
				? []
				: [
						`Interim: without a result yet ${missing === 1 ? 'is' : 'are'} ${count(missing, 'run')}.`,
					]),
			...(toy
				? [
						'The stand-in is a toy model of how errors compound: its figures say nothing of any real model.',
					]
				: []),
		],
	};
}

function percent({ value, low, high }: Estimate): string {
	const [middle, from, to] = [value, low, high].map((share) => (100 * share).toFixed(1));
	return `${middle} (${from}–${to})`;
}

const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;

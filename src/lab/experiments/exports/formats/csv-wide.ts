import { cellOf } from '../../analysis/cells.ts';
import { type CsvValue, csvLines } from '../csv.ts';
import type { TableFormat } from '../result-format.ts';

export const csvWideFormat: TableFormat = {
	id: 'csv-wide',
	title: 'CSV, wide',
	summary: 'One task a row, and for each contender its rate with interval and counts.',
	suffix: '-table.csv',
	readsTraces: false,
	write: ({ results: { tasks, contenders } }) =>
		csvLines([
			['task', 'title', ...contenders.flatMap(({ name, toy }) => columnsOf(named(name, toy)))],
			...tasks.map(({ id, title, instances }): CsvValue[] => [
				id,
				title,
				...contenders.flatMap((contender) => {
					const { rate, right, judged, errored, missing } = cellOf(instances, contender.id);
					const shares = [rate?.value ?? null, rate?.low ?? null, rate?.high ?? null];
					return [...shares, right, judged, errored, missing];
				}),
			]),
		]),
};

const columnsOf = (name: string) =>
	['rate', 'low', 'high', 'right', 'judged', 'errored', 'missing'].map((one) => `${name}: ${one}`);

/** The stand-in's figures are never shown without that word. */
function named(name: string, toy: boolean): string {
	return toy ? `${name} (toy model)` : name;
}

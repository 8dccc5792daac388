import { type CsvValue, csvLines } from '../csv.ts';
import type { TableFormat } from '../result-format.ts';
import { endedRuns, rowOf } from '../run-rows.ts';

export const csvLongFormat: TableFormat = {
	id: 'csv-long',
	title: 'CSV, long',
	summary: 'One run a row, as pandas and R read it best.',
	suffix: '-runs.csv',
	readsTraces: false,
	write({ results }) {
		const rows = endedRuns(results).map(rowOf);
		const [first] = rows;
		if (!first) return [];
		return csvLines([Object.keys(first), ...rows.map((row) => Object.values(row).map(flat))]);
	},
};

/** Lists and objects as JSON. */
function flat(value: unknown): CsvValue {
	if (value === null || typeof value === 'string') return value;
	if (typeof value === 'number' || typeof value === 'boolean') return value;
	return JSON.stringify(value);
}

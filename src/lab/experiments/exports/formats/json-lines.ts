import type { TableFormat } from '../result-format.ts';
import { endedRuns, rowOf } from '../run-rows.ts';

export const jsonLinesFormat: TableFormat = {
	id: 'jsonl',
	title: 'JSON Lines',
	summary: 'One run a line with all that tables count of it, its rounds too; for programs.',
	suffix: '-results.jsonl',
	readsTraces: false,
	write: ({ results }) =>
		endedRuns(results).map(
			(run) => `${JSON.stringify({ ...rowOf(run), round_details: run.trial.rounds })}\n`,
		),
};

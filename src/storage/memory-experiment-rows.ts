import type { ExperimentRows, TrialRows } from './experiment-rows.ts';
import type { TrialAddress } from './tables.ts';

/** Rows that last as long as the page, for browsers that keep nothing. */
export function memoryExperimentRows(): ExperimentRows {
	const experiments = new Map<string, { readonly id: string }>();
	const trials = new Map<string, TrialRows>();
	const addressOf = ({ experiment, key, attempt }: TrialAddress) =>
		JSON.stringify([experiment, key, attempt]);
	const of = (experiment: string) =>
		[...trials].filter(([, { trial }]) => trial.experiment === experiment);
	return {
		experiments: async () => [...experiments.values()],
		experiment: async (id) => experiments.get(id),
		putExperiment: async (row) => void experiments.set(row.id, row),
		async changeExperiment(id, change) {
			const row = experiments.get(id);
			if (row) experiments.set(id, { ...row, ...change });
		},
		trials: async (experiment) =>
			of(experiment)
				.map(([, { trial }]) => trial)
				.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.attempt - b.attempt)),
		trace: async (address) => trials.get(addressOf(address))?.trace,
		async putTrials(experiment, rows) {
			if (!experiments.has(experiment)) return false;
			for (const row of rows) trials.set(addressOf(row.trial), row);
			return true;
		},
		async remove(id) {
			const taken = { experiment: experiments.get(id), trials: of(id) };
			experiments.delete(id);
			for (const [address] of taken.trials) trials.delete(address);
			return {
				async restore() {
					if (taken.experiment) experiments.set(id, taken.experiment);
					for (const [address, row] of taken.trials) trials.set(address, row);
				},
			};
		},
	};
}

import { canonicalJson } from '../../src/ground/canonical.ts';
import { resultsOf } from '../../src/lab/experiments/analysis/results.ts';
import { type Experiment, plannedRuns } from '../../src/lab/experiments/experiment.ts';
import { markdownFormat } from '../../src/lab/experiments/exports/formats/markdown.ts';
import type { Trial } from '../../src/lab/experiments/trial.ts';
import { triesTogether } from '../../src/lab/experiments/tries-together.ts';

/** What came of kills of experiments. */
export interface ExperimentFigures {
	readonly kills: Record<ExperimentKill, number>;
	/** Experiments that were killed until they ended, and their runs. */
	experiments: number;
	runs: number;
	/** Finished runs that were looked for after kills, all in all. */
	lookedFor: number;
	/** Finished runs that a kill took away. */
	readonly lost: string[];
	/** Finished runs that were run again. */
	readonly again: string[];
	/** Resumed experiments whose table, or rows, are not those of the uninterrupted one. */
	readonly differing: string[];
}

/** How the life of an experiment's tab, browser or command ends. */
export type ExperimentKill = 'close' | 'crash' | 'browser' | 'command';

export const noExperimentFigures = (): ExperimentFigures => ({
	kills: { close: 0, crash: 0, browser: 0, command: 0 },
	experiments: 0,
	runs: 0,
	lookedFor: 0,
	lost: [],
	again: [],
	differing: [],
});

/** The figures in lines. */
export function experimentsInWords({
	kills,
	experiments,
	runs,
	lookedFor,
	lost,
	again,
	differing,
}: ExperimentFigures): string {
	const { close, crash, browser, command } = kills;
	return [
		`kills          ${close + crash + browser + command}: ${close} tabs closed, ${crash} tabs crashed, ${browser} browsers and ${command} commands killed`,
		`experiments    ${experiments} of ${runs} runs together, resumed until they ended`,
		`looked for     ${lookedFor} finished runs after the kills`,
		`lost           ${lost.length}`,
		`run twice      ${again.length}`,
		`other results  ${differing.length}`,
		...[...lost, ...again, ...differing].map((one) => `  ${one}`),
	].join('\n');
}

/** Those with a result or an error, by key. */
export function finishedIn(trials: readonly Trial[]): Map<string, Trial> {
	const { counting } = triesTogether(trials);
	const ended = ['right', 'wrong', 'errored'];
	return new Map([...counting].filter(([, { state }]) => ended.includes(state)));
}

/** Looks after a kill for what was finished before it: whole, and the same runs. */
export function lookFor(
	before: ReadonlyMap<string, Trial>,
	after: ReadonlyMap<string, Trial>,
	figures: ExperimentFigures,
	kill: ExperimentKill,
): void {
	figures.lookedFor += before.size;
	for (const [key, { run, name, task }] of before) {
		const found = after.get(key);
		const what = `${task}, ${name} (${key}), after ${kill}`;
		if (!found) figures.lost.push(`${what}: not stored`);
		else if (found.run !== run) figures.again.push(`${what}: run again as ${found.run}`);
	}
}

/** The table of an experiment, and its rows without ids and times. */
export function outcomeOf(experiment: Experiment, trials: readonly Trial[]) {
	const { counting } = triesTogether(trials);
	const results = resultsOf(experiment, plannedRuns(experiment), counting);
	const rows = results.runs.map(({ run, trial }) => {
		if (!trial) return `${run.key} is missing`;
		const { run: _, at: __, seconds: ___, pythonSeconds: ____, ...facts } = trial;
		return canonicalJson(facts);
	});
	return { table: [...markdownFormat.write({ results })].join(''), rows };
}
export type Outcome = ReturnType<typeof outcomeOf>;

/** Compares a resumed experiment with one that nothing interrupted. */
export function compareOutcomes(
	{ table, rows }: Outcome,
	wanted: Outcome,
	figures: ExperimentFigures,
): void {
	if (table !== wanted.table) figures.differing.push(`the table is\n${table}`);
	for (const [index, row] of rows.entries())
		if (row !== wanted.rows[index]) figures.differing.push(`${row} for ${wanted.rows[index]}`);
}

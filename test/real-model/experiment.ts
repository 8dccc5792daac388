import type { Page } from '@playwright/test';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import type { ModelSpec } from '../../src/core/spec.ts';
import { resultsOf } from '../../src/lab/experiments/analysis/results.ts';
import { plannedRuns } from '../../src/lab/experiments/experiment.ts';
import { markdownFormat } from '../../src/lab/experiments/exports/formats/markdown.ts';
import { encodeExperimentLink } from '../../src/lab/experiments/exports/link.ts';
import { triesTogether } from '../../src/lab/experiments/tries-together.ts';
import { madeContender, madeExperiment } from '../samples/made-experiment.ts';
import { storedTrials } from '../support/stored-trials.ts';

const TASKS = ['number-multiply', 'letters', 'game-24'];
const METHODS = ['only-question', 'all-text', 'all-code', 'codesteer'];
const SEEDS = 5;
/** On a processor each token is waited for. */
const SHORT = { temperature: 0, answerTokens: 100 };

const print = (line: string) => process.stdout.write(`${line}\n`);

/**
 * Plays 3 tasks × 4 methods × 5 seeds with a real model behind an address, from an experiment's link to
 * its table, which is printed. Whether every run ended right or wrong.
 */
export async function playExperiment(
	page: Page,
	url: string,
	taskLLM: ModelSpec,
): Promise<boolean> {
	const settings = {
		...DEFAULT_SETTINGS,
		maxRounds: 1,
		selfCheckTries: 1,
		sampling: { taskLLM: SHORT, steerer: SHORT },
	};
	const methods = METHODS.map((method) => madeContender(method, { taskLLM, settings }));
	const experiment = madeExperiment({ tasks: TASKS, methods, count: SEEDS });
	const runs = [...plannedRuns(experiment)];
	const started = performance.now();
	await page.goto(url + encodeExperimentLink(experiment));
	await page.getByRole('button', { name: 'Keep it here' }).click();
	// The model answers one call at a time; what waits too long is given up.
	await page.getByText('Limits, and more runs').click();
	await page.getByLabel('In flight').fill('1');
	await page.getByRole('button', { name: 'Change the limits' }).click();
	await page.getByText('Limits, and more runs').click();
	const progress = page.getByRole('region', { name: 'Progress' });
	await progress.getByRole('button', { name: /^Start \d+ runs$/ }).click();
	await progress.getByRole('button', { name: 'Stop' }).waitFor({ state: 'visible' });
	await progress.getByRole('button', { name: 'Stop' }).waitFor({ state: 'hidden', timeout: 0 });
	const minutes = ((performance.now() - started) / 60_000).toFixed(1);
	print(`experiment: ${runs.length} runs in ${minutes} minutes, loading included`);
	const { counting } = triesTogether(await storedTrials(page));
	const results = resultsOf(experiment, runs, counting);
	for (const piece of markdownFormat.write({ results })) process.stdout.write(piece);
	for (const { error, name, task } of counting.values())
		if (error) print(`${task}, ${name}: ${error.code}: ${error.message}`);
	return results.runs.every(({ trial }) => trial?.state === 'right' || trial?.state === 'wrong');
}

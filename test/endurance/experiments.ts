import { existsSync } from 'node:fs';
import { readOptions, wholeNumber } from '../../cli/input.ts';
import { createRandom } from '../../src/ground/random.ts';
import { serveFolder } from '../../tools/browser/static-server.ts';
import { siteFolder } from '../support/site-test.ts';
import { killInPage, playUninterrupted } from './experiment-in-page.ts';
import { killInShell } from './experiment-in-shell.ts';
import { startExperimentModel } from './experiment-model.ts';
import {
	type ExperimentFigures,
	type ExperimentKill,
	experimentsInWords,
	noExperimentFigures,
} from './experiment-results.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);

/**
 * Kills an experiment at random moments, the tab, the browser and the command that drives it, and
 * resumes it until it has ended. `--kills` says how often, a quarter each; `--seed` repeats the moments
 * as far as processors repeat anything. Exits with 1 where a finished run is lost or run twice, or where
 * a table is not the uninterrupted one.
 */
export async function main(words: string[]): Promise<number> {
	const options = readOptions(words, {
		kills: { type: 'string', default: '100' },
		instances: { type: 'string', default: '15' },
		seed: { type: 'string', default: String(Date.now()) },
	});
	const kills = wholeNumber('kills', options.kills, 1, 10_000);
	const instances = wholeNumber('instances', options.instances, 1, 1000);
	if (!existsSync(siteFolder)) throw new Error(`There is no built site in ${siteFolder}.`);
	// Whoever interrupts it ends the browser too.
	for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
	print(`seed ${options.seed}`);
	const figures = await killExperiments(kills, instances, options.seed, (sofar, minutes) =>
		print(`\nafter ${minutes.toFixed(1)} minutes\n${experimentsInWords(sofar)}`),
	);
	return figures.lost.length + figures.again.length + figures.differing.length === 0 ? 0 : 1;
}

/** Kills so often, in experiments of three contenders on so many instances of three tasks. */
export async function killExperiments(
	count: number,
	instances: number,
	seed: string,
	hear: (figures: ExperimentFigures, minutes: number) => void,
): Promise<ExperimentFigures> {
	const beginning = performance.now();
	const random = createRandom(seed);
	const site = await serveFolder(siteFolder, '/some/where/');
	const model = await startExperimentModel(instances, createRandom(`${seed} model`));
	const figures = noExperimentFigures();
	try {
		const wanted = await playUninterrupted(site.url, model);
		const world = { site: site.url, siteFolder, model, random, figures, wanted };
		const every: ExperimentKill[] = ['close', 'command', 'crash', 'browser'];
		const all = Array.from({ length: count }, (_, index) => every[index % 4] ?? 'close');
		let inPage: readonly ExperimentKill[] = random.shuffle(
			all.filter((kill) => kill !== 'command'),
		);
		let inShell: readonly ExperimentKill[] = all.filter((kill) => kill === 'command');
		while (inPage.length + inShell.length > 0) {
			if (inPage.length > 0) inPage = await killInPage(inPage, world);
			if (inShell.length > 0) inShell = await killInShell(inShell, world);
			figures.again.push(
				...model.again.splice(0).map((key) => `${key}: its model was called again`),
			);
			hear(figures, (performance.now() - beginning) / 60_000);
		}
		return figures;
	} finally {
		await model.close();
		await site.close();
	}
}

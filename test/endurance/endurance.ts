import { existsSync } from 'node:fs';
import { readOptions, wholeNumber } from '../../cli/input.ts';
import { createRandom, type Random } from '../../src/ground/random.ts';
import { serveFolder } from '../../tools/browser/static-server.ts';
import { siteFolder } from '../support/site-test.ts';
import { startBurners } from './burners.ts';
import { inWords, noFigures } from './figures.ts';
import { startModel } from './model.ts';
import { type Kill, playSeries } from './series.ts';

/** Each on a profile of its own. */
const KILLS_A_SERIES = 20;

const print = (line: string) => process.stdout.write(`${line}\n`);

/**
 * Kills tabs and the browser while runs are under way and the processors are busy, and looks in the
 * history for all that the page had shown as finished. `--kills` says how often, `--seed` repeats the
 * moments as far as processors repeat anything. Exits with 1 where something is lost.
 */
export async function main(words: string[]): Promise<number> {
	const options = readOptions(words, {
		kills: { type: 'string', default: '200' },
		seed: { type: 'string', default: String(Date.now()) },
	});
	const kills = wholeNumber('kills', options.kills, 1, 10_000);
	if (!existsSync(siteFolder)) throw new Error(`There is no built site in ${siteFolder}.`);
	// Whoever interrupts it ends the browser too.
	for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
	print(`seed ${options.seed}`);
	const site = await serveFolder(siteFolder, '/some/where/');
	const burners = startBurners(2);
	const figures = noFigures();
	const beginning = performance.now();
	try {
		for (let done = 0; done < kills; done += KILLS_A_SERIES) {
			const random = createRandom(`${options.seed} ${done}`);
			const model = await startModel(createRandom(`${options.seed} ${done} model`));
			const count = Math.min(KILLS_A_SERIES, kills - done);
			await playSeries(killsOf(count, random), { site: site.url, model, burners, random, figures });
			await model.close();
			const minutes = ((performance.now() - beginning) / 60_000).toFixed(1);
			print(`\nafter ${minutes} minutes\n${inWords(figures)}`);
		}
	} finally {
		burners.close();
		await site.close();
	}
	return figures.lost.length + figures.faults.length === 0 ? 0 : 1;
}

/** Half of them of the browser, half of a tab, as often by closing it as by a crash. */
function killsOf(count: number, random: Random): Kill[] {
	const all: Kill[] = ['browser', 'close', 'browser', 'crash'];
	return random.shuffle(Array.from({ length: count }, (_, index) => all[index % 4] ?? 'close'));
}

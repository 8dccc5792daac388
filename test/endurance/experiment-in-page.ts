import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { Random } from '../../src/ground/random.ts';
import { encodeExperimentLink } from '../../src/lab/experiments/exports/link.ts';
import type { Trial } from '../../src/lab/experiments/trial.ts';
import { storedTrials } from '../support/stored-trials.ts';
import { type Chromium, startChromium } from './chromium.ts';
import type { ExperimentModel } from './experiment-model.ts';
import {
	compareOutcomes,
	type ExperimentFigures,
	type ExperimentKill,
	finishedIn,
	lookFor,
	type Outcome,
	outcomeOf,
} from './experiment-results.ts';
import { killTab } from './kill-tab.ts';

export interface ExperimentWorld {
	/** The address of the page. */
	readonly site: string;
	/** The folder of the built page. */
	readonly siteFolder: string;
	readonly model: ExperimentModel;
	readonly random: Random;
	readonly figures: ExperimentFigures;
	/** What nothing interrupted came to. */
	readonly wanted: Outcome;
}

/** How long runs are let run, in milliseconds. */
const WAIT = { shortest: 100, longest: 1500 };

/** Plays the experiment on the page in one go. */
export async function playUninterrupted(site: string, model: ExperimentModel): Promise<Outcome> {
	const sitting = await startSitting();
	try {
		const page = await sitting.chromium.context.newPage();
		await begin(page, site, model);
		await page.getByText(allOf(model), { exact: true }).waitFor();
		return outcomeOf(model.experiment, await storedTrials(page));
	} finally {
		await sitting.close();
	}
}

/**
 * Plays the experiment on the page, with kills one after the other until there is none left or it has
 * ended; returns those that are left.
 */
export async function killInPage(
	kills: readonly ExperimentKill[],
	{ site, model, random, figures, wanted }: ExperimentWorld,
): Promise<readonly ExperimentKill[]> {
	model.finished = new Set();
	const sitting = await startSitting();
	const left = [...kills];
	let before = new Map<string, Trial>();
	try {
		let page = await sitting.chromium.context.newPage();
		const address = await begin(page, site, model);
		for (;;) {
			const kill = left[0];
			const all = page.getByText(allOf(model), { exact: true });
			if (kill === undefined) {
				await all.waitFor();
				break;
			}
			// Half of them come when there is something more to lose.
			if (random.chance(1, 2)) await moreIn(page, before.size);
			await pause(random.int(WAIT.shortest, WAIT.longest));
			if (await all.isVisible()) break;
			const shown = await shownIn(page);
			if (kill === 'browser') await sitting.restart();
			else await killTab(page, kill === 'crash' ? 'crash' : 'close');
			figures.kills[kill]++;
			left.shift();
			page = await sitting.chromium.context.newPage();
			await page.goto(site + address);
			const button = page.getByRole('button', { name: /^(Run what is missing|Start \d+ runs?)$/ });
			await button
				.or(page.getByText(allOf(model), { exact: true }))
				.first()
				.waitFor();
			const after = finishedIn(await storedTrials(page));
			lookFor(before, after, figures, kill);
			if (after.size < shown) figures.lost.push(`${shown - after.size} that were shown (${kill})`);
			model.finished = new Set(after.keys());
			before = after;
			if (await button.isVisible()) await button.click();
		}
		const trials = await storedTrials(page);
		lookFor(before, finishedIn(trials), figures, 'close');
		compareOutcomes(outcomeOf(model.experiment, trials), wanted, figures);
		figures.experiments++;
		figures.runs += wanted.rows.length;
	} finally {
		await sitting.close();
	}
	return left;
}

const allOf = ({ experiment }: ExperimentModel) => {
	const { instances, contenders } = experiment.blocks[0] ?? { instances: [], contenders: [] };
	const count = instances.reduce((sum, set) => sum + ('count' in set ? set.count : 0), 0);
	const runs = count * contenders.length;
	return `${runs} of ${runs} runs`;
};

/** Starts the experiment from its link; the address of its page. */
async function begin(page: Page, site: string, { experiment }: ExperimentModel): Promise<string> {
	await page.goto(site + encodeExperimentLink(experiment));
	await page.getByRole('button', { name: 'Keep it here' }).click();
	await page.waitForURL(/#\/experiments\/\w/);
	await page.getByRole('button', { name: /^Start [\d,]+ runs$/ }).click();
	return new URL(page.url()).hash;
}

/** Waits until more have ended. */
async function moreIn(page: Page, before: number): Promise<void> {
	while ((await shownIn(page)) <= before) await pause(50);
}

/** How many runs the page says have ended. */
async function shownIn(page: Page): Promise<number> {
	const text = await page.getByText(/^\d+ of \d+ runs$/).textContent({ timeout: 20_000 });
	return Number.parseInt(text ?? '0', 10);
}

/** A browser on a profile of its own, which may be killed and started again. */
async function startSitting() {
	const profile = await mkdtemp(join(tmpdir(), 'endurance-'));
	const sitting = {
		chromium: await startChromium(profile),
		async restart(): Promise<void> {
			await sitting.chromium.kill();
			sitting.chromium = await startChromium(profile);
		},
		async close(): Promise<void> {
			await sitting.chromium.close();
			await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
		},
	};
	return sitting satisfies { chromium: Chromium };
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../../src/ground/random.ts';
import type { Burners } from './burners.ts';
import { type Chromium, startChromium } from './chromium.ts';
import type { Figures } from './figures.ts';
import { openHistory, openRun } from './history.ts';
import { killTab } from './kill-tab.ts';
import type { EnduranceModel } from './model.ts';
import { Sights } from './sights.ts';
import { lookThrough } from './stored.ts';
import { openCompare, openLink, openResumed, type Tab } from './tabs.ts';

/** How the life of a tab or of the browser ends. */
export type Kill = 'close' | 'crash' | 'browser';

interface World {
	readonly site: string;
	readonly model: EnduranceModel;
	readonly burners: Burners;
	readonly random: Random;
	readonly figures: Figures;
}

/** How long runs are let run, in milliseconds. */
const WAIT = { shortest: 300, longest: 2500 };

/** Kills one after the other on a profile that is new; after each the history is looked through. */
export async function playSeries(kills: readonly Kill[], world: World): Promise<void> {
	const { site, model, burners, random, figures } = world;
	const profile = await mkdtemp(join(tmpdir(), 'endurance-'));
	const sights = new Sights();
	const lost = new Set<string>();
	let tabs: (Tab | undefined)[] = [];
	let started = 0;
	let chromium = await start();

	async function start(): Promise<Chromium> {
		const browser = await startChromium(profile);
		browser.context.on('weberror', (thrown) => {
			figures.faults.push(`a page threw: ${thrown.error().message}`);
		});
		await sights.watch(browser.context);
		return browser;
	}

	/** Has as many tabs as there are places, all at work. */
	async function work(): Promise<void> {
		const openings = [
			openCompare,
			openLink,
			started > 0 && random.chance(1, 2) ? openResumed : openLink,
		];
		const counts = await Promise.all(
			openings.map(async (opening, place) => {
				const tab = tabs[place] ?? (await opening(chromium.context, site, model.url));
				tabs[place] = tab;
				return tab.work();
			}),
		);
		for (const count of counts) started += count;
	}

	/** Half of the kills come with something new, when it is the least likely to be stored. */
	async function waitForMoment(): Promise<void> {
		await pause(random.int(WAIT.shortest, WAIT.longest));
		if (random.chance(1, 2)) {
			await sights.next();
			await pause(random.int(0, 30));
		}
	}

	async function carryOut(kill: Kill): Promise<void> {
		if (kill === 'browser') {
			await chromium.kill();
			tabs = [];
			figures.kills.browser++;
			return;
		}
		const place = random.int(0, tabs.length - 1);
		const page = tabs[place]?.page;
		if (!page) throw new Error('There is no such tab.');
		await killTab(page, kill);
		tabs[place] = undefined;
		figures.kills.tab++;
	}

	/** What was shown until now must be in the history, whole and once. */
	async function check(kill: Kill, killedAt: number): Promise<void> {
		const wanted = [...sights.seen];
		const page = await chromium.context.newPage();
		sights.passOver(page);
		const { runs, faults } = await openHistory(page, site);
		const stored = lookThrough(runs, model.sent);
		for (const [key, { sight, at }] of wanted) {
			const fault = stored.faultOf(sight);
			if (fault === null || lost.has(key)) continue;
			lost.add(key);
			const before = Math.round(killedAt - at);
			figures.lost.push(`${key}: ${fault}; shown ${before} ms before the kill (${kill})`);
		}
		const run = random.pick(runs);
		faults.push(...(await openRun(page, site, run, stored.namesIn(run))));
		for (const name of stored.doubles) faults.push(`${name} is stored twice`);
		if (runs.length > started) faults.push(`${runs.length} runs are stored of ${started}`);
		figures.faults.push(...faults);
		await page.close();
	}

	try {
		for (const kill of kills) {
			await work();
			burners.burn(true);
			await waitForMoment();
			const killedAt = performance.now();
			await carryOut(kill);
			burners.burn(false);
			if (kill === 'browser') chromium = await start();
			await check(kill, killedAt);
		}
	} finally {
		burners.burn(false);
		await chromium.close();
		await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
	}
	figures.runs += started;
	sights.count(figures);
}

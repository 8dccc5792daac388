import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../../src/ground/random.ts';
import type { Burners } from './burners.ts';
import { type Chromium, startChromium } from './chromium.ts';
import type { Figures } from './figures.ts';
import { openHistory, openRun, openTab } from './history.ts';
import type { EnduranceModel } from './model.ts';
import { type Sight, watchPages } from './observer.ts';
import { lookThrough } from './stored.ts';
import { type Opening, openCompare, openLink, openResumed, type Tab } from './tabs.ts';

/** How a life of a tab or of the browser ends. */
export type Kill = 'close' | 'crash' | 'browser';

interface World {
	readonly site: string;
	readonly model: EnduranceModel;
	readonly burners: Burners;
	readonly random: Random;
	readonly figures: Figures;
}

/** From when runs were started; a resumed run needs the first second to be there. */
const WAIT = { shortest: 300, longest: 3000 };
/** At the most for something to be shown. */
const PATIENCE = 2000;

interface Seen {
	readonly sight: Sight;
	/** When it was heard of, by the clock of this process. */
	readonly at: number;
}

/** Kills one after the other on a profile that is new; after each the history is looked through. */
export async function playSeries(kills: readonly Kill[], world: World): Promise<void> {
	const { random, figures, burners } = world;
	const profile = await mkdtemp(join(tmpdir(), 'endurance-'));
	/** What was shown as stored, and what never was. */
	const seen = new Map<string, Seen>();
	const marked = new Set<string>();
	let hearing = () => {};

	async function start(): Promise<Chromium> {
		const started = await startChromium(profile);
		await watchPages(started.context, (sight) => {
			const key = `${sight.kind} ${sight.name}`;
			if (sight.marked) marked.add(key);
			else if (!seen.has(key)) {
				seen.set(key, { sight, at: performance.now() });
				figures.shown[sight.kind]++;
				hearing();
			}
		});
		return started;
	}

	/** Resolves when something more is shown, or after a while. */
	const nextSight = () =>
		Promise.race([new Promise<void>((resolve) => (hearing = resolve)), pause(PATIENCE)]);

	let chromium = await start();
	let tabs: (Tab | null)[] = [null, null, null];
	let started = 0;
	const openings: (() => Opening)[] = [
		() => openCompare,
		() => openLink,
		() => (started > 0 && random.chance(1, 2) ? openResumed : openLink),
	];
	const lost = new Set<string>();
	try {
		for (const kill of kills) {
			for (const [place, opening] of openings.entries()) {
				const tab = tabs[place] ?? (await opening()(chromium.context, world.site, world.model.url));
				tabs[place] = tab;
				started += await tab.work();
			}
			burners.burn(true);
			await pause(random.int(WAIT.shortest, WAIT.longest));
			if (random.chance(1, 2)) {
				await nextSight();
				await pause(random.int(0, 30));
			}
			const killedAt = performance.now();
			if (kill === 'browser') {
				await chromium.kill();
				figures.kills.browser++;
				tabs = [null, null, null];
			} else {
				const place = random.int(0, tabs.length - 1);
				await killTab(tabs[place], kill);
				figures.kills.tab++;
				tabs[place] = null;
			}
			burners.burn(false);
			if (kill === 'browser') chromium = await start();
			await check(kill, killedAt);
		}
	} finally {
		burners.burn(false);
		await chromium.close();
		figures.runs += started;
		figures.marked += [...marked].filter((key) => !seen.has(key)).length;
		await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
	}

	/** What was shown until now must be in the history, whole and once. */
	async function check(kill: Kill, killedAt: number): Promise<void> {
		const wanted = [...seen.values()];
		const page = await openTab(chromium.context, figures.faults);
		const { runs, faults } = await openHistory(page, world.site);
		const stored = lookThrough(runs, world.model.sent);
		for (const { sight, at } of wanted) {
			const fault = stored.faultOf(sight);
			const key = `${sight.kind} ${sight.name}`;
			if (fault === null || lost.has(key)) continue;
			lost.add(key);
			figures.lost.push(`${key}: ${fault}; shown ${Math.round(killedAt - at)} ms before ${kill}`);
		}
		const last = wanted.at(-1)?.sight.name ?? '';
		const run = runs.find((one) => stored.namesIn(one).includes(last)) ?? runs.at(-1);
		if (run) faults.push(...(await openRun(page, world.site, run, stored.namesIn(run))));
		for (const name of stored.doubles) faults.push(`${name} is stored twice`);
		if (runs.length > started) faults.push(`${runs.length} runs are stored of ${started}`);
		if (faults.some((f) => f.includes('not on its')))
			(await import('node:fs')).writeFileSync(
				'/tmp/end-run.json',
				JSON.stringify({ run, faults, sent: [...world.model.sent] }),
			);
		figures.faults.push(...faults);
		await page.close();
	}
}

async function killTab(tab: Tab | null | undefined, kill: Kill): Promise<void> {
	if (!tab) throw new Error('There is no such tab.');
	if (kill === 'close') {
		await tab.page.close();
		return;
	}
	const crashed = new Promise<void>((resolve) => tab.page.once('crash', () => resolve()));
	const session = await tab.page.context().newCDPSession(tab.page);
	// The one who would answer is gone.
	session.send('Page.crash').catch(() => {});
	await crashed;
	await tab.page.close();
}

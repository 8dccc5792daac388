import type { BrowserContext, Locator, Page } from '@playwright/test';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import type { ModelSpec, RunSpec } from '../../src/core/spec.ts';
import { encodeRunLink } from '../../src/sharing/link.ts';
import { pack } from '../../src/steering/packs/built-in-1.ts';
import { loadTask } from '../../tasks/registry.ts';
import type { MODELS } from './model.ts';

/** What a tab is at work on. */
export interface Tab {
	readonly page: Page;
	/** Starts what does not run, where it can be started; says how many runs that were. */
	work(): Promise<number>;
}

/** How a tab is opened. */
export type Opening = (context: BrowserContext, site: string, model: string) => Promise<Tab>;

const named = (name: (typeof MODELS)[number], baseUrl: string): ModelSpec => ({
	provider: 'compatible',
	model: name,
	baseUrl,
});

/** A run of twenty rounds, from its link. */
export const openLink: Opening = async (context, site, model) => {
	const page = await context.newPage();
	return { page, work: async () => ((await isOn(page)) ? 0 : runLink(page, site, model)) };
};

async function runLink(page: Page, site: string, model: string): Promise<number> {
	await page.goto(site + (await linkTo(model)));
	await page.getByRole('button', { name: 'Run it here' }).click();
	return 1;
}

async function linkTo(model: string): Promise<string> {
	const { about, instance } = await loadTask('number-multiply');
	const params = about.levels.L1;
	const spec: RunSpec = {
		instance: { task: about.id, revision: about.revision, params: { ...params }, seed: 1 },
		method: { id: 'codesteer', revision: 1 },
		taskLLM: named('words', model),
		steerer: { kind: 'model', model: named('steerer', model) },
		settings: { ...DEFAULT_SETTINGS, maxRounds: 20 },
		prompts: { pack: pack.name },
	};
	return encodeRunLink(spec, { puzzleHash: instance(params, 1).puzzleHash }, null);
}

/** Three runs side by side, whose programs run. */
export const openCompare: Opening = async (context, site, model) => {
	const page = await context.newPage();
	await page.goto(`${site}#/compare`);
	const column = page.getByRole('region', { name: '2: CodeSteer' });
	await column.locator('summary').first().click();
	await choose(column, 'TaskLLM', 'programs', model);
	await column.getByRole('combobox', { name: 'Steerer' }).selectOption('A model…');
	await choose(column, 'Steering model', 'steerer', model);
	for (let more = 0; more < 2; more++)
		await page.getByRole('button', { name: 'Add a method' }).click();
	await page.getByRole('button', { name: 'Remove 1: All text' }).click();
	return {
		page,
		async work() {
			if (await isOn(page)) return 0;
			await page.getByRole('button', { name: 'Run all' }).click();
			return 3;
		},
	};
};

async function choose(
	column: Locator,
	label: string,
	name: (typeof MODELS)[number],
	baseUrl: string,
): Promise<void> {
	const models = column.getByRole('combobox', { name: label, exact: true });
	await models.selectOption('Other model…');
	const other = column.getByRole('group', { name: `${label}: other model` });
	await other.getByLabel('Provider').selectOption('OpenAI-compatible server');
	await other.getByLabel('Model name').fill(name);
	await other.getByLabel('Address').fill(baseUrl);
}

/** A run that a kill interrupted, resumed from the history; one from its link where there is none. */
export const openResumed: Opening = async (context, site, model) => {
	const page = await context.newPage();
	return {
		page,
		async work() {
			if (await isOn(page)) return 0;
			await page.goto(`${site}#/history`);
			await page.getByRole('list', { name: 'Runs' }).getByRole('listitem').first().waitFor();
			const interrupted = page.getByRole('link', { name: /^Resume/ });
			if ((await interrupted.count()) === 0) return runLink(page, site, model);
			await interrupted.first().click();
			await page.getByRole('button', { name: 'Resume' }).click();
			return 0;
		},
	};
};

const isOn = (page: Page) => page.getByRole('button', { name: /^Stop( all)?$/ }).isVisible();

import { type Browser, expect, type Page } from '@playwright/test';
import fc from 'fast-check';
import { SCRIPTED } from '../../src/models/scripted/kind.ts';
import { encodeRunLink } from '../../src/sharing/link.ts';
import golden from '../golden/links.golden.json' with { type: 'json' };
import { damagedLink, LINK_FAILURES, sealedLink } from '../samples/damaged-links.ts';
import { cloudSpec, fiveRounds } from '../samples/five-rounds.ts';
import { expectAccessible } from '../support/accessible.ts';
import { formAt } from '../support/form-address.ts';
import { test } from '../support/site-test.ts';

/** A link of a run that was played with the page's defaults, as its button copies it. */
async function copiedLink(page: Page, url: string, withTrace = true): Promise<string> {
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(formAt(url));
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(page.getByRole('region', { name: 'Verdict' })).toContainText(/^Correct/, {
		timeout: 60_000,
	});
	await page.getByRole('checkbox', { name: 'include all rounds' }).setChecked(withTrace);
	await page.getByRole('button', { name: 'Copy link' }).click();
	await expect(page.getByText(/^Link copied/)).toBeVisible();
	return page.evaluate(() => navigator.clipboard.readText());
}

/** A page of a profile that has seen nothing yet, and the addresses that it asks for. */
async function freshPage(browser: Browser) {
	const context = await browser.newContext();
	const page = await context.newPage();
	const asked: string[] = [];
	context.on('request', (request) => asked.push(request.url()));
	return { page, asked, close: () => context.close() };
}

test('a link made in one profile re-verifies in a fresh one', async ({ page, browser, site }) => {
	test.setTimeout(180_000);
	const link = await copiedLink(page, site.url);
	expect(link.slice(site.url.length).length).toBeLessThanOrEqual(8000);

	const fresh = await freshPage(browser);
	await fresh.page.goto(link);
	await expect(fresh.page.getByRole('region', { name: 'Verdict' })).toContainText(/^Correct/);
	await expect(fresh.page.getByRole('region', { name: 'Rounds' })).toContainText('Round 1');
	await expectAccessible(fresh.page);
	// Nothing is loaded or run before it is asked for.
	expect(fresh.asked.filter((address) => address.includes('pyodide'))).toEqual([]);
	await fresh.page.getByRole('button', { name: 'Re-verify' }).click();
	await expect(fresh.page.getByText(/^Re-verified: all \d+ are equal/)).toBeVisible({
		timeout: 120_000,
	});
	const elsewhere = (address: string) =>
		/^(http|ws)/.test(address) && !address.startsWith(site.url);
	expect(fresh.asked.filter(elsewhere)).toEqual([]);

	await fresh.page.getByRole('button', { name: 'Save to history' }).click();
	await fresh.page.getByRole('link', { name: 'Open it in the history' }).click();
	await expect(fresh.page.getByRole('region', { name: 'Verdict' })).toContainText(/^Correct/);
	await fresh.close();
});

test('a recipe link runs when asked, in a profile that has never seen it', async ({
	page,
	browser,
	site,
}) => {
	test.setTimeout(180_000);
	const link = await copiedLink(page, site.url, false);
	expect(link.slice(site.url.length).length).toBeLessThanOrEqual(1500);
	const fresh = await freshPage(browser);
	await fresh.page.goto(link);
	await expect(fresh.page.getByText('nothing has run yet')).toBeVisible();
	await expect(fresh.page.getByText('costs nothing')).toBeVisible();
	await fresh.page.getByRole('button', { name: 'Run it here' }).click();
	await expect(fresh.page.getByRole('region', { name: 'Verdict' })).toContainText(/^Correct/, {
		timeout: 90_000,
	});
	await fresh.close();
});

test('a recipe whose puzzle comes out otherwise here is not run', async ({ page, site }) => {
	const letters = { task: 'letters', revision: 1, params: {}, seed: 3 };
	const spec = { ...cloudSpec, instance: letters, taskLLM: SCRIPTED, steerer: null };
	const link = await encodeRunLink(
		{ ...spec, method: { id: 'all-text', revision: 1 } },
		{ puzzleHash: '000000000000' },
		null,
	);
	await page.goto(site.url + link);
	await expect(page.getByText(/makes another puzzle than the run had/)).toBeVisible();
	await expect(page.getByRole('button', { name: 'Run it here' })).toBeDisabled();
});

test('a forged verdict is found out', async ({ page, site }) => {
	const forged = fiveRounds.map((event) =>
		event.type === 'verdict' ? { ...event, correct: true } : event,
	);
	await page.goto(
		site.url + (await encodeRunLink(cloudSpec, { puzzleHash: '0123456789ab' }, forged)),
	);
	await expect(page.getByRole('region', { name: 'Verdict' })).toContainText(/^Correct/);
	await page.getByRole('button', { name: 'Re-verify' }).click();
	await expect(page.getByText('came out otherwise')).toBeVisible({ timeout: 60_000 });
	await expect(page.getByText('Re-verified: all')).toHaveCount(0);
});

test('a link opens as chat programs leave it, in a browser without DecompressionStream', async ({
	page,
	site,
}) => {
	await page.addInitScript(() => {
		Reflect.deleteProperty(window, 'DecompressionStream');
		Reflect.deleteProperty(window, 'CompressionStream');
	});
	const old = golden.at(-1);
	const links = [old?.link ?? '', await encodeRunLink(cloudSpec, {}, fiveRounds)];
	const changes: ((link: string) => string)[] = [
		(link) => `${link}).`,
		(link) => `${link}?fbclid=x`,
		(link) => link.replace('#/run/', '#%2Frun%2F'),
		(link) => link.replace('#/run/', '#/RUN/\u200b'),
		(link) => `${link.slice(0, 99)}\u00ad?${link.slice(99)}`,
	];
	for (const link of links)
		for (const change of changes) {
			await page.goto(`${site.url}#/`);
			await page.goto(site.url + change(link));
			await expect(page.getByRole('region', { name: 'Verdict' })).toBeVisible();
			await expect(page).toHaveTitle(/Shared run/);
		}
});

test('a link that is made to keep the page busy opens as any other does', async ({
	page,
	site,
}) => {
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
	const seconds = async () => {
		const { metrics } = await devtools.send('Performance.getMetrics');
		return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
	};
	/** Processor time that the page's own thread takes to open a run with this first answer. */
	const opening = async (text: string): Promise<number> => {
		const events = fiveRounds.map((event) =>
			event.type === 'answer' && event.round === 0 ? { ...event, text, code: null } : event,
		);
		const link = await encodeRunLink(cloudSpec, { puzzleHash: '0123456789ab' }, events);
		await page.goto(`${site.url}#/models`);
		await expect(page.getByRole('heading', { name: 'Models', level: 1 })).toBeVisible();
		const before = await seconds();
		await page.evaluate((hash) => {
			window.location.hash = hash;
		}, link);
		await expect(page.getByRole('heading', { name: 'Round 5' })).toBeVisible();
		return (await seconds()) - before;
	};
	await opening('<<<1>>>');
	const usual = await opening('<<<1>>>');
	for (const text of [
		`\`\`\`${' '.repeat(400_000)}!`,
		'<<< '.repeat(75_000),
		'```\n'.repeat(75_000),
		'<<<1>>>'.repeat(40_000),
		'x'.repeat(400_000),
	])
		expect((await opening(text)) / usual, text.slice(0, 10)).toBeLessThan(6);
});

test('300 damaged links have a clear message each', async ({ page, site }) => {
	test.setTimeout(180_000);
	const whole = [
		await encodeRunLink(cloudSpec, { puzzleHash: '0123456789ab' }, null),
		await encodeRunLink(cloudSpec, { puzzleHash: '0123456789ab' }, fiveRounds),
	];
	const bomb = await sealedLink(JSON.stringify('0'.repeat(50_000_000)));
	const foreign = await sealedLink('{"hello":"world"}');
	const broken = fc.sample(fc.constantFrom(...whole).chain(damagedLink), { numRuns: 298, seed: 7 });
	await page.goto(`${site.url}#/history`);
	const faults: string[] = [];
	page.on('pageerror', (error) => faults.push(error.message));
	const messages = await page.evaluate(
		async (links) => {
			const seen: (string | null)[] = [];
			for (const link of links) {
				const moved = new Promise((done) =>
					window.addEventListener('hashchange', done, { once: true }),
				);
				// The same broken link twice in a row would not move.
				window.location.hash = '#/run/0.';
				await moved;
				const arrived = new Promise((done) =>
					window.addEventListener('hashchange', done, { once: true }),
				);
				window.location.hash = link;
				await arrived;
				let alert: Element | null = null;
				for (let tries = 0; tries < 500 && alert === null; tries++) {
					await new Promise((later) => setTimeout(later, tries === 0 ? 0 : 10));
					alert = document.querySelector('main [role=alert]');
				}
				seen.push(alert?.textContent ?? null);
			}
			return seen;
		},
		[...broken, bomb, foreign],
	);
	expect(messages).toHaveLength(300);
	for (const [index, message] of messages.entries()) {
		const code = /\(([a-z-]+)\)$/.exec(message?.trim() ?? '')?.[1];
		expect(LINK_FAILURES, `link ${index}: ${message}`).toContain(code);
	}
	expect(messages.slice(-2)).toEqual([
		expect.stringContaining('link-too-large'),
		expect.stringContaining('link-invalid'),
	]);
	expect(faults).toEqual([]);
	await expect(page.getByRole('link', { name: 'Go to the playground' })).toBeVisible();
});

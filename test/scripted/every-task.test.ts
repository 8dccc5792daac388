import { readFileSync } from 'node:fs';
import { test as base, expect, type Page } from '@playwright/test';
import { LEVELS } from '../../tasks/task.ts';
import type { StaticServer } from '../../tools/browser/static-server.ts';
import { serveHarness } from '../support/harness-site.ts';

// The default keeps the daily run short; `SEEDS=20` plays as many as a release wants, and
// `TASKS=letters,game-24` only these tasks; `PROGRAMS=10` runs more programs, without the rounds.
const SEEDS = Number(process.env.SEEDS ?? 1);
const PROGRAMS = Number(process.env.PROGRAMS ?? 0);
const TASKS = process.env.TASKS?.split(',');

/** A page with the tasks and the sandbox in it; the tasks to play. */
async function openHarness(page: Page, url: string): Promise<readonly string[]> {
	await page.goto(url);
	await page.waitForFunction(() => 'everyTask' in window);
	const tasks = TASKS ?? (await page.evaluate(() => window.everyTask.tasks));
	expect(tasks.length).toBeGreaterThan(0);
	return tasks;
}

const test = base.extend<object, { harness: StaticServer }>({
	harness: [
		async ({ browserName: _ }, use) => {
			const site = await serveHarness('scripted');
			await use(site);
			await site.close();
		},
		{ scope: 'worker' },
	],
});

test(`every task × level × ${SEEDS} seeds${TASKS ? ` of ${TASKS}` : ''}, played in the real sandbox`, async ({
	page,
	harness,
}) => {
	test.setTimeout(60 * 60_000);
	const tasks = await openHarness(page, harness.url);
	const faults: string[] = [];
	for (const task of tasks) {
		const started = performance.now();
		for (const level of LEVELS) {
			const seeds = Array.from({ length: SEEDS }, (_, index) => index + 1);
			faults.push(
				...(await page.evaluate(
					async ([task, level, seeds]) =>
						(
							await Promise.all(seeds.map((seed) => window.everyTask.play(task, level, seed)))
						).flat(),
					[task, level, seeds] as const,
				)),
			);
		}
		const seconds = ((performance.now() - started) / 1000).toFixed(1);
		console.log(`${task}: ${SEEDS * LEVELS.length} instances in ${seconds} s`);
	}
	expect(faults).toEqual([]);
});

test('this browser generates the instances that links promise', async ({ page, harness }) => {
	test.setTimeout(10 * 60_000);
	for (const task of await openHarness(page, harness.url)) {
		const golden = new URL(`../../tasks/${task}/golden.json`, import.meta.url);
		const hashes = await page.evaluate((id) => window.everyTask.hashes(id), task);
		expect(hashes, task).toEqual(JSON.parse(readFileSync(golden, 'utf8')).legacyHashes);
	}
});

test(`${PROGRAMS} more programs of every task × level print a right answer within 10 s`, async ({
	page,
	harness,
}) => {
	test.skip(PROGRAMS === 0, 'PROGRAMS=10 runs the programs of as many further seeds');
	test.setTimeout(60 * 60_000);
	const faults: string[] = [];
	for (const task of await openHarness(page, harness.url)) {
		let slowest = 0;
		for (const level of LEVELS)
			for (let seed = 0; seed < PROGRAMS; seed++) {
				const { seconds, fault } = await page.evaluate(
					([id, at, number]) => window.everyTask.runProgram(id, at, number),
					[task, level, seed] as const,
				);
				slowest = Math.max(slowest, seconds);
				if (fault !== null) faults.push(`${task} ${level} seed ${seed}: its program ${fault}`);
			}
		console.log(`${task}: the slowest of ${PROGRAMS * LEVELS.length} took ${slowest.toFixed(2)} s`);
	}
	expect(faults).toEqual([]);
});

import { expect, test } from '@playwright/test';
import { LEVELS } from '../../tasks/task.ts';
import { serveHarness } from '../support/harness-site.ts';

// The default keeps the daily run short; `SEEDS=20` plays as many as a release wants, and
// `TASKS=letters,game-24` only these tasks.
const SEEDS = Number(process.env.SEEDS ?? 1);
const TASKS = process.env.TASKS?.split(',');

test(`every task × level × ${SEEDS} seeds${TASKS ? ` of ${TASKS}` : ''}, played in the real sandbox`, async ({
	page,
}) => {
	test.setTimeout(60 * 60_000);
	const site = await serveHarness('scripted');
	await page.goto(site.url);
	await page.waitForFunction(() => 'everyTask' in window);
	const tasks = TASKS ?? (await page.evaluate(() => window.everyTask.tasks));
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
	await site.close();
	expect(tasks.length).toBeGreaterThan(0);
	expect(faults).toEqual([]);
});

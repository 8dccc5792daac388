import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { PUZZLES, STEP_ERRORS } from '../../../src/lessons/you-steer/puzzles.ts';
import { playWays, steerByRules } from '../../support/lesson-runs.ts';
import { createNodeSandbox } from '../../support/node-sandbox.ts';

// What the stand-in did, kept as data so that a lesson needs no Python: played anew here. After a change of
// the stand-in, UPDATE_LESSONS=1 records it again.

/** Many programs really run. */
const PATIENCE = 300_000;

const sandbox = createNodeSandbox();
afterAll(() => sandbox.close());

async function expectRecorded(path: string, played: unknown): Promise<void> {
	const file = new URL(`../../../src/lessons/${path}`, import.meta.url);
	if (process.env.UPDATE_LESSONS) writeFileSync(file, `${JSON.stringify(played, null, '\t')}\n`);
	expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(played);
}

test(
	'boards of queens in words, run and simulated',
	async () => {
		await expectRecorded(
			'two-ways/recorded.json',
			await playWays('eight-queens', [1, 2, 3, 4, 5], 0.03, sandbox),
		);
	},
	PATIENCE,
);

test(
	'three puzzles steered by the built-in rules',
	async () => {
		const played: Record<string, unknown> = {};
		for (const [name, instance] of Object.entries(PUZZLES))
			played[name] = await steerByRules(instance, STEP_ERRORS, sandbox);
		await expectRecorded('you-steer/recorded.json', played);
	},
	PATIENCE,
);

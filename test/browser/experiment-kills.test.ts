import { spawn } from 'node:child_process';
import { expect } from '@playwright/test';
import { test } from '../support/site-test.ts';

/** Six of the hundred kills of `npm run test:endurance:experiments`. */
test('an experiment whose tab, browser and command are killed ends as if nothing had been', async ({
	site: _,
}) => {
	test.setTimeout(300_000);
	const words = ['--kills', '6', '--instances', '3', '--seed', 'six'];
	const child = spawn(process.execPath, [
		'tools/run.mjs',
		'test/endurance/experiments.ts',
		...words,
	]);
	let output = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (piece) => {
			output += piece;
		});
	const code = await new Promise((resolve) => child.on('close', resolve));
	expect(output).toMatch(/^kills {10}6: 2 tabs closed, 1 tabs crashed, 1 browsers and 2 commands/m);
	expect(code, output).toBe(0);
});

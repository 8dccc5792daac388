import { expect } from '@playwright/test';
import { test } from '../support/sandbox-test.ts';

test('a program runs to its end', async ({ run, page }) => {
	const execution = await run('import sys\nprint(sys.version)');
	expect(execution).toMatchObject({ ending: 'ok', error: '' });
	const version = await page.evaluate(() => window.sandbox.version);
	expect(version).toContain(`Python ${execution.output.split(' ')[0]} `);
});

test('an endless loop is stopped at its limit', async ({ run }) => {
	const execution = await run('print("before")\nwhile True: pass', { seconds: 1 });
	expect(execution).toMatchObject({ ending: 'time', output: 'before\n' });
	expect(execution.error).toContain('1 s');
});

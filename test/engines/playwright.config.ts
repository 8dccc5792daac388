import { defineConfig } from '@playwright/test';
import { ENGINE_NAMES, missingFor } from './driver/launch.ts';

/** Continuous integration tests in all engines; elsewhere one that the machine lacks is left out, aloud. */
const engines = ENGINE_NAMES.filter((engine) => {
	const missing = missingFor(engine);
	if (missing.length === 0) return true;
	const words = `${engine} needs Debian's ${missing.join(' and ')}: apt-get install ${missing.join(' ')}`;
	if (process.env.CI) throw new Error(words);
	if (!process.env.TEST_WORKER_INDEX) console.warn(`NOT TESTED: ${words}`);
	return false;
});

export default defineConfig<object, { engine: string }>({
	testDir: '.',
	timeout: 180_000,
	expect: { timeout: 60_000 },
	workers: 2,
	reporter: [['list']],
	outputDir: '../../test-results/engines',
	projects: engines.map((engine) => ({ name: engine, use: { engine } })),
});

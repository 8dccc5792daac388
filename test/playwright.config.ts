import { defineConfig } from '@playwright/test';
import { launchOptions } from '../tools/browser/chromium.ts';

export default defineConfig({
	testDir: '.',
	testMatch: ['browser/**/*.test.ts', 'attack/**/*.test.ts', 'scripted/**/*.test.ts'],
	// A folder of unit tests may have the name of one of these.
	testIgnore: ['unit/**'],
	timeout: 120_000,
	// Patient: the machines are small and busy.
	expect: { timeout: 20_000 },
	// One more than the cores: many tests wait for a time to pass.
	workers: 3,
	reporter: [['list']],
	outputDir: '../test-results',
	// Scripted replies come at once; a test of what happens meanwhile asks for motion.
	// What one test's page keeps is not for the next: the test of that allows it.
	use: { launchOptions, contextOptions: { reducedMotion: 'reduce' }, serviceWorkers: 'block' },
});

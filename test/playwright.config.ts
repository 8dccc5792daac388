import { defineConfig } from '@playwright/test';
import { launchOptions } from './support/chromium.ts';

export default defineConfig({
	testDir: '.',
	testMatch: ['browser/**/*.test.ts', 'attack/**/*.test.ts', 'scripted/**/*.test.ts'],
	timeout: 60_000,
	workers: 2,
	reporter: [['list']],
	outputDir: '../test-results',
	use: { launchOptions },
});

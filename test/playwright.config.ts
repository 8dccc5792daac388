import { defineConfig } from '@playwright/test';

/** The browser's flags: quiet, and software WebGPU where no adapter is at hand. */
const flags = [
	'--no-sandbox',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

export default defineConfig({
	testDir: '.',
	testMatch: ['browser/**/*.test.ts', 'attack/**/*.test.ts'],
	timeout: 60_000,
	workers: 2,
	reporter: [['list']],
	outputDir: '../test-results',
	use: {
		launchOptions: {
			executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
			args: flags,
		},
	},
});

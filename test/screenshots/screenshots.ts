import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { build } from 'vite';
import { launchOptions } from '../../tools/browser/chromium.ts';
import { serveFolder } from '../../tools/browser/static-server.ts';
import { catalogueScene } from './catalogue-scene.ts';
import { experimentScene } from './experiment-scene.ts';
import { lessonsScene } from './lessons-scene.ts';
import { modelsScene } from './models-scene.ts';
import { pagesScene } from './pages-scene.ts';
import { runScene } from './run-scene.ts';
import type { Scene } from './scene.ts';

const SCREENS = [
	{ name: 'desktop-light', width: 1280, height: 800, colorScheme: 'light' },
	{ name: 'desktop-dark', width: 1280, height: 800, colorScheme: 'dark' },
	{ name: 'phone-light', width: 360, height: 740, colorScheme: 'light' },
	{ name: 'phone-dark', width: 360, height: 740, colorScheme: 'dark' },
] as const;

const SCENES = [pagesScene, runScene, experimentScene, catalogueScene, modelsScene, lessonsScene];

/** Pictures of the page as people see it, for the README and for a designer's eye: `npm run screenshots`. */
export async function main([folder = 'screenshots']: string[]): Promise<number> {
	const site = mkdtempSync(join(tmpdir(), 'screenshots-'));
	mkdirSync(folder, { recursive: true });
	await build({ logLevel: 'error', build: { outDir: site, emptyOutDir: true } });
	const server = await serveFolder(site);
	const browser = await chromium.launch(launchOptions);
	try {
		for (const screen of SCREENS)
			for (const scene of SCENES) await shoot(browser, server.url, screen, scene, folder);
	} finally {
		await browser.close();
		await server.close();
		rmSync(site, { recursive: true });
	}
	return 0;
}

async function shoot(
	browser: Browser,
	url: string,
	{ name: screen, width, height, colorScheme }: (typeof SCREENS)[number],
	scene: Scene,
	folder: string,
): Promise<void> {
	const context = await browser.newContext({ viewport: { width, height }, colorScheme });
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const page = await context.newPage();
	await scene(page, url, async (name, clip) => {
		const path = resolve(folder, `${name}-${screen}.png`);
		await page.screenshot({ path, ...(clip && { clip, fullPage: true }) });
	});
	await context.close();
}

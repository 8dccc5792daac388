import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { catalogue } from '../../tasks/catalogue.ts';
import { launchOptions } from '../../tools/browser/chromium.ts';
import { serveFolder } from '../../tools/browser/static-server.ts';
import { around, boxOf } from './scene.ts';

const LEVELS = ['L1', 'L3', 'L5'] as const;

/**
 * Every task at three levels: its puzzle with its caption, a right answer and a slip, an image each,
 * and a page that shows them all: `npm run contact-sheet [-- FOLDER [TASK,TASK]]`.
 */
export async function main([
	folder = 'screenshots/contact-sheet',
	only,
]: string[]): Promise<number> {
	const tasks = catalogue.filter(({ id }) => only === undefined || only.split(',').includes(id));
	const site = mkdtempSync(join(tmpdir(), 'contact-sheet-'));
	mkdirSync(folder, { recursive: true });
	await build({ logLevel: 'error', build: { outDir: site, emptyOutDir: true } });
	const server = await serveFolder(site);
	const browser = await chromium.launch(launchOptions);
	try {
		const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
		for (const { id } of tasks)
			for (const level of LEVELS) await shoot(page, server.url, id, level, folder);
	} finally {
		await browser.close();
		await server.close();
		rmSync(site, { recursive: true });
	}
	writeFileSync(join(folder, 'index.html'), sheet(tasks));
	return 0;
}

async function shoot(page: Page, url: string, id: string, level: string, folder: string) {
	await page.goto('about:blank');
	await page.goto(`${url}#/catalogue/${id}?level=${level}&seed=2`);
	const names = ['Puzzle', 'A right answer', 'A typical slip'];
	for (const name of names) await page.getByRole('region', { name, exact: true }).waitFor();
	// Drawings come after the words.
	await page.waitForLoadState('networkidle');
	const boxes = await Promise.all(names.map((name) => boxOf(page, name)));
	const path = resolve(folder, `${id}-${level}.png`);
	await page.screenshot({ path, fullPage: true, clip: around(boxes) });
}

function sheet(tasks: typeof catalogue): string {
	const rows = tasks.map(({ id, title }) => {
		const images = LEVELS.map(
			(level) => `<img loading="lazy" src="${id}-${level}.png" alt="${title}, ${level}">`,
		);
		return `<h2>${title}</h2><div>${images.join('')}</div>`;
	});
	return `<!doctype html><html lang="en"><meta charset="utf-8"><title>All tasks</title><style>body{font-family:sans-serif}div{display:grid;grid-template-columns:repeat(3,1fr);gap:1rem;align-items:start}img{width:100%}</style>${rows.join('\n')}</html>\n`;
}

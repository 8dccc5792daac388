import { fileURLToPath } from 'node:url';
import type { Browser } from '@playwright/test';
import { build } from 'vite';
import type * as Conversion from './conversion.ts';

declare global {
	interface Window {
		conversion: typeof Conversion;
	}
}

/** The converter's rates in an empty page. */
export async function conversionRatesIn(browser: Browser): Promise<Conversion.ConversionRates> {
	const page = await browser.newPage();
	try {
		// An address that the browser trusts, as the converter needs the page's cryptography.
		await page.route('https://bench.test/', (route) =>
			route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
		);
		await page.goto('https://bench.test/');
		await page.addScriptTag({ content: await bundle() });
		return await page.evaluate(() => window.conversion.conversionRates());
	} finally {
		await page.close();
	}
}

async function bundle(): Promise<string> {
	const entry = fileURLToPath(new URL('./conversion.ts', import.meta.url));
	const built = await build({
		configFile: false,
		logLevel: 'error',
		build: { write: false, lib: { entry, formats: ['iife'], name: 'conversion' } },
	});
	const output = Array.isArray(built) ? built[0]?.output : 'output' in built ? built.output : [];
	const [chunk] = output ?? [];
	if (!chunk) throw new Error('the converter was not built');
	return chunk.code;
}

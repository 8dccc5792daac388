import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type * as Store from '../../src/models/local/store/connect-model-store.ts';

/** Puts a GGUF into the browser's model store, through the built site's own code; returns its title. */
export async function storeGguf(
	page: Page,
	folder: string,
	name: string,
	bytes: Uint8Array,
): Promise<string> {
	const assets = readdirSync(join(folder, 'assets'));
	const chunk = assets.find((file) => /^connect-model-store-.*\.js$/.test(file));
	if (!chunk) throw new Error(`The site in ${folder} has no model store.`);
	return page.evaluate(
		async ([address, fileName, base64]) => {
			const url = new URL(address, document.baseURI).href;
			const { connectModelStore }: typeof Store = await import(url);
			const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
			const files = [new File([bytes], fileName)];
			const { signal } = new AbortController();
			return (await connectModelStore().takeFiles(files, fileName, () => {}, signal)).title;
		},
		[`assets/${chunk}`, name, Buffer.from(bytes).toString('base64')] as const,
	);
}

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { ModelStore } from '../../src/models/local/store/model-store.ts';
import type { StoredModel } from '../../src/models/local/stored-model.ts';

/** Puts a GGUF from the disk into the browser's model store, through the built site's own code. */
export async function storeGguf(page: Page, folder: string, path: string): Promise<StoredModel> {
	const assets = readdirSync(join(folder, 'assets'));
	const chunk = assets.find((file) => /^connect-model-store-.*\.js$/.test(file));
	if (!chunk) throw new Error(`The site in ${folder} has no model store.`);
	const input = await page.evaluateHandle(() =>
		document.body.appendChild(Object.assign(document.createElement('input'), { type: 'file' })),
	);
	await input.setInputFiles(path);
	// As text: what runs this file may rewrite the imports that it can see.
	const store = await page.evaluateHandle<ModelStore>(
		`import(new URL('assets/${chunk}', document.baseURI).href).then(({ connectModelStore }) => connectModelStore())`,
	);
	return page.evaluate(
		([stored, field]) =>
			stored.takeFiles([...(field.files ?? [])], 'model', () => {}, new AbortController().signal),
		[store, input] as const,
	);
}

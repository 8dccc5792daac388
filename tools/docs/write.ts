import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { generatedPages } from './pages.ts';

/** `npm run docs`: writes the generated pages. */
export async function main(): Promise<number> {
	for (const [path, text] of generatedPages()) {
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, text);
	}
	return 0;
}

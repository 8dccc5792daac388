import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as XGrammar from '@mlc-ai/web-xgrammar';
import type { Plugin } from 'vite';

/**
 * Refuses to build a page with a grammar that cannot be read: an engine that is given one dies of
 * it. They are read by xgrammar, WebLLM's own reader.
 */
export function checkGrammars(): Plugin {
	return {
		name: 'check-grammars',
		enforce: 'pre',
		async load(id) {
			const [file] = id.split('?');
			if (file?.endsWith('.gbnf')) await readGrammar(await readFile(file, 'utf8'), file);
		},
	};
}

/** @throws Error that names the grammar */
export async function readGrammar(grammar: string, name: string): Promise<XGrammar.Grammar> {
	try {
		return await (await xgrammar()).Grammar.fromEBNF(grammar);
	} catch (thrown) {
		throw new Error(`${name} is not a grammar; what is wrong is printed above`, { cause: thrown });
	}
}

let loaded: Promise<typeof XGrammar> | null = null;

/** The package calls itself an ES module, and is a CommonJS one. */
export function xgrammar(): Promise<typeof XGrammar> {
	loaded ??= (async () => {
		const require = createRequire(import.meta.url);
		const folder = await mkdtemp(join(tmpdir(), 'xgrammar-'));
		const copy = join(folder, 'xgrammar.cjs');
		await copyFile(require.resolve('@mlc-ai/web-xgrammar'), copy);
		const module: typeof XGrammar = require(copy);
		await rm(folder, { recursive: true });
		return module;
	})();
	return loaded;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LICENCES = fileURLToPath(new URL('licences', import.meta.url));
const RULE = '='.repeat(80);

interface Notice {
	readonly name: string;
	readonly licence: string;
	readonly text: string;
}

/** What packages carry inside their own files; their licences lie in licences/. */
const INSIDE: readonly (Omit<Notice, 'text'> & { readonly file: string })[] = [
	{ name: 'CPython and its standard library, in pyodide', licence: 'Python-2.0', file: 'python' },
	{ name: 'llama.cpp and ggml, in @wllama/wllama', licence: 'MIT', file: 'llama.cpp' },
	{
		name: 'Apache TVM, XGrammar and tokenizers-cpp, in @mlc-ai/web-llm',
		licence: 'Apache-2.0',
		file: 'tvm',
	},
];

/**
 * The notices of packages, each in its folder of node_modules, and of what is inside them.
 * @throws Error for a package whose licence's text is nowhere
 */
export function noticesOf(folders: Iterable<string>): string {
	const packages = [...folders].map(packageNotice);
	const inside = INSIDE.map(({ file, ...rest }) => ({ ...rest, text: licenceText(file) }));
	const parts = [...packages, ...inside]
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.map(({ name, licence, text }) => `${RULE}\n${name}\n${licence}\n${RULE}\n\n${text.trim()}\n`);
	return `This site is built from software of others, under these licences.\n\n${parts.join('\n\n')}`;
}

function packageNotice(folder: string): Notice {
	const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	const own = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
	const texts = own.map((file) => readFileSync(join(folder, file), 'utf8'));
	return {
		name: `${name} ${version}`,
		licence: license,
		// Some packages name their licence only.
		text: texts.length > 0 ? texts.join('\n\n') : licenceText(license),
	};
}

function licenceText(name: string): string {
	return readFileSync(join(LICENCES, `${name}.txt`), 'utf8');
}

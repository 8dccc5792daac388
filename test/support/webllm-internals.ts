import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const NAMES = ['LLMChatPipeline', 'CustomLock', 'getConversation', 'libExports', 'MLCEngine'];

/** Its tokenizer takes Node for CommonJS. */
const FOR_NODE =
	"import { createRequire } from 'node:module'; const location = { href: import.meta.url };";

/** The pinned WebLLM with what it keeps to itself: what stands between a request and the tokenizer. */
export async function webllmInternals() {
	const source = await readFile(createRequire(import.meta.url).resolve('@mlc-ai/web-llm'), 'utf8');
	const folder = await mkdtemp(join(tmpdir(), 'webllm-'));
	try {
		// Vitest leaves what is in such a folder to Node.
		const library = join(folder, 'node_modules', 'web-llm');
		await mkdir(library, { recursive: true });
		const copy = join(library, 'index.mjs');
		await writeFile(
			copy,
			`${FOR_NODE}\n${source}\nexport const internals = { ${NAMES.join(', ')} };\n`,
		);
		const { internals } = await import(/* @vite-ignore */ pathToFileURL(copy).href);
		return internals;
	} finally {
		await rm(folder, { recursive: true });
	}
}

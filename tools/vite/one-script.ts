import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** One classic script of an entry and all that it imports, for where nothing can be imported. */
export async function oneScript(entry: string, define: Record<string, string>): Promise<string> {
	const built = await build({
		configFile: false,
		root,
		logLevel: 'error',
		define,
		build: {
			write: false,
			target: 'es2023',
			rolldownOptions: { input: join(root, entry), output: { format: 'iife' } },
			modulePreload: false,
			copyPublicDir: false,
		},
	});
	const [output] = [built].flat();
	const chunks = (output as Rolldown.RolldownOutput).output.filter(({ type }) => type === 'chunk');
	const [chunk] = chunks;
	if (chunks.length !== 1 || chunk?.type !== 'chunk') throw new Error(`${entry}: not one script`);
	return chunk.code;
}

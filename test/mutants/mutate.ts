import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Mutant } from './mutant.ts';

// `npm run mutate [words]`: makes each mistake of this folder's lists in a copy of the project, runs the
// unit tests that must notice, and names those that none noticed. With words, only mistakes whose file
// or description holds one of them. Exits with 1 where fewer than 95 % are noticed.

const root = fileURLToPath(new URL('../../', import.meta.url));
const PARTS = [
	'src',
	'tasks',
	'test',
	'tools',
	'cli',
	'workers',
	'public',
	'package.json',
	'tsconfig.json',
	'vite.config.ts',
	'index.html',
];

const lists = import.meta.glob<readonly Mutant[]>(['./*.ts', '!./mutant.ts', '!./mutate.ts'], {
	eager: true,
	import: 'mutants',
});

function copyProject(): string {
	const folder = mkdtempSync(join(tmpdir(), 'codesteer-mutants-'));
	for (const part of PARTS) cpSync(join(root, part), join(folder, part), { recursive: true });
	symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
	return folder;
}

/** Whether the tests fail; they pass on the unmutated project, which CI shows. */
function noticed(folder: string, tests: readonly string[]): Promise<boolean> {
	const words = ['vitest', 'run', '--project', 'unit', '--bail', '1', ...tests];
	return new Promise((resolve, reject) => {
		const child = spawn('npx', words, { cwd: folder, stdio: 'ignore' });
		child.on('error', reject);
		child.on('exit', (code) => resolve(code !== 0));
	});
}

async function tryOne(folder: string, { file, find, put, tests }: Mutant): Promise<string> {
	const path = join(folder, file);
	const before = readFileSync(path, 'utf8');
	if (before.split(find).length !== 2) return 'not found';
	writeFileSync(
		path,
		before.replace(find, () => put),
	);
	try {
		return (await noticed(folder, tests)) ? 'killed' : 'SURVIVED';
	} finally {
		writeFileSync(path, before);
	}
}

export async function main(words: readonly string[]): Promise<number> {
	const chosen = Object.values(lists)
		.flat()
		.filter(
			({ file, what }) =>
				words.length === 0 || words.some((word) => file.includes(word) || what.includes(word)),
		);
	const left = [...chosen];
	const outcomes: { mutant: Mutant; outcome: string }[] = [];
	async function work(): Promise<void> {
		const folder = copyProject();
		for (let mutant = left.shift(); mutant; mutant = left.shift()) {
			const outcome = await tryOne(folder, mutant);
			outcomes.push({ mutant, outcome });
			console.log(`${outcome.padEnd(9)} ${mutant.file}: ${mutant.what}`);
		}
		rmSync(folder, { recursive: true, force: true });
	}
	await Promise.all([work(), work()]);
	const killed = outcomes.filter(({ outcome }) => outcome === 'killed').length;
	console.log(
		`\n${killed} of ${chosen.length} noticed (${Math.round((100 * killed) / chosen.length)} %)`,
	);
	for (const { mutant, outcome } of outcomes)
		if (outcome !== 'killed') console.log(`${outcome}: ${mutant.file}: ${mutant.what}`);
	return killed >= 0.95 * chosen.length ? 0 : 1;
}

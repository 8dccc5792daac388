import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import type { Mutant } from './mutant.ts';

// `npm run mutate [words]`: makes each mistake of this folder's lists in a copy of the project, runs the
// unit tests that must notice, and names those that none noticed. With words, only mistakes whose file
// or description holds one of them. Exits with 1 where fewer than 95 % are noticed.

const root = fileURLToPath(new URL('../../', import.meta.url));
/** What the tests do without, or is linked. */
const LEFT_OUT = new Set(
	['.git', 'node_modules', 'dist', 'coverage', 'test-results'].map((name) => join(root, name)),
);

const lists = import.meta.glob<readonly Mutant[]>(['./*.ts', '!./mutant.ts', '!./mutate.ts'], {
	eager: true,
	import: 'mutants',
});

/** Vitest's own report, as far as it is read here. */
const Report = v.object({
	testResults: v.array(v.object({ name: v.string(), status: v.string() })),
});

function copyProject(): string {
	const folder = mkdtempSync(join(tmpdir(), 'codesteer-mutants-'));
	cpSync(root, folder, { recursive: true, filter: (path) => !LEFT_OUT.has(path) });
	symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
	return folder;
}

/** Runs unit tests in a copy of the project. */
function runTests(folder: string, words: readonly string[]): Promise<{ readonly failed: boolean }> {
	const all = ['vitest', 'run', '--project', 'unit', ...words];
	return new Promise((resolve, reject) => {
		const child = spawn('npx', all, { cwd: folder, stdio: 'ignore' });
		child.on('error', reject);
		child.on('exit', (code) => resolve({ failed: code !== 0 }));
	});
}

/**
 * What is wrong with the tests before anything is mutated: a file that fails anyway, or a filter that
 * finds no file, would seem to notice every mistake.
 */
async function faultsOfTests(folder: string, mutants: readonly Mutant[]): Promise<string[]> {
	const filters = [...new Set(mutants.flatMap(({ tests }) => tests))];
	const path = join(folder, 'baseline.json');
	await runTests(folder, ['--reporter', 'json', '--outputFile', path, ...filters]);
	const { testResults } = v.parse(Report, JSON.parse(readFileSync(path, 'utf8')));
	return [
		...testResults
			.filter(({ status }) => status !== 'passed')
			.map(({ name }) => `fails without a mutant: ${relative(folder, name)}`),
		...filters
			.filter((filter) => !testResults.some(({ name }) => relative(folder, name).includes(filter)))
			.map((filter) => `no such tests: ${filter}`),
	];
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
		return (await runTests(folder, ['--bail', '1', ...tests])).failed ? 'killed' : 'SURVIVED';
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
	const [first, second] = [copyProject(), copyProject()];
	try {
		const faults = await faultsOfTests(first, chosen);
		for (const fault of faults) console.log(fault);
		if (faults.length > 0) return 1;
		return await tryAll(chosen, [first, second]);
	} finally {
		for (const folder of [first, second]) rmSync(folder, { recursive: true, force: true });
	}
}

async function tryAll(chosen: readonly Mutant[], folders: readonly string[]): Promise<number> {
	const left = [...chosen];
	const outcomes: { mutant: Mutant; outcome: string }[] = [];
	async function work(folder: string): Promise<void> {
		for (let mutant = left.shift(); mutant; mutant = left.shift()) {
			const outcome = await tryOne(folder, mutant);
			outcomes.push({ mutant, outcome });
			console.log(`${outcome.padEnd(9)} ${mutant.file}: ${mutant.what}`);
		}
	}
	await Promise.all(folders.map(work));
	const killed = outcomes.filter(({ outcome }) => outcome === 'killed').length;
	console.log(
		`\n${killed} of ${chosen.length} noticed (${Math.round((100 * killed) / chosen.length)} %)`,
	);
	for (const { mutant, outcome } of outcomes)
		if (outcome !== 'killed') console.log(`${outcome}: ${mutant.file}: ${mutant.what}`);
	return killed >= 0.95 * chosen.length ? 0 : 1;
}

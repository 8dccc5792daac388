import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { GeneratedRow } from '../../src/lab/generation.ts';
import { loadTask } from '../../tasks/registry.ts';
import { type ExportedSet, makeSets, unpack } from './exported.ts';
import { install } from './install.ts';
import type { Outcome } from './outcome.ts';
import { MANNERS } from './replies.ts';
import { checkResults } from './results.ts';
import { runHarness } from './run-harness.ts';
import { runInspect } from './run-inspect.ts';
import { runPromptfoo } from './run-promptfoo.ts';
import { startScriptedServer } from './scripted-server.ts';

const TOOLS = [
	{ form: 'inspect', run: runInspect },
	{ form: 'lm-evaluation-harness', run: runHarness },
	{ form: 'promptfoo', run: runPromptfoo },
];
const SEEDS_A_LEVEL = 2;

const print = (line: string) => process.stdout.write(`${line}\n`);

/**
 * Exports sets of all tasks and has the real tools ask, by their own commands, an OpenAI-compatible
 * server on this machine whose models answer right, wrong and oddly: right must be right and wrong wrong,
 * and nothing may be right that the task calls wrong. Needs `python3` with pip, npm and their registries
 * for the tools, which go into a temporary folder, or into the one that is named, to be used again. Then
 * they read the results of an experiment; with the word `results` behind the folder that alone.
 */
export async function main([named, only]: readonly string[]): Promise<number> {
	const scratch = mkdtempSync(join(tmpdir(), 'tools-'));
	const folder = named === undefined ? join(scratch, 'installed') : resolve(named);
	mkdirSync(folder, { recursive: true });
	let faults = 0;
	try {
		print('Fetching the tools …');
		const tools = install(folder);
		const wrong = await checkResults(tools, scratch, print);
		for (const fault of wrong) print(fault);
		print(`results: ${wrong.length} faults`);
		faults += wrong.length;
		if (only === 'results') return faults === 0 ? 0 : 1;
		const sets = await makeSets(SEEDS_A_LEVEL);
		const rows = sets.flatMap((set) => set.rows);
		const server = await startScriptedServer(rows);
		for (const { form, run } of TOOLS) {
			const start = performance.now();
			const folders = sets.map((set) => unpack(scratch, form, set));
			const outcomes = await run(tools, folders, Object.keys(MANNERS), server.url, scratch);
			const found = await faultsIn(outcomes, sets);
			for (const fault of found) print(`${form}: ${fault}`);
			faults += found.length;
			const seconds = Math.round((performance.now() - start) / 1000);
			print(`${form}: ${outcomes.length} answers, ${found.length} faults, ${seconds} s`);
		}
		for (const question of server.unknown) print(`not as exported: ${question}`);
		faults += server.unknown.length;
		server.close();
		return faults === 0 ? 0 : 1;
	} finally {
		rmSync(scratch, { recursive: true });
	}
}

/** What a tool missed or judged otherwise than it has to. */
async function faultsIn(
	outcomes: readonly Outcome[],
	sets: readonly ExportedSet[],
): Promise<string[]> {
	const judged = new Map(outcomes.map((one) => [`${one.model} ${one.origin.hash}`, one.right]));
	const faults: string[] = [];
	for (const row of sets.flatMap((set) => set.rows))
		for (const [model, manner] of Object.entries(MANNERS)) {
			const right = judged.get(`${model} ${row.hash}`);
			const what = `${model}, ${row.task} ${row.level} seed ${row.seed}`;
			if (right === undefined) faults.push(`${what}: not asked`);
			else if (
				manner.right === null
					? right && !(await isCorrect(row, manner.say(row)))
					: right !== manner.right
			)
				faults.push(`${what}: called ${right ? 'right' : 'wrong'}`);
		}
	return faults;
}

async function isCorrect({ task, params, seed }: GeneratedRow, answer: string): Promise<boolean> {
	return (await loadTask(task)).instance(params, seed).check(answer).correct;
}

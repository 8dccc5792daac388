import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import * as v from 'valibot';
import { DEFAULT_SETTINGS, DEFAULT_STEP_ERRORS } from '../../src/core/settings.ts';
import { cellOf } from '../../src/lab/experiments/analysis/cells.ts';
import type { ResultSource } from '../../src/lab/experiments/exports/result-format.ts';
import { resultFormats } from '../../src/lab/experiments/exports/result-formats.ts';
import { endedRuns } from '../../src/lab/experiments/exports/run-rows.ts';
import { newestPack, releasedPack } from '../../src/steering/packs/released.ts';
import { madeContender, madeExperiment } from '../samples/made-experiment.ts';
import { createNodeSandbox } from '../support/node-sandbox.ts';
import { failingFor, playedExperiment, resultSourceOf } from '../support/played-experiment.ts';
import { NEVER, scripted } from '../support/runs.ts';
import type { Tools } from './install.ts';
import { runTool } from './outcome.ts';

const Read = v.object({
	inspect: v.object({
		version: v.string(),
		logs: v.array(
			v.object({
				task: v.string(),
				solver: v.string(),
				status: v.string(),
				samples: v.number(),
				summaries: v.number(),
				right: v.number(),
				wrong: v.number(),
				errors: v.number(),
				accuracy: v.number(),
				keys: v.array(v.string()),
				messages: v.number(),
				usage: v.number(),
			}),
		),
	}),
	pandas: v.object({
		version: v.string(),
		runs: v.number(),
		lines: v.number(),
		same: v.boolean(),
		tokens: v.number(),
		rates: v.record(v.string(), v.number()),
		table: v.record(v.string(), v.number()),
	}),
	everyEvalEver: v.object({
		version: v.string(),
		aggregates: v.number(),
		instances: v.number(),
		faults: v.array(v.string()),
	}),
});

/** Plays an experiment, really, with an error in it. */
async function played(): Promise<ResultSource> {
	const sandbox = createNodeSandbox();
	const services = {
		models: {
			open: async (_model: unknown, instance: Parameters<typeof scripted>[0]) => scripted(instance),
		},
		prompts: {
			need: newestPack,
			find: async ({ pack }: { pack: string }) => releasedPack(pack),
		},
		python: { sandbox: async () => sandbox, warm: async () => {} },
		published: { find: async () => null },
	};
	const { sampling, ...loop } = DEFAULT_SETTINGS;
	const taskLLM = { ...sampling.taskLLM, stepErrors: DEFAULT_STEP_ERRORS };
	const settings = { ...loop, sampling: { ...sampling, taskLLM } };
	const experiment = madeExperiment({
		tasks: ['game-24', 'number-multiply', 'letters'],
		levels: ['L1', 'L3'],
		methods: ['all-text', 'all-code', 'codesteer'].map((id) => madeContender(id, { settings })),
		count: 3,
		repeats: 2,
	});
	const failing = failingFor(services, (opened) => opened % 17 === 5);
	const { library, id } = await playedExperiment(experiment, failing);
	return resultSourceOf(library, id, services);
}

/** Writes every form of results as a person saves it, archives unpacked. */
async function save(source: ResultSource, folder: string): Promise<void> {
	for (const { id, suffix, write } of resultFormats) {
		const parts: Buffer[] = [];
		for await (const part of write(source, () => {}, NEVER)) parts.push(Buffer.from(part));
		const bytes = Buffer.concat(parts);
		if (suffix.endsWith('.zip'))
			for (const [path, content] of Object.entries(unzipSync(bytes))) {
				const place = join(folder, id, path);
				mkdirSync(dirname(place), { recursive: true });
				writeFileSync(place, content);
			}
		else writeFileSync(join(folder, id), bytes);
	}
}

/**
 * Has the real tools read results of an experiment that was played: Inspect its logs, pandas the tables,
 * promptfoo its results, and the schemas of Every Eval Ever judge theirs. Gives what is wrong, in words.
 */
export async function checkResults(
	tools: Tools,
	scratch: string,
	print: (line: string) => void,
): Promise<string[]> {
	const folder = join(scratch, 'experiment');
	mkdirSync(folder, { recursive: true });
	const source = await played();
	await save(source, folder);
	const runs = endedRuns(source.results);
	const count = (state: string) => runs.filter(({ trial }) => trial.state === state).length;
	const told = { right: count('right'), wrong: count('wrong'), errored: count('errored') };
	print(`played: ${runs.length} runs, ${JSON.stringify(told)}`);
	const faults: string[] = [];
	const expect = (what: string, found: unknown, wanted: unknown) => {
		if (JSON.stringify(found) !== JSON.stringify(wanted))
			faults.push(`${what}: ${JSON.stringify(found)}, and not ${JSON.stringify(wanted)}`);
	};

	const reader = new URL('read_results.py', import.meta.url).pathname;
	const output = execFileSync(tools.python, [reader, folder, tools.schemas], { encoding: 'utf8' });
	const { inspect, pandas, everyEvalEver } = v.parse(Read, JSON.parse(output));

	const sum = (key: 'samples' | 'summaries' | 'right' | 'wrong' | 'errors' | 'usage') =>
		inspect.logs.reduce((before, log) => before + log[key], 0);
	print(`inspect-ai ${inspect.version}: ${inspect.logs.length} logs, ${sum('samples')} samples`);
	expect('inspect: samples', sum('samples'), runs.length);
	expect('inspect: summaries', sum('summaries'), runs.length);
	expect(
		'inspect: right, wrong, errors',
		[sum('right'), sum('wrong'), sum('errors')],
		Object.values(told),
	);
	const keys = inspect.logs.flatMap((log) => log.keys).sort();
	expect('inspect: keys', keys, runs.map(({ run }) => run.key).sort());
	const tokens = runs.reduce((before, { trial }) => before + trial.input + trial.output, 0);
	expect('inspect: tokens', sum('usage'), tokens);
	for (const log of inspect.logs) {
		expect(`inspect: ${log.task}: status`, log.status, 'success');
		expect(`inspect: ${log.task}: accuracy`, log.accuracy, log.right / (log.right + log.wrong));
		if (log.messages < 2) faults.push(`inspect: ${log.task}: a sample has no conversation`);
	}

	print(`pandas ${pandas.version}: ${pandas.runs} rows, ${pandas.lines} lines`);
	expect(
		'pandas: rows',
		[pandas.runs, pandas.lines, pandas.same],
		[runs.length, runs.length, true],
	);
	expect('pandas: tokens', pandas.tokens, tokens);
	for (const { id, instances } of source.results.tasks)
		for (const { id: contender, name } of source.results.contenders) {
			const { rate } = cellOf(instances, contender);
			const place = `${id} ${name}`;
			for (const found of [pandas.rates[place], pandas.table[place]])
				if (found === undefined || Math.abs(found - (rate?.value ?? Number.NaN)) > 1e-9)
					faults.push(`pandas: ${place} is ${found}, and not ${rate?.value}`);
		}

	const { aggregates, instances } = everyEvalEver;
	print(
		`Every Eval Ever schemas ${everyEvalEver.version}: ${aggregates} aggregates, ${instances} instances`,
	);
	expect('Every Eval Ever: instances', instances, told.right + told.wrong);
	faults.push(...everyEvalEver.faults.map((fault) => `Every Eval Ever: ${fault}`));

	const { stats, rows, version } = await promptfoo(tools, folder, scratch);
	print(`promptfoo ${version}: ${rows} results`);
	expect('promptfoo: results', rows, runs.length);
	expect('promptfoo: stats', stats, Object.values(told));
	return faults;
}

const Exported = v.object({
	results: v.object({
		results: v.array(v.object({ success: v.boolean(), failureReason: v.number() })),
		stats: v.object({ successes: v.number(), failures: v.number(), errors: v.number() }),
	}),
});

/** Imports the results into promptfoo, and exports them again. */
async function promptfoo({ node, promptfoo: entry }: Tools, folder: string, scratch: string) {
	const environment = {
		PROMPTFOO_CONFIG_DIR: join(scratch, 'promptfoo-results'),
		PROMPTFOO_DISABLE_TELEMETRY: '1',
		PROMPTFOO_DISABLE_UPDATE: '1',
	};
	const file = join(folder, 'promptfoo');
	const again = join(folder, 'promptfoo-again.json');
	const { evalId } = v.parse(
		v.object({ evalId: v.string() }),
		JSON.parse(readFileSync(file, 'utf8')),
	);
	await runTool(node, [entry, 'import', file], folder, environment);
	await runTool(node, [entry, 'export', 'eval', evalId, '--output', again], folder, environment);
	const { results } = v.parse(Exported, JSON.parse(readFileSync(again, 'utf8')));
	const { successes, failures, errors } = results.stats;
	const version = execFileSync(node, [entry, '--version'], {
		encoding: 'utf8',
		env: { ...process.env, ...environment },
	});
	return {
		version: version.trim(),
		rows: results.results.length,
		stats: [successes, failures, errors],
	};
}

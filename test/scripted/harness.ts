import { allowOwnScripts } from '../../src/app/own-scripts.ts';
import { foldRun } from '../../src/core/fold-run.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import type { GeneratedSpec, RunSpec } from '../../src/core/spec.ts';
import { assemble } from '../../src/lab/assemble.ts';
import type { Services } from '../../src/lab/services.ts';
import { SCRIPTED } from '../../src/models/scripted/kind.ts';
import { createScriptedModel } from '../../src/models/scripted/model.ts';
import { createSandbox } from '../../src/python/create-sandbox.ts';
import { newestPack, releasedPack } from '../../src/steering/packs/released.ts';
import { startRun } from '../../src/steering/run.ts';
import { catalogue } from '../../tasks/catalogue.ts';
import { loadTask } from '../../tasks/registry.ts';
import { type Instance, LEVELS, type Level } from '../../tasks/task.ts';

allowOwnScripts();

const sandbox = createSandbox();
const services: Omit<Services, 'history'> = {
	models: { open: async (_model, instance) => createScriptedModel(instance, 0) },
	prompts: { need: newestPack, find: ({ pack }) => releasedPack(pack) },
	python: { sandbox: async () => sandbox, warm: () => sandbox.warm() },
	published: { find: async () => null },
};

/** The tasks by id. */
const tasks = catalogue.map((about) => about.id);

/** How the scripted TaskLLM's runs end where no step goes wrong, and where each does. */
const ENDS: readonly (readonly [method: string, stepErrors: number, end: RegExp])[] = [
	['codesteer', 0, /^right/],
	['all-code', 0, /^right by its output$/],
	['all-text', 0, /^right by its text$/],
	['all-text', 1, /^wrong by its text$/],
];

/** Plays one instance in the real sandbox; returns what is not as it must be. */
async function play(task: string, level: Level, seed: number): Promise<string[]> {
	const loaded = await loadTask(task);
	const params = loaded.about.levels[level];
	const instance = loaded.instance(params, seed);
	const faults: string[] = [];

	if (!instance.check(instance.solve()).correct) faults.push('solve is judged wrong');
	if (instance.check(instance.slip()).correct) faults.push('slip is judged right');
	const { fault } = await runProgram(task, level, seed);
	if (fault !== null) faults.push(`its program ${fault}`);
	for (const [method, stepErrors, end] of ENDS) {
		const ended = await scripted(instance, method, stepErrors);
		if (!end.test(ended)) faults.push(`the scripted ${method} run at ${stepErrors} ended ${ended}`);
	}
	return faults.map((fault) => `${task} ${level} seed ${seed}: ${fault}`);
}

/** The hashes of a task's first ten seeds at each level, as this browser generates them. */
async function hashes(task: string): Promise<Record<string, string[]>> {
	const loaded = await loadTask(task);
	const hashesAt = (level: Level) =>
		Array.from(
			{ length: 10 },
			(_, seed) => loaded.instance(loaded.about.levels[level], seed).legacyHash,
		);
	return Object.fromEntries(LEVELS.map((level) => [level, hashesAt(level)]));
}

/** Runs an instance's program in the real sandbox; returns why it is not right, and its seconds. */
async function runProgram(task: string, level: Level, seed: number) {
	const loaded = await loadTask(task);
	const instance = loaded.instance(loaded.about.levels[level], seed);
	const { output, ending, error, seconds } = await sandbox.run(
		{ code: instance.program(), seconds: 10 },
		new AbortController().signal,
	);
	if (ending !== 'ok') return { seconds, fault: `ended with ${ending}: ${error}` };
	const { correct, reason } = instance.check(output);
	return { seconds, fault: correct ? null : `its output is judged wrong: ${reason}` };
}

/** How a method ends on an instance with the scripted TaskLLM and the built-in rules. */
async function scripted(instance: Instance, method: string, stepErrors: number): Promise<string> {
	const { task, revision, origin } = instance;
	if (!origin) throw new Error('the instance was not generated');
	const { sampling } = DEFAULT_SETTINGS;
	const spec: RunSpec = {
		instance: {
			task,
			revision,
			params: { ...origin.params } as GeneratedSpec['params'],
			seed: origin.seed,
		},
		method: { id: method, revision: 1 },
		taskLLM: SCRIPTED,
		steerer: { kind: 'rules' },
		settings: {
			...DEFAULT_SETTINGS,
			sampling: { ...sampling, taskLLM: { ...sampling.taskLLM, stepErrors } },
		},
		prompts: { pack: (await newestPack()).name },
	};
	const { signal } = new AbortController();
	const parts = await assemble(spec, services, signal);
	const events = [];
	for await (const event of startRun(spec, parts, signal)) events.push(event);
	const { verdict, error } = foldRun(events);
	if (!verdict) return `without a verdict: ${error?.message}`;
	return `${verdict.correct ? 'right' : 'wrong'} by its ${verdict.source}`;
}

declare global {
	interface Window {
		everyTask: {
			tasks: typeof tasks;
			play: typeof play;
			hashes: typeof hashes;
			runProgram: typeof runProgram;
		};
		sandbox: typeof sandbox;
	}
}
window.everyTask = { tasks, play, hashes, runProgram };
window.sandbox = sandbox;

import type { RunEvent } from '../../src/core/events/index.ts';
import { foldRun } from '../../src/core/fold-run.ts';
import { lastOf, type RunView } from '../../src/core/run.ts';
import type { GeneratedSpec, RunSpec } from '../../src/core/spec.ts';
import { firstProgram } from '../../src/ground/programs.ts';
import { assemble, type Steer } from '../../src/lab/assemble.ts';
import type { LevelRun } from '../../src/lessons/stages/levels.ts';
import {
	type SteeredRun,
	type SteerStage,
	steeredRun,
} from '../../src/lessons/stages/steered-run.ts';
import { standInSpec } from '../../src/lessons/stand-in-spec.ts';
import type { PythonSandbox } from '../../src/python/sandbox.ts';
import { newestPack, releasedPack } from '../../src/steering/packs/released.ts';
import { startRun } from '../../src/steering/run.ts';
import { createPersonSteerer } from '../../src/steering/steerers/person.ts';
import { loadTask } from '../../tasks/registry.ts';
import { LEVELS } from '../../tasks/task.ts';
import { scripted } from './runs.ts';

// What the stand-in does in lessons, played for real.

const never = new AbortController().signal;

async function play(spec: RunSpec, sandbox: PythonSandbox, steer?: Steer): Promise<RunView> {
	const parts = await assemble(
		spec,
		{
			models: { open: async (_model, instance) => scripted(instance) },
			prompts: { need: newestPack, find: ({ pack }) => releasedPack(pack) },
			python: { sandbox: async () => sandbox, warm: async () => {} },
			published: { find: async () => null },
		},
		never,
		steer ? { steer } : {},
	);
	const events: RunEvent[] = [];
	for await (const event of startRun(spec, { ...parts, chance: '' }, never)) events.push(event);
	return foldRun(events);
}

/** Plays a run that a person steers with this guidance; when it is used up, they finish. */
export async function steerBy(
	{ instance, rounds, stepErrors }: SteerStage,
	guidance: readonly string[],
	sandbox: PythonSandbox,
): Promise<SteeredRun> {
	const spec = standInSpec(instance, 'codesteer', stepErrors, { kind: 'person' }, rounds - 1);
	const left = [...guidance];
	const person = createPersonSteerer(async () => left.shift() ?? '<<<Return Answer>>>');
	return steeredRun(await play(spec, sandbox, () => person));
}

/** The same puzzles in words, as a program that is run, and as the same program that is only played through. */
export async function playWays(
	task: string,
	seeds: readonly number[],
	stepErrors: number,
	sandbox: PythonSandbox,
) {
	const { about, instance: make } = await loadTask(task);
	const ways: Record<'words' | 'executed' | 'simulated', LevelRun[]> = {
		words: [],
		executed: [],
		simulated: [],
	};
	for (const level of LEVELS)
		for (const seed of seeds) {
			const params = about.levels[level];
			const spec: GeneratedSpec = { task, revision: about.revision, params, seed };
			const words = await play(standInSpec(spec, 'all-text', stepErrors), sandbox);
			const simulated = await play(standInSpec(spec, 'simulated-code', stepErrors), sandbox);
			const [round] = simulated.rounds;
			const code = firstProgram((round && lastOf(round, 'answer')?.text) ?? '') ?? '';
			const { output } = await sandbox.run({ code }, never);
			const executed = make(params, seed).check(output);
			const row = (verdict: { correct: boolean; reason: string } | undefined): LevelRun => ({
				level,
				seed,
				right: verdict?.correct ?? false,
				reason: verdict?.reason ?? '',
			});
			ways.words.push(row(words.verdict));
			ways.simulated.push(row(simulated.verdict));
			ways.executed.push(row(executed));
		}
	return ways;
}

/** What the built-in rules make of a puzzle. */
export async function steerByRules(
	instance: GeneratedSpec,
	stepErrors: number,
	sandbox: PythonSandbox,
): Promise<SteeredRun> {
	const spec = standInSpec(instance, 'codesteer', stepErrors, { kind: 'rules' });
	return steeredRun(await play(spec, sandbox));
}

import type { Instance } from '../../tasks/task.ts';
import { Failure } from '../core/failure.ts';
import type { ModelSpec, RunSpec } from '../core/spec.ts';
import { refuseUnhonoured } from '../models/open-model.ts';
import { type KnownPuzzle, rebuildInstance } from '../sharing/rebuild.ts';
import { methods } from '../steering/methods.ts';
import type { RunParts } from '../steering/run.ts';
import type { Steerer } from '../steering/steerer.ts';
import { createCodeFirstSteerer } from '../steering/steerers/code-first.ts';
import { createModelSteerer } from '../steering/steerers/model.ts';
import { createRulesSteerer } from '../steering/steerers/rules.ts';
import type { Services } from './services.ts';

/** Puts a person beside a run's steerer, or in place of none (null: a person steers from the start). */
export type Steer = (steerer: Steerer | null) => Steerer;

interface Assembly {
	/** What the trace of a resumed run says of its puzzle, so that it goes on with the same one. */
	readonly puzzle?: KnownPuzzle | undefined;
	/** Left out where no person steers. */
	readonly steer?: Steer | undefined;
}

/**
 * The parts that a spec names, ready to run: its instance is made, its models are loaded.
 * What a model cannot honour of its sampling is refused before anything is loaded.
 * @throws Failure, AbortError
 */
export async function assemble(
	spec: RunSpec,
	services: Omit<Services, 'history'>,
	signal: AbortSignal,
	{ puzzle = {}, steer = withoutPerson }: Assembly = {},
): Promise<RunParts> {
	const { taskLLM: answers, steerer: steers } = spec.settings.sampling;
	const { usesInterpreter } = methods.find(({ id }) => id === spec.method.id) ?? {};
	refuseUnhonoured(spec.taskLLM, answers, usesInterpreter);
	if (spec.checker) refuseUnhonoured(spec.checker, answers);
	if (spec.steerer?.kind === 'model') refuseUnhonoured(spec.steerer.model, steers);
	void services.python.warm();
	const instance = await makeInstance(spec, puzzle, services);
	const prompts = await services.prompts.need(spec.prompts);
	const open = (model: ModelSpec) => {
		signal.throwIfAborted();
		return services.models.open(model, instance, signal);
	};
	const taskLLM = await open(spec.taskLLM);
	const checker = spec.checker && (await open(spec.checker));
	const steerer = steer(await steererOf(spec, open));
	return { instance, prompts, taskLLM, checker, steerer, python: await services.python.sandbox() };
}

/** @throws Failure `no-puzzle` */
async function makeInstance(
	spec: RunSpec,
	puzzle: KnownPuzzle,
	{ published }: Pick<Services, 'published'>,
): Promise<Instance> {
	const { thing, problem } = await rebuildInstance(spec, puzzle, published.find);
	if (!thing) throw new Failure('no-puzzle', problem ?? 'The puzzle cannot be made.');
	return thing;
}

/** Null where a person steers from the start. */
async function steererOf(
	{ steerer }: RunSpec,
	open: (model: ModelSpec) => Promise<Parameters<typeof createModelSteerer>[0]>,
): Promise<Steerer | null> {
	if (steerer?.kind === 'person') return null;
	if (steerer?.kind === 'model')
		return createModelSteerer(await open(steerer.model), steerer.grammar);
	return steerer?.kind === 'code-first' ? createCodeFirstSteerer() : createRulesSteerer();
}

function withoutPerson(steerer: Steerer | null): Steerer {
	if (steerer) return steerer;
	throw new Failure(
		'no-person',
		'This run is steered by a person, and nobody is here to be asked. Run it on the page, or choose another steerer.',
	);
}

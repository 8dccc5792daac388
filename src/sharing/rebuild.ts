import { whereToGet } from '../../tasks/data-folders.ts';
import { ParamsError } from '../../tasks/kit/params.ts';
import { catalogue, loadTask } from '../../tasks/registry.ts';
import type { Instance } from '../../tasks/task.ts';
import type { RunEvent } from '../core/events/index.ts';
import { asFailure, Failure } from '../core/failure.ts';
import { type InstanceSpec, isPublished, type RunSpec } from '../core/spec.ts';
import type { PromptPack } from '../steering/prompts.ts';
import { replay } from '../steering/run.ts';

/** What came of making something again; `problem` says in words why it is missing or another. */
export interface Rebuilt<Thing> {
	readonly thing: Thing | null;
	readonly problem: string | null;
	/** Set where it is missing only because the published data is not at hand. */
	readonly needsData?: true;
}

/** A published instance of the data at hand; null where that is not in it. */
export type FindPublished = (task: string, id: string) => Promise<Instance | null>;

/**
 * Makes the instance of a run again (generates it, or finds it in the published data) and compares
 * it with the hash that it had. An instance that came out otherwise is not returned: it is another
 * puzzle.
 */
export async function rebuildInstance(
	spec: RunSpec,
	instanceHash: string | null,
	findPublished: FindPublished,
): Promise<Rebuilt<Instance>> {
	const { task: id, revision } = spec.instance;
	const about = catalogue.find((one) => one.id === id);
	const none = (problem: string) => ({ thing: null, problem });
	if (!about) return none(`This page has no task "${id}", so the puzzle cannot be made again.`);
	const changed = `The generator of ${about.title} has changed since: the run used revision ${revision}, this page has revision ${about.revision}.`;
	try {
		const instance = await make(spec.instance, findPublished);
		if (!instance)
			return {
				thing: null,
				problem: `The puzzle is a published instance, and its text is not at hand. ${whereToGet(id)}`,
				needsData: true,
			};
		const same =
			instanceHash === null ? about.revision === revision : instance.hash === instanceHash;
		if (same) return { thing: instance, problem: null };
		return none(
			about.revision === revision
				? `The puzzle comes out otherwise here (${instance.hash}) than where the run was made (${instanceHash}).`
				: changed,
		);
	} catch (error) {
		if (about.revision !== revision) return none(changed);
		if (error instanceof Failure) return none(error.message);
		if (error instanceof ParamsError || error instanceof RangeError)
			return none(`The puzzle cannot be made from these settings: ${error.message}`);
		return none('The task could not be loaded: the connection was cut. Reload the page.');
	}
}

async function make(spec: InstanceSpec, findPublished: FindPublished): Promise<Instance | null> {
	if (isPublished(spec)) return findPublished(spec.task, spec.published);
	return (await loadTask(spec.task)).instance(spec.params, spec.seed);
}

/**
 * A run's events with the messages "as sent", which links leave out, derived again by replay.
 */
export async function rebuildRequests(
	spec: RunSpec,
	instance: Instance | null,
	prompts: PromptPack | null,
	events: readonly RunEvent[],
): Promise<Rebuilt<readonly RunEvent[]>> {
	const missing = (problem: string) => ({ thing: null, problem });
	if (!instance) return missing('The puzzle could not be made again.');
	if (!prompts)
		return missing(
			`The prompts "${spec.prompts.name}" (${spec.prompts.hash}) are not on this page.`,
		);
	try {
		const replayed: RunEvent[] = [];
		for await (const event of replay(spec, { instance, prompts }, events)) replayed.push(event);
		return { thing: replayed, problem: null };
	} catch (error) {
		return missing(asFailure(error, 'replay-failed').message);
	}
}

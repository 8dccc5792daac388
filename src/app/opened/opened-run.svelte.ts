import type { Instance } from '../../../tasks/task.ts';
import type { RunEvent } from '../../core/events/index.ts';
import { foldRun, type RunView } from '../../core/run.ts';
import type { RunSpec } from '../../core/spec.ts';
import type { Services } from '../../lab/services.ts';
import { type Rebuilt, rebuildInstance, rebuildRequests } from '../../sharing/rebuild.ts';
import type { Claimed, Means } from '../../sharing/reverify.ts';

/**
 * A run that is looked at, from a link or the history: as it was, with its puzzle made again and
 * what was sent to the models derived again where it is not recorded. Runs no program, asks no model.
 */
export class OpenedRun {
	readonly #services: Services;
	readonly spec: RunSpec;
	readonly events: readonly RunEvent[];
	readonly #hash: string | null;
	/** Null while the puzzle is being made. */
	puzzle: Rebuilt<Instance> | null = $state.raw(null);
	view: RunView = $state.raw(foldRun([]));
	/** What is missing or otherwise than it was, in words. */
	problems: readonly string[] = $state.raw([]);

	/** `hash` is the one that the instance had; null where none is known. */
	constructor(spec: RunSpec, hash: string | null, events: readonly RunEvent[], services: Services) {
		this.#services = services;
		this.spec = spec;
		this.events = events;
		this.#hash = hash ?? events.find((event) => event.type === 'start')?.instanceHash ?? null;
		this.view = foldRun(events);
		void this.rebuild();
	}

	get instance(): Instance | null {
		return this.puzzle?.thing ?? null;
	}

	/** The question as it was asked, even where the puzzle cannot be made again. */
	get question(): string | null {
		return this.view.start?.question || (this.instance?.question ?? null);
	}

	get claimed(): Claimed {
		return { spec: this.spec, instanceHash: this.#hash ?? '', events: this.events };
	}

	/** What a verification works with; had when it is asked for. */
	async means(): Promise<Means> {
		const instance = await this.#makeInstance();
		return {
			instance,
			prompts: await this.#prompts(),
			python: await this.#services.python.sandbox(),
		};
	}

	/** Makes again what can be: once more when published data has come that was missing. */
	async rebuild(): Promise<void> {
		const puzzle = await this.#makeInstance();
		this.puzzle = puzzle;
		const problems = puzzle.problem === null ? [] : [puzzle.problem];
		if (this.events.length > 0) {
			const pack = await this.#prompts();
			const requests = await rebuildRequests(this.spec, puzzle.thing, pack, this.events);
			if (requests.thing) this.view = foldRun(requests.thing);
			else problems.push(`What was sent to the models cannot be shown. ${requests.problem}`);
		}
		this.problems = problems;
	}

	#makeInstance() {
		return rebuildInstance(this.spec, this.#hash, this.#services.published.find);
	}

	#prompts() {
		return this.#services.prompts.find(this.spec.prompts.hash);
	}
}

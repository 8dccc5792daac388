import type { Instance } from '../../../tasks/task.ts';
import type { RunEvent } from '../../core/events/index.ts';
import { foldRun, type RunView } from '../../core/run.ts';
import type { RunSpec } from '../../core/spec.ts';
import type { Services } from '../../lab/services.ts';
import {
	type KnownPuzzle,
	type RebuiltInstance,
	rebuildInstance,
	rebuildTrace,
} from '../../sharing/rebuild.ts';
import type { Claimed, Means } from '../../sharing/reverify.ts';

/**
 * A run that is looked at, from a link or the history: as it was, with its puzzle made again and
 * what was sent to the models derived again where it is not recorded. Runs no program, asks no model.
 */
export class OpenedRun {
	readonly #services: Services;
	readonly spec: RunSpec;
	readonly events: readonly RunEvent[];
	readonly #known: KnownPuzzle;
	/** Null while the puzzle is being made. */
	puzzle: RebuiltInstance | null = $state.raw(null);
	view: RunView = $state.raw(foldRun([]));
	/** What is missing or otherwise than it was, in words. */
	problems: readonly string[] = $state.raw([]);

	/** `known` is what a link says of the puzzle; a trace's start says more. */
	constructor(spec: RunSpec, known: KnownPuzzle, events: readonly RunEvent[], services: Services) {
		this.#services = services;
		this.spec = spec;
		this.events = events;
		this.#known = events.find((event) => event.type === 'start') ?? known;
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
		return { spec: this.spec, puzzle: this.#known, events: this.events };
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
			const played = await rebuildTrace(this.spec, puzzle.thing, pack, this.events);
			if (played.thing) this.view = foldRun(played.thing.events);
			else problems.push(`What was sent to the models cannot be shown. ${played.problem}`);
		}
		this.problems = problems;
	}

	#makeInstance() {
		return rebuildInstance(this.spec, this.#known, this.#services.published.find);
	}

	#prompts() {
		return this.#services.prompts.find(this.spec.prompts);
	}
}

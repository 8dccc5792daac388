import type { Instance } from '../../../tasks/task.ts';
import { foldRun } from '../../core/fold-run.ts';
import { EMPTY_RUN, type RunRecord, type RunView } from '../../core/run.ts';
import type { RunSpec } from '../../core/spec.ts';
import type { Services } from '../../lab/services.ts';
import {
	type KnownPuzzle,
	type RebuiltInstance,
	rebuildInstance,
	rebuildTrace,
} from '../../sharing/rebuild.ts';
import type { Claimed } from '../../sharing/reverify.ts';
import type { RunSource } from '../run/run-source.ts';

/**
 * A run that is looked at, from a link or the history: as it was, with its puzzle made again and
 * what was sent to the models derived again. Runs no program, asks no model.
 */
export class OpenedRun implements RunSource {
	readonly #services: Pick<Services, 'published' | 'prompts'>;
	readonly record: RunRecord;
	readonly #known: KnownPuzzle;
	#puzzle: RebuiltInstance | null = $state.raw(null);
	#view: RunView = $state.raw(EMPTY_RUN);
	#problems: readonly string[] = $state.raw([]);

	/** @param known what a link says of the puzzle; a trace's start says more */
	constructor(
		record: RunRecord,
		known: KnownPuzzle,
		services: Pick<Services, 'published' | 'prompts'>,
	) {
		this.#services = services;
		this.record = record;
		this.#known = record.events.find((event) => event.type === 'start') ?? known;
		this.#view = foldRun(record.events);
		void this.rebuild();
	}

	get spec(): RunSpec {
		return this.record.spec;
	}
	get view(): RunView {
		return this.#view;
	}
	/** Null while the puzzle is being made. */
	get puzzle(): RebuiltInstance | null {
		return this.#puzzle;
	}
	get instance(): Instance | null {
		return this.#puzzle?.thing ?? null;
	}
	/** What is missing or otherwise than it was, in words. */
	get problems(): readonly string[] {
		return this.#problems;
	}

	/** The question as it was asked, even where the puzzle cannot be made again. */
	get question(): string | null {
		return this.#view.start?.question || (this.instance?.question ?? null);
	}

	get claimed(): Claimed {
		return { spec: this.spec, puzzle: this.#known, events: this.record.events };
	}

	/** Makes again what can be: once more when published data has come that was missing. */
	async rebuild(): Promise<void> {
		const { published, prompts } = this.#services;
		const { events } = this.record;
		const puzzle = await rebuildInstance(this.spec, this.#known, published.find);
		this.#puzzle = puzzle;
		const problems = puzzle.problem === null ? [] : [puzzle.problem];
		if (events.length > 0) {
			const pack = await prompts.find(this.spec.prompts);
			const played = await rebuildTrace(this.spec, puzzle.thing, pack, events);
			if (played.thing) this.#view = foldRun(played.thing.events);
			else problems.push(`What was sent to the models cannot be shown. ${played.problem}`);
		}
		this.#problems = problems;
	}
}

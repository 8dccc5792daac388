import type { RunSpec } from '../../core/spec.ts';
import { lasting } from '../lasting.svelte.ts';
import { LiveRun, type RunServices } from '../run/live-run.svelte.ts';
import { namesPuzzle } from '../setup/puzzle-address.ts';
import { PuzzleChoice, type PuzzleServices } from '../setup/puzzle-choice.svelte.ts';
import { Setup } from '../setup/setup.svelte.ts';

/** The playground's choices and its run; they outlive a visit to another page. */
export class Playground {
	readonly puzzle: PuzzleChoice;
	readonly setup = new Setup();
	readonly run: LiveRun;

	constructor(services: RunServices & PuzzleServices) {
		this.puzzle = new PuzzleChoice(services.openPublished);
		this.run = new LiveRun(services);
	}

	/** Takes the choices of an address over; a run that is on goes on. */
	read(query: URLSearchParams): void {
		if (namesPuzzle(query)) this.puzzle.read(query);
		this.setup.methodId = query.get('method') ?? this.setup.methodId;
	}

	/** The choices as an address's query. */
	query(): URLSearchParams {
		const query = new URLSearchParams();
		this.puzzle.write(query);
		query.set('method', this.setup.methodId);
		return query;
	}

	/** What Run would start; null while something is missing or not valid. */
	readonly plan: RunSpec | null = $derived.by(() => {
		const { instance, spec } = this.puzzle;
		return instance && spec && this.setup.specFor(spec);
	});
}

/** The playground of a page. */
export const playgroundOf = lasting((page: RunServices & PuzzleServices) => new Playground(page));

import * as v from 'valibot';
import { keptPredictions } from '../../storage/kept-predictions.ts';
import type { PageDatabase } from '../../storage/page-database.ts';
import type { SingleValue } from '../../storage/single-value.ts';
import { lasting } from '../lasting.svelte.ts';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Tally = v.object({ right: Count, all: Count });
type Tally = v.InferOutput<typeof Tally>;

/** How often this browser's user said beforehand whether a run would be right, and was; kept here only. */
export class Predictions {
	readonly #store: Pick<SingleValue, 'read' | 'write'>;
	#tally: Tally = $state.raw({ right: 0, all: 0 });
	/** Settles when what was kept has been read, or cannot be: then the tally lasts as long as the tab. */
	readonly ready: Promise<void>;

	constructor(store: Pick<SingleValue, 'read' | 'write'>) {
		this.#store = store;
		this.ready = this.#read();
	}

	get tally(): Tally {
		return this.#tally;
	}

	/** Counts one prediction. */
	async add(right: boolean): Promise<void> {
		await this.ready;
		const { right: before, all } = this.#tally;
		this.#tally = { right: before + Number(right), all: all + 1 };
		await this.#store.write(this.#tally).catch(() => {});
	}

	async #read(): Promise<void> {
		const kept = v.safeParse(Tally, await this.#store.read().catch(() => undefined));
		if (kept.success) this.#tally = kept.output;
	}
}

/** The predictions of a page's user. */
export const predictionsOf = lasting(
	({ database }: { readonly database: PageDatabase }) => new Predictions(keptPredictions(database)),
);

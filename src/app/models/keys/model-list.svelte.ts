import type { ModelSpec } from '../../../core/spec.ts';
import { listModels } from '../../../models/cloud/list-models.ts';
import type { Attempt } from '../../ui/attempt.svelte.ts';
import { dayInWords } from '../../ui/day.ts';
import { plural } from '../../ui/words.ts';
import type { Keys } from './keys.svelte.ts';

type Listed = Awaited<ReturnType<typeof listModels>>[number];

/** A model of a list, with what is said of it. */
export interface ListedOption {
	readonly id: string;
	/** Such as "until 14 January 2027"; empty where nothing is. */
	readonly note: string;
}

/** So many models with an end are named. */
const MOST_NAMED = 5;

/** The models that a provider lists for the user's key, once they were asked for. */
export class ModelList {
	readonly #keys: Keys;
	readonly #attempt: Attempt;
	#models: readonly Listed[] = $state.raw([]);
	/** The provider and address that they are of. */
	#place: string | null = $state(null);

	/** @param attempt says what came of asking */
	constructor(keys: Keys, attempt: Attempt) {
		this.#keys = keys;
		this.#attempt = attempt;
	}

	/** The models of a spec's provider at its address; none where they were not asked for. */
	of(spec: ModelSpec): ListedOption[] {
		if (placeOf(spec) !== this.#place) return [];
		return this.#models.map(({ id, ends }) => ({
			id,
			note: ends === null ? '' : `until ${dayInWords(ends)}`,
		}));
	}

	/** Asks a spec's provider at its address. */
	look(spec: ModelSpec): Promise<void> {
		return this.#attempt.run(async (signal) => {
			this.#models = await listModels(spec, this.#keys.keyFor(spec), signal);
			this.#place = placeOf(spec);
			return listInWords(this.#models);
		});
	}
}

function placeOf({ provider, baseUrl }: ModelSpec): string {
	return `${provider} ${baseUrl ?? ''}`;
}

function listInWords(models: readonly Listed[]): string {
	const ending = models.filter(({ ends }) => ends !== null);
	const named = ending
		.slice(0, MOST_NAMED)
		.map(({ id, ends }) => `${id} until ${dayInWords(ends ?? '')}`);
	const more = ending.length > MOST_NAMED ? `, and ${ending.length - MOST_NAMED} more` : '';
	const ends = named.length > 0 ? ` Some end: ${named.join(', ')}${more}.` : '';
	return `${plural(models.length, 'model')} listed: type to choose one.${ends}`;
}

import * as v from 'valibot';
import { ADDRESSES } from '../../../core/addresses.ts';
import { codesteerGgufs, type Offer } from '../../../models/local/offers.ts';
import type { SingleValue } from '../../../storage/single-value.ts';
import type { KeptModels } from './kept-models.svelte.ts';

/** What the choice needs of the page. */
interface Services {
	readonly keptModels: Pick<KeptModels, 'fit'>;
	/** Where this browser keeps the address of the weights. */
	readonly keptAddress: Pick<SingleValue, 'read' | 'write'>;
}

/** In which form a person takes CodeSteer-v1, and from where. */
export class CodeSteerChoice {
	readonly #services: Services;
	#quantization: string | null = $state(null);
	/** Where its weights are. */
	address: string = $state(ADDRESSES.codesteerWeights);

	constructor(services: Services) {
		this.#services = services;
	}

	/** The GGUF that was chosen, else the best that fits; where none does, the usual one. */
	get offer(): Offer | undefined {
		return (
			codesteerGgufs.find(({ quantization }) => quantization === this.#quantization) ??
			codesteerGgufs.find((offer) => this.#services.keptModels.fit(offer)?.fits) ??
			codesteerGgufs[0]
		);
	}

	choose(quantization: string): void {
		this.#quantization = quantization;
	}

	/** Takes the address over that was given last; a browser that keeps nothing has the configured one. */
	async recall(): Promise<void> {
		const kept = await this.#services.keptAddress.read().catch(() => undefined);
		if (v.is(v.string(), kept)) this.address = kept;
	}

	/** Keeps the address for another time, where the browser lets it. */
	async remember(): Promise<void> {
		await this.#services.keptAddress.write(this.address).catch(() => {});
	}
}

import { deviceInWords, type LoadedModel } from '../../models/local/local-model.ts';
import { measureSpeed, type Speed } from '../../models/local/speed.ts';
import { Attempt } from '../ui/attempt.svelte.ts';
import { count, duration } from '../ui/words.ts';
import type { Section } from './diagnostics.ts';

/** How fast the models in memory are, measured one at a time. */
export class Benchmark {
	readonly #measuring = new Attempt();
	#result: Section | null = $state.raw(null);

	get busy(): boolean {
		return this.#measuring.busy;
	}
	/** Why there is no result; null where nothing went wrong. */
	get fault(): string | null {
		return this.#measuring.fault;
	}
	/** The last result; null before it, and while another is measured. */
	get result(): Section | null {
		return this.#result;
	}

	/** Measures a model. @param title what people call it */
	measure(title: string, model: LoadedModel): Promise<void> {
		this.#result = null;
		return this.#measuring.run(async (signal) => {
			const speed = await measureSpeed(model, signal);
			this.#result = {
				title: `Benchmark of ${title}, on the ${deviceInWords(model)}`,
				rows: speed ? inWords(speed) : [['First token after', 'more than 20 s']],
			};
			return undefined;
		});
	}

	stop(): void {
		this.#measuring.stop();
	}
}

function inWords({ input, output, firstToken, prefill, decode }: Speed): Section['rows'] {
	return [
		['First token after', duration(firstToken)],
		['Prefill', `${rate(prefill)} (${count(input)} tokens read)`],
		['Decode', decode === null ? 'one token only' : `${rate(decode)} (${output} tokens written)`],
	];
}

const rate = (value: number) =>
	`${value < 10 ? value.toFixed(2) : count(Math.round(value))} tokens a second`;

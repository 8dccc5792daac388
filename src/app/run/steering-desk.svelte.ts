import { untilAborted } from '../../ground/abort.ts';
import type { Situation, Steerer } from '../../steering/steerer.ts';
import { createPersonSteerer } from '../../steering/steerers/person.ts';

/** Where a person steers: holds the question put to them until they answer. */
export class SteeringDesk {
	#situation: Situation | null = $state.raw(null);
	#answer: ((text: string) => void) | null = null;
	/** Whether the next guidance is the person's. */
	byHand: boolean = $state(false);

	/** What the person is asked about; null while nobody waits for them. */
	get situation(): Situation | null {
		return this.#situation;
	}

	/** Gives the guidance that is waited for: the protocol's own words, or free text. */
	reply(text: string): void {
		this.#answer?.(text);
	}

	/** `base`, except that from the moment `byHand` is set the person guides in its place. */
	steerer(base: Steerer | null): Steerer {
		const person = createPersonSteerer((situation, signal) => this.#ask(situation, signal));
		const current = () => (base === null || this.byHand ? person : base);
		return {
			get by() {
				return current().by;
			},
			guide: (situation, signal) => current().guide(situation, signal),
		};
	}

	async #ask(situation: Situation, signal: AbortSignal): Promise<string> {
		this.#situation = situation;
		try {
			const answer = new Promise<string>((resolve) => {
				this.#answer = resolve;
			});
			return await untilAborted(answer, signal);
		} finally {
			this.#situation = null;
			this.#answer = null;
		}
	}
}

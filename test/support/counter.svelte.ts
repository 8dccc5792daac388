/** A state, and a value that depends on it: for tests of what outlives the effect that makes it. */
export class Counter {
	count: number = $state(0);

	/** The double, derived where it is made. */
	doubled(): { readonly value: number } {
		const double = $derived(2 * this.count);
		return {
			get value() {
				return double;
			},
		};
	}

	/** Runs work in an effect, as a component would; returns the way to end it. */
	within(work: () => void): () => void {
		return $effect.root(work);
	}
}

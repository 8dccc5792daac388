/** Time, in milliseconds. */
export interface Clock {
	now(): number;
	/** Calls once, later; the returned function takes that back. */
	after(milliseconds: number, act: () => void): () => void;
}

/** The computer's own. */
export const CLOCK: Clock = {
	now: () => performance.now(),
	after(milliseconds, act) {
		const timer = setTimeout(act, milliseconds);
		return () => clearTimeout(timer);
	},
};

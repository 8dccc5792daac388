/** A plausible mistake: a text of a file replaced by another, and the unit tests that must notice. */
export interface Mutant {
	/** What the mistake is, in a few words. */
	readonly what: string;
	readonly file: string;
	/** Must stand in the file exactly once. */
	readonly find: string;
	readonly put: string;
	/** Test files or folders, as Vitest's filters. */
	readonly tests: readonly string[];
}

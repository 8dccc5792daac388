/** What a checker found. `reason` is a sentence; for a wrong answer it names the broken constraint. */
export interface Verdict {
	readonly correct: boolean;
	/** The answer as it was understood, in the task's own notation; null where none was found. */
	readonly read: string | null;
	readonly reason: string;
}

// A file of its own because the kit's readers make verdicts and task.ts imports the kit.

/** What a checker found. Facts are compared; `reason` is a sentence for people and may be reworded. */
export interface Verdict {
	readonly correct: boolean;
	/** The answer as it was understood, in the task's own notation; null where none was found. */
	readonly read: string | null;
	/**
	 * The constraint that broke, by its id: kebab-case, for ever; `unreadable` where no answer was
	 * found. Null exactly where the answer is right.
	 */
	readonly constraint: string | null;
	readonly reason: string;
}

export function right(read: string, reason: string): Verdict {
	return { correct: true, read, constraint: null, reason };
}

/** An answer that breaks a constraint, with its id. */
export function wrong(constraint: string, read: string | null, reason: string): Verdict {
	return { correct: false, read, constraint, reason };
}

/** No answer was found; `read` is what stands there instead, if that is worth showing. */
export function unreadable(reason: string, read: string | null = null): Verdict {
	return wrong('unreadable', read, reason);
}

/** A broken constraint: its id, and what broke it. */
export interface Fault {
	readonly constraint: string;
	readonly reason: string;
}

/** The verdict on an answer that was understood: wrong by its fault, right without one. */
export function verdictOn(read: string, fault: Fault | null, ifRight: string): Verdict {
	return fault ? wrong(fault.constraint, read, fault.reason) : right(read, ifRight);
}

/** What a step's check says of what happened. */
export interface Finding {
	readonly done: boolean;
	/** A sentence or two: why it is done, or what is missing. */
	readonly words: string;
	/** What the end of the lesson needs to know of it. */
	readonly kept?: string;
}

export const done = (words: string, kept?: string): Finding => ({
	done: true,
	words,
	...(kept !== undefined && { kept }),
});

export const notYet = (words: string): Finding => ({ done: false, words });

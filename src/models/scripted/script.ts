/** What the scripted TaskLLM is given: of an instance, the lines that it plays. */
export interface Script {
	/** The question as it is asked: its words are told apart from the instructions round it. */
	readonly question: string;
	/** The puzzle's identity. */
	readonly puzzleHash: string;
	/** Working by hand in a few lines, right or with a slip, and the answer that it ends in. */
	working(slips: boolean): { readonly lines: readonly string[]; readonly answer: string };
	/** A program that prints a right answer. */
	program(): string;
	/** About how many steps it takes by hand. */
	steps(): number;
}

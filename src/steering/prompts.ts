/**
 * A named set of wordings. Each template is put in front of what it speaks about; the names in
 * parentheses are the variables of the published `prompt.py` that hold the published wording.
 */
export interface PromptPack {
	readonly name: string;
	/** First 12 hex digits of SHA-256 over the templates: what a run records. */
	readonly hash: string;
	readonly templates: PromptTemplates;
}

export interface PromptTemplates {
	/** Asks the steerer for its first choice, code or text (`code_text_choice_prompt`). */
	readonly choose: string;
	/**
	 * Asks the steerer, after a round, for new guidance or an end. Empty in the published pack: the
	 * released loop only logs its `decision_prompt`, and CodeSteerLLM was tuned without it.
	 */
	readonly decide: string;
	/** Tells the TaskLLM to answer with code (`with_COT_code_output_prompt`). */
	readonly code: string;
	/** Tells the TaskLLM to answer in text (`text_output_prompt`). */
	readonly text: string;
	/** Asks the TaskLLM for a program that checks an answer (`Code_checker_prompt`). */
	readonly selfCheck: string;
}

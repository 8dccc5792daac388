/** A, B, C …: at most 26. */
export function optionLetter(option: number): string {
	return String.fromCharCode(65 + option);
}

/** The lines of a question: `(A) …`. */
export function optionLines(options: readonly string[]): string {
	return options.map((text, option) => `(${optionLetter(option)}) ${text}`).join('\n');
}

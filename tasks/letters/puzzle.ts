export interface Puzzle {
	readonly word: string;
	/** The letters or two-letter strings to find, in the order of the question. */
	readonly parts: readonly string[];
}

/** Every position of `part` in `word`, counted from 1; occurrences may overlap. */
export function positionsOf(word: string, part: string): number[] {
	const positions: number[] = [];
	for (let at = word.indexOf(part); at >= 0; at = word.indexOf(part, at + 1))
		positions.push(at + 1);
	return positions;
}

/** What an answer says of one part. */
export interface Finding {
	readonly count: number;
	readonly positions: readonly number[];
}

/** The findings in the format that the question asks for, delimiters included. */
export function formatAnswer(puzzle: Puzzle, findings: readonly Finding[]): string {
	const lines = findings.map(({ count, positions }, index) => {
		const label = puzzle.parts.length > 1 ? `${puzzle.parts[index]}: ` : '';
		return `${label}Count: ${count}, Positions: [${positions.join(', ')}]`;
	});
	return `<<<${lines.join('\n')}>>>`;
}

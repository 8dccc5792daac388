import * as v from 'valibot';
import { list, record, text } from '../kit/schema.ts';

export const schema = v.pipe(
	record({
		word: text(/^[a-z]{5,5000}$/),
		/** The letters or two-letter strings to find, in the order of the question. */
		parts: list(text(/^[a-z]{1,2}$/), 1, 4),
	}),
	v.check(
		({ parts }) =>
			new Set(parts).size === parts.length && new Set(parts.map(({ length }) => length)).size === 1,
		'what is looked for must be different, and all letters or all pairs',
	),
);
export type Puzzle = v.InferOutput<typeof schema>;

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

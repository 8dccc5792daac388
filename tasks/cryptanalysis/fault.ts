import type { Fault } from '../kit/verdict.ts';
import { halvesOf, isTrue, type Puzzle } from './puzzle.ts';
import { lineText } from './words.ts';

/** The first line that must be true and is not; -1 where there is none. With a lie, the second false one. */
export function brokenLine(puzzle: Puzzle, password: string): number {
	const untrue = falseLines(puzzle, password);
	return untrue[puzzle.lie ? 1 : 0] ?? -1;
}

function falseLines({ lines, digits, hints }: Puzzle, password: string): number[] {
	const halves = [password.slice(0, digits), password.slice(digits)];
	return [...lines.keys()].filter((at) =>
		lines[at]?.some((said, half) => !isTrue(said, halves[half] ?? '', { hints, weak: false })),
	);
}

/** Why a password is wrong; null for the right one. Only one satisfies everything: generation proves it. */
export function fault(puzzle: Puzzle, password: string): Fault | null {
	const length = puzzle.digits + puzzle.letters;
	if (password.length !== length)
		return {
			constraint: 'length',
			reason: `The answer has ${password.length} characters; the password has ${length}.`,
		};
	for (const [half, { symbols, length: size }] of halvesOf(puzzle).entries()) {
		const part = half === 0 ? password.slice(0, size) : password.slice(puzzle.digits);
		const strange = [...part].find((symbol) => !symbols.includes(symbol));
		if (strange !== undefined)
			return {
				constraint: 'symbols',
				reason: `"${strange}" is none of the ${half === 0 ? 'digits' : 'letters'} that may stand there.`,
			};
		const twice = [...part].find((symbol, at) => part.indexOf(symbol) !== at);
		if (twice !== undefined)
			return { constraint: 'repeated-symbol', reason: `"${twice}" occurs twice.` };
	}
	const broken = brokenLine(puzzle, password);
	const line = puzzle.lines[broken];
	if (line)
		return {
			constraint: 'guess',
			reason: `Guess ${broken + 1} does not fit${puzzle.lie ? ', as the second one that is false' : ''}: ${lineText(line, puzzle.hints)}`,
		};
	if (puzzle.lie && falseLines(puzzle, password).length === 0)
		return { constraint: 'one-lie', reason: 'Every line would be true, but exactly one is false.' };
	return null;
}

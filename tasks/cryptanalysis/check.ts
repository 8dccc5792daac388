import { type Answer, type Passage, type Reading, readAnswer } from '../kit/read/answer.ts';
import { type Fault, unreadable, verdictOn } from '../kit/verdict.ts';
import type { Verdict } from '../task.ts';
import { halvesOf, isTrue, type Puzzle } from './puzzle.ts';
import { lineText } from './words.ts';

const BETWEEN = String.raw`["'\s,;\[\](){}|*_-]{0,6}`;

const LONGEST = 2_000;

/** The password that an answer gives, however its symbols are set apart. */
export function read(puzzle: Puzzle, answer: string): Answer<string> {
	return readAnswer(answer, {
		shape: 'line',
		missing: 'There is no password',
		read: (passage) => passwordIn(puzzle, passage),
	});
}

function passwordIn(puzzle: Puzzle, { content, place }: Passage): Reading<string> {
	const text = content.slice(-LONGEST);
	const bare = text.replaceAll(/["'`\s,;:[\](){}|*_$.\\-]/g, '').toUpperCase();
	const isWord = !/[a-z\d] [a-z]{2,}|[A-Za-z]{2,} \w/.test(text);
	if (isWord && /^\d+[A-Z]*$/.test(bare) && bare.length <= 20) return { value: bare };
	if (place === 'claimed') return null;
	const length = puzzle.digits + puzzle.letters;
	const symbol = (at: number) => (at < puzzle.digits ? '[0-9]' : '[A-Za-z]');
	const symbols = Array.from({ length }, (_, at) => symbol(at)).join(BETWEEN);
	const pattern = new RegExp(`(?<![A-Za-z0-9])${symbols}(?![A-Za-z0-9])`, 'g');
	const [only, ...others] = new Set(
		(text.match(pattern) ?? []).map((found) => found.replaceAll(/[^0-9A-Za-z]/g, '').toUpperCase()),
	);
	if (only === undefined) return null;
	return others.length > 0
		? { fault: unreadable(`The answer gives different passwords: ${only} and ${others[0]}.`) }
		: { value: only };
}

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

export function check(puzzle: Puzzle, answer: string): Verdict {
	const { value: password, fault: unread } = read(puzzle, answer);
	if (unread) return unread;
	return verdictOn(password, fault(puzzle, password), 'It is the password.');
}

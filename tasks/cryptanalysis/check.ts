import { type Answer, type Passage, type Reading, readAnswer } from '../kit/read/answer.ts';
import { unreadable, verdictOn } from '../kit/verdict.ts';
import type { Verdict } from '../task.ts';
import { brokenLine, fault } from './fault.ts';
import type { Puzzle } from './puzzle.ts';

const BETWEEN = String.raw`["'\s,;\[\](){}|*_-]{0,6}`;

const LONGEST = 2_000;

/** The password that an answer gives, however its symbols are set apart. */
function read(puzzle: Puzzle, answer: string): Answer<string> {
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

/** How an answer stands to its puzzle, for the verdict and the picture. */
export interface Finding {
	readonly verdict: Verdict;
	/** Null where none was found. */
	readonly password: string | null;
	/** The line that it breaks, counted from 0; -1 where there is none. */
	readonly broken: number;
}

export function examine(puzzle: Puzzle, answer: string): Finding {
	const { value: password, fault: unread } = read(puzzle, answer);
	if (unread) return { verdict: unread, password: null, broken: -1 };
	const verdict = verdictOn(password, fault(puzzle, password), 'It is the password.');
	return { verdict, password, broken: brokenLine(puzzle, password) };
}

export function check(puzzle: Puzzle, answer: string): Verdict {
	return examine(puzzle, answer).verdict;
}

import type { Exhibit } from '../exhibit.ts';
import { type LessonPuzzle, openPuzzle } from '../puzzle.ts';
import type { Play } from './kind.ts';

/** Programs that check answers, tried on answers whose truth the puzzle's own checker knows. */
export interface CheckingStage {
	readonly shown: readonly Exhibit[];
	readonly puzzle: LessonPuzzle;
	/** Programs to choose from, or the one that is edited. Each reads `given` and prints a verdict. */
	readonly programs: readonly {
		readonly id: string;
		readonly title: string;
		readonly code: string;
	}[];
	/** What the student changes: which program, its text, or the answer that it is given. */
	readonly changes: 'choice' | 'program' | 'answer';
	readonly answers: readonly string[];
}

export interface CheckingMove {
	/** The program's text. */
	readonly code: string;
	readonly answers: readonly string[];
}

export interface Checked {
	readonly answer: string;
	/** Whether the program accepts it; null where it gives no verdict. */
	readonly accepts: boolean | null;
	/** What it printed, or why it could not. */
	readonly said: string;
	/** The puzzle's own checker. */
	readonly right: boolean;
	readonly reason: string;
}

export interface CheckingHappened {
	readonly code: string;
	readonly checked: readonly Checked[];
	/** Wrong answers that it accepts. */
	readonly falsePasses: number;
	/** Right answers that it refuses. */
	readonly falseAlarms: number;
	/** Answers that it gives no verdict on. */
	readonly silent: number;
}

const SECONDS = 5;

export const playChecking: Play<CheckingStage, CheckingMove, CheckingHappened> = async (
	{ puzzle },
	{ code, answers },
	ports,
	signal,
) => {
	const python = await ports.python();
	const instance = await openPuzzle(puzzle);
	const checked: Checked[] = [];
	for (const answer of answers) {
		// A JSON string is a Python string literal of the same text.
		const program = `given = ${JSON.stringify(answer)}\n${code}`;
		const { output, error } = await python.run({ code: program, seconds: SECONDS }, signal);
		const { correct, reason } = instance.check(`<<<${answer}>>>`);
		const said = output.trim() || lastLine(error);
		checked.push({ answer, accepts: verdictIn(output), said, right: correct, reason });
	}
	return {
		code,
		checked,
		falsePasses: checked.filter(({ accepts, right }) => accepts === true && !right).length,
		falseAlarms: checked.filter(({ accepts, right }) => accepts === false && right).length,
		silent: checked.filter(({ accepts }) => accepts === null).length,
	};
};

/** The last of "Correct" and "Incorrect" that stands in an output; null where neither does. */
function verdictIn(output: string): boolean | null {
	const word = output.match(/\b(?:in)?correct\b/gi)?.at(-1);
	return word === undefined ? null : word.toLowerCase() === 'correct';
}

const lastLine = (text: string) => text.trim().split('\n').at(-1) ?? '';

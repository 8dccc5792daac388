import type { Verdict } from '../../../tasks/task.ts';
import type { SymbolicCheck } from '../../core/events/index.ts';
import type { Execution } from '../../python/sandbox.ts';
import { checkSymbolically } from '../../steering/symbolic-checker.ts';
import type { Exhibit } from '../exhibit.ts';
import { type LessonPuzzle, openPuzzle } from '../puzzle.ts';
import type { Play } from './kind.ts';

/** A program is edited, run on the data of one puzzle or more, read by the symbolic checker, and judged. */
export interface ProgramStage {
	readonly shown: readonly Exhibit[];
	/** What stands in the editor at first. */
	readonly start: string;
	/** The page writes each one's data in front of the program: the program cannot change them. */
	readonly cases: readonly ProgramCase[];
}

interface ProgramCase {
	readonly title: string;
	readonly data: string;
	readonly puzzle: LessonPuzzle;
}

/** The program, without the data. */
export type ProgramMove = string;

export interface ProgramHappened {
	readonly code: string;
	readonly runs: readonly {
		readonly title: string;
		readonly data: string;
		readonly execution: Execution;
		readonly verdict: Verdict;
	}[];
	readonly check: SymbolicCheck;
}

/** The published bound: code that scores so much or less is reported as maybe too simple. */
export const SIMPLE_SCORE = 2;
const SECONDS = 5;

export const playProgram: Play<ProgramStage, ProgramMove, ProgramHappened> = async (
	{ cases },
	code,
	ports,
	signal,
) => {
	const python = await ports.python();
	const runs: ProgramHappened['runs'][number][] = [];
	for (const { title, data, puzzle } of cases) {
		const program = { code: `${data}\n${code}`, seconds: SECONDS };
		const execution = await python.run(program, signal);
		const verdict = (await openPuzzle(puzzle)).check(execution.output);
		runs.push({ title, data, execution, verdict });
		// What does not end for one would not for the next.
		if (execution.ending !== 'ok') break;
	}
	return { code, runs, check: await checkSymbolically(code, SIMPLE_SCORE, python, signal) };
};

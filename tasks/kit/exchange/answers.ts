import { examineCounts } from './judge.ts';
import { exchangeProgram } from './program.ts';
import type { Exchange } from './puzzles.ts';
import { steps } from './steps.ts';
import { run, type System } from './system.ts';
import { formatCounts } from './text.ts';

/** The answers of a task of counts and methods, but for its published puzzles. */
export function exchangeAnswers({ form }: Exchange) {
	return {
		solve: (system: System) => formatCounts(run(system).counts, form),
		check: (system: System, answer: string) => examineCounts(system, answer).verdict,
		examine: examineCounts,
		program: (system: System) => exchangeProgram(system, form),
		steps,
	};
}

import { type CsvValue, csvLines } from '../experiments/exports/csv.ts';
import { answerersOf, type ClassPlan } from './plan.ts';
import { puzzlesOf } from './puzzles.ts';
import type { VerifiedResult } from './verify.ts';

/** A verified result, and when it was taken in: milliseconds of `Date.now()`. */
export type TakenResult = VerifiedResult & { readonly takenAt: number };

/** The class as CSV: a row for each answer of each student, and one for each lesson. */
export function classCsv(plan: ClassPlan, results: readonly TakenResult[]): string[] {
	return csvLines([
		['student', 'nickname', 'taken', 'kind', 'place', 'item', 'level', 'seed', ...OUTCOME],
		...results.flatMap((result) => [...lessonRows(plan, result), ...answerRows(plan, result)]),
	]);
}

const OUTCOME = ['answerer', 'predicted', 'result', 'answer', 'read'];

function lessonRows(plan: ClassPlan, result: TakenResult): CsvValue[][] {
	return plan.lessons.map((id, at) => {
		const state = result.lessons[at] ?? 'not-begun';
		return [...who(result), 'lesson', at + 1, id, null, null, null, null, state, null, null];
	});
}

function answerRows(plan: ClassPlan, result: TakenResult): CsvValue[][] {
	return puzzlesOf(plan, result.student).flatMap(({ task, seed }, at) =>
		answerersOf(plan).map((answerer, by) => {
			const { prediction = null, outcome } = result.puzzles[at]?.[by] ?? {};
			const verdict = result.verdicts[at]?.[by] ?? null;
			const came = verdict ? (verdict.correct ? 'right' : 'wrong') : (outcome?.kind ?? 'none');
			const answer = outcome?.kind === 'answered' ? outcome.answer : null;
			const level = plan.puzzles[at]?.level ?? null;
			const puzzle = ['puzzle', at + 1, task, level, seed];
			return [
				...who(result),
				...puzzle,
				answerer,
				yes(prediction),
				came,
				answer,
				verdict?.read ?? null,
			];
		}),
	);
}

function who({ student, nickname, takenAt }: TakenResult): CsvValue[] {
	return [student, nickname, new Date(takenAt).toISOString()];
}

function yes(prediction: boolean | null): CsvValue {
	return prediction === null ? null : prediction ? 'right' : 'wrong';
}

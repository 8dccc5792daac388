import { expect, test } from 'vitest';
import {
	drawnStudent,
	instancesOf,
	puzzlesOf,
	STUDENTS,
} from '../../../../src/lab/class/puzzles.ts';
import { PLAN } from '../../../support/classes.ts';

test('thirty students have thirty seeds, the same task and the same params', () => {
	const students = Array.from({ length: 30 }, (_, at) => puzzlesOf(PLAN, at + 1));
	for (const place of PLAN.puzzles.keys()) {
		const puzzles = students.flatMap((one) => one[place] ?? []);
		expect(new Set(puzzles.map(({ seed }) => seed)).size).toBe(30);
		expect(new Set(puzzles.map(({ task, params }) => JSON.stringify([task, params]))).size).toBe(1);
	}
});

test('a student gets the same puzzles wherever they are made, and others in another class', async () => {
	const [once, again] = await Promise.all([instancesOf(PLAN, 12), instancesOf(PLAN, 12)]);
	expect(again.map(({ puzzleHash }) => puzzleHash)).toEqual(
		once.map(({ puzzleHash }) => puzzleHash),
	);
	const other = await instancesOf({ ...PLAN, seed: 8 }, 12);
	expect(other.map(({ origin }) => origin?.seed)).not.toEqual(
		once.map(({ origin }) => origin?.seed),
	);
	// What these are today: a change would part students from their teacher.
	expect(puzzlesOf(PLAN, 12).map(({ seed }) => seed)).toMatchInlineSnapshot(`
		[
		  950726261,
		  2756526384,
		  1720919561,
		]
	`);
});

test('a drawn number is one that students may have, and none that teachers give out', () => {
	expect(drawnStudent(0)).toBe(10_000);
	expect(drawnStudent(0.999_999_999)).toBe(STUDENTS.last);
});

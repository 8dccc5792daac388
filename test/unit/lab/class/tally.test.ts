import { expect, test } from 'vitest';
import { encodeResult } from '../../../../src/lab/class/code.ts';
import { classCsv } from '../../../../src/lab/class/csv.ts';
import { lessonTallyOf, tallyOf } from '../../../../src/lab/class/tally.ts';
import { verifyCode } from '../../../../src/lab/class/verify.ts';
import { wilson } from '../../../../src/lab/statistics/wilson.ts';
import { PLAN, playedBy } from '../../../support/classes.ts';

const verified = async (student: number) => {
	const { result, instances } = await playedBy(student);
	return verifyCode(encodeResult(PLAN, result, instances), PLAN);
};

test('the class is counted by who answers, by puzzle, and by how well it was predicted', async () => {
	const results = await Promise.all([verified(1), verified(2)]);
	const [text, code] = tallyOf(PLAN, results);
	expect(text).toMatchObject({ answerer: 'all-text', right: 0, of: 6, predictions: { of: 0 } });
	expect(code).toMatchObject({ answerer: 'all-code', right: 6, of: 6 });
	expect(code?.predictions).toEqual({ right: 6, of: 6 });
	expect(code?.byPuzzle).toEqual(Array(3).fill({ right: 2, of: 2 }));
	expect(code?.estimate).toEqual(wilson(6, 6));
});

test('what was not answered, or cannot be judged again, is not counted', async () => {
	const result = await verified(1);
	const verdicts = result.verdicts.map((row, at) => (at === 0 ? row.map(() => null) : row));
	expect(tallyOf(PLAN, [{ ...result, verdicts }])[1]).toMatchObject({ right: 2, of: 2 });
	expect(tallyOf(PLAN, [])[0]).toMatchObject({ right: 0, of: 0 });
});

test('lessons are counted by who ended them, and by whose prediction came true', () => {
	const plan = { ...PLAN, lessons: ['one', 'two'] };
	const results = [
		{ lessons: ['as-predicted' as const, 'not-begun' as const] },
		{ lessons: ['otherwise' as const, 'begun' as const] },
	];
	expect(lessonTallyOf(plan, results)).toEqual([
		{ lesson: 'one', done: { right: 2, of: 2 }, predictions: { right: 1, of: 2 } },
		{ lesson: 'two', done: { right: 0, of: 2 }, predictions: { right: 0, of: 0 } },
	]);
});

test('the CSV has a row for each answer, with what a teacher asks for', async () => {
	const lines = classCsv(PLAN, [{ ...(await verified(4)), nickname: 'Ann, B.', takenAt: 0 }]);
	expect(lines).toHaveLength(1 + 3 * 2);
	expect(lines[0]).toBe(
		'student,nickname,taken,kind,place,item,level,seed,answerer,predicted,result,answer,read\r\n',
	);
	expect(lines[2]).toMatch(
		/^4,"Ann, B\.",1970-01-01T00:00:00\.000Z,puzzle,1,game-24,L1,\d+,all-code,right,right,/,
	);
});

import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import {
	judgeBoxed,
	mathProblems,
	slipOfBoxed,
} from '../../../../../tasks/kit/published/math-published.ts';
import { publishedFiles, symbenchRows } from '../../../../support/published.ts';

const published = [
	{ subject: 'geometry', task: 'math-geometry', count: 870 },
	{ subject: 'counting_and_probability', task: 'math-counting-probability', count: 771 },
];
const Rows = v.array(v.object({ id: v.string(), answer: v.string(), correct: v.boolean() }));

describe.skipIf(symbenchRows('verdicts/math-geometry.jsonl') === null).each(published)(
	'published $subject (skipped where ../shared/symbench is absent)',
	({ subject, task, count }) => {
		let problems: ReturnType<typeof mathProblems>;
		beforeAll(() => {
			problems = mathProblems(publishedFiles(), subject);
		}, 60_000);

		it('is read whole, and each answer is right, its slip wrong', () => {
			expect(problems.length).toBe(count);
			const faults = problems.filter(
				({ answer }) =>
					!judgeBoxed(answer, `<<<${answer}>>>`).correct ||
					judgeBoxed(answer, slipOfBoxed(answer)).correct,
			);
			expect(faults).toEqual([]);
		});

		it('is judged as it should be', () => {
			const answers = new Map(problems.map(({ id, answer }) => [id, answer]));
			const rows = v.parse(Rows, symbenchRows(`verdicts/${task}.jsonl`));
			const disagreements = rows.filter(
				({ id, answer, correct }) => judgeBoxed(answers.get(id) ?? '', answer).correct !== correct,
			);
			expect(disagreements).toEqual([]);
		});
	},
);

describe('judgeBoxed', () => {
	it.each([
		['12\\sqrt 3', '<<<20.7846>>>', true],
		['12\\sqrt 3', '<<<12*sqrt(3)>>>', true],
		['12\\sqrt 3', '<<<20.9>>>', false],
		['1:4', '<<<1/4>>>', true],
		['1:4', '<<<2:8>>>', true],
		['1:4', '<<<4:1>>>', false],
		['(-15, 0)', '<<<\\left(-15,0\\right)>>>', true],
		['(-15, 0)', '<<<(0, -15)>>>', false],
		['12,9', '<<<12, 9>>>', true],
		['\\{4,5,7\\}', '<<<{4, 5, 7}>>>', true],
		['y = -1', '<<<y=-1>>>', true],
		['\\text{B}', '<<<B>>>', true],
		['\\text{B}', '<<<(B)>>>', true],
		['\\text{B}', '<<<C>>>', false],
		['AB=9, CD=4', '<<<AB = 9, CD = 4>>>', true],
		['s^2 \\le 8r^2', '<<<s^2 ≤ 8r^2>>>', true],
		['\\$3.60', '<<<3.6>>>', true],
		['4\\%', '<<<4%>>>', true],
		['0.56 = 56\\%', '<<<0.56>>>', true],
		['31,250', '<<<31250>>>', true],
		['k=3', '<<<3>>>', true],
		['110^\\circ', '<<<110.055>>>', true],
		['110^\\circ', '<<<-110>>>', false],
	])('%s, %s: %s', (boxed, answer, correct) => {
		expect(judgeBoxed(boxed, answer).correct).toBe(correct);
	});
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeResult, MOST_CHARACTERS } from '../../../../src/lab/class/code.ts';
import type { ClassPlan } from '../../../../src/lab/class/plan.ts';
import { instancesOf } from '../../../../src/lab/class/puzzles.ts';
import { type Answering, LESSON_STATES, type Outcome } from '../../../../src/lab/class/result.ts';
import { verifyCode } from '../../../../src/lab/class/verify.ts';
import { catalogue } from '../../../../tasks/catalogue.ts';
import { LEVELS } from '../../../../tasks/task.ts';
import { answered, PLAN, playedBy } from '../../../support/classes.ts';

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

test('a code brings back what the student did, and the checkers say the same', async () => {
	const { result, instances } = await playedBy(12);
	const code = encodeResult(PLAN, { ...result, nickname: 'Zoë' }, instances);
	expect(code).toMatch(/^CS1[0-9A-Z]+$/);
	expect(code.length).toBeLessThan(160);
	const verified = await verifyCode(code, PLAN);
	expect(verified).toMatchObject({ student: 12, nickname: 'Zoë' });
	const marks = verified.verdicts.map((row) => row.map((verdict) => verdict?.correct));
	expect(marks).toEqual([
		[false, true],
		[false, true],
		[false, true],
	]);
	expect(verified.puzzles.map((row) => row.map(({ prediction }) => prediction))).toEqual([
		[null, true],
		[null, true],
		[null, true],
	]);
	// What was read stays readable for the teacher.
	expect(verified.verdicts[1]?.[0]?.read).toBe(instances[1]?.check(instances[1].slip()).read);
});

test('small letters, spaces and letters that look like digits do no harm', async () => {
	const { result, instances } = await playedBy(3);
	const code = encodeResult(PLAN, result, instances);
	const typed = code.toLowerCase().replaceAll('0', 'o').replace(/.{5}/g, '$& ');
	expect((await verifyCode(typed, PLAN)).student).toBe(3);
});

test('every single changed or missing character is noticed', async () => {
	const { result, instances } = await playedBy(5);
	const code = encodeResult(PLAN, result, instances);
	for (let at = 3; at < code.length; at++) {
		const other = DIGITS[(DIGITS.indexOf(code[at] ?? '') + 1 + (at % 31)) % 32];
		const changed = code.slice(0, at) + other + code.slice(at + 1);
		await expect(verifyCode(changed, PLAN)).rejects.toMatchObject({ code: 'class-code-damaged' });
		const cut = code.slice(0, at) + code.slice(at + 1);
		await expect(verifyCode(cut, PLAN)).rejects.toMatchObject({ code: 'class-code-damaged' });
	}
});

test('a verdict that is claimed and not so is refused, whichever way', async () => {
	const { result, instances } = await playedBy(9);
	const forged = result.puzzles.map((row, at) =>
		row.map((one, by) => {
			const { outcome } = one;
			if (at !== 1 || by !== 0 || outcome.kind !== 'answered') return one;
			return { ...one, outcome: { ...outcome, correct: true } };
		}),
	);
	const liar = instances.map((instance, at) =>
		at === 1
			? { ...instance, check: (answer: string) => ({ ...instance.check(answer), correct: true }) }
			: instance,
	);
	const code = encodeResult(PLAN, { ...result, puzzles: forged }, liar);
	await expect(verifyCode(code, PLAN)).rejects.toMatchObject({
		code: 'class-code-false',
		message: expect.stringMatching(
			/^Student 9, puzzle 2, all-text: the code says right, and the answer is wrong\./,
		),
	});
});

test('each other fault of a code has a reason of its own', async () => {
	const { result, instances } = await playedBy(9);
	const code = encodeResult(PLAN, result, instances);
	const codeOf = async (text: string, plan = PLAN) =>
		(await verifyCode(text, plan).catch((failure: { code: string }) => failure)).code;
	expect(await codeOf('hello')).toBe('class-code-unknown');
	expect(await codeOf(code.replace('CS1', 'CS2'))).toBe('class-code-newer');
	expect(await codeOf(code, { ...PLAN, seed: 8 })).toBe('class-code-elsewhere');
	expect(await codeOf(`CS1${'0'.repeat(400)}`)).toBe('class-code-damaged');
	// A page whose task makes another puzzle.
	const others = await instancesOf({ ...PLAN, seed: 8 }, 9);
	expect(await codeOf(encodeResult(PLAN, { ...result, puzzles: [] }, others))).toBe(
		'class-code-outdated',
	);
	expect(await codeOf(encodeResult(PLAN, { ...result, student: 0 }, instances))).toBe(
		'class-code-malformed',
	);
});

const outcomes = (texts: fc.Arbitrary<string>): fc.Arbitrary<Outcome | string> =>
	fc.oneof(
		fc.constant<Outcome>({ kind: 'none' }),
		fc.constant<Outcome>({ kind: 'left-out' }),
		texts,
	);

const texts = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 400 }),
	fc.constantFrom('right', 'slip', ''),
	fc.string({ maxLength: 200 }).map((text) => `Words before <<<${text}>>> and after`),
);
const yesOrNo = fc.option(fc.boolean(), { nil: null });
const lessons = fc.constantFrom(...LESSON_STATES);

test('whatever is answered and typed, a code has at most 300 characters and comes back as it was judged', async () => {
	const cells = fc.record({ prediction: yesOrNo, given: outcomes(texts) });
	await fc.assert(
		fc.asyncProperty(
			fc.array(
				fc.record({
					task: fc.constantFrom(...catalogue.map(({ id }) => id)),
					level: fc.constantFrom(...LEVELS.slice(0, 3)),
				}),
				{ minLength: 1, maxLength: 6 },
			),
			fc.array(fc.array(cells, { minLength: 4, maxLength: 4 }), { minLength: 6, maxLength: 6 }),
			fc.array(lessons, { minLength: 2, maxLength: 2 }),
			fc.integer({ min: 1, max: 999_999 }),
			fc.string({ unit: 'grapheme', maxLength: 60 }),
			async (chosen, given, done, student, nickname) => {
				const plan: ClassPlan = {
					...PLAN,
					puzzles: chosen,
					methods: ['all-text', 'all-code', 'codesteer'],
					own: true,
					lessons: ['one', 'two'],
				};
				const instances = await instancesOf(plan, student);
				const puzzles = instances.map((instance, at): Answering[] =>
					(given[at] ?? []).map(({ prediction, given: one }) => {
						if (typeof one !== 'string') return { prediction, outcome: one };
						const text =
							one === 'right' ? instance.solve() : one === 'slip' ? instance.slip() : one;
						return { prediction, outcome: answered(instance, text) };
					}),
				);
				const code = encodeResult(plan, { student, nickname, lessons: done, puzzles }, instances);
				expect(code.length).toBeLessThanOrEqual(MOST_CHARACTERS);
				const verified = await verifyCode(code, plan);
				expect(verified.lessons).toEqual(done);
				for (const [at, row] of puzzles.entries())
					for (const [by, { prediction, outcome }] of row.entries()) {
						const back = verified.puzzles[at]?.[by];
						expect(back?.prediction).toBe(prediction);
						if (outcome.kind !== 'answered') expect(back?.outcome).toEqual(outcome);
						else if (back?.outcome.kind === 'answered')
							expect(back.outcome.correct).toBe(outcome.correct);
						// Only what is right and long may be left out.
						else expect([back?.outcome.kind, outcome.correct]).toEqual(['left-out', true]);
					}
			},
		),
		{ numRuns: 20 },
	);
}, 120_000);

test('hostile codes are refused in words, none throws anything else', async () => {
	await fc.assert(
		fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 80 }), async (text) => {
			await expect(verifyCode(text, PLAN)).rejects.toMatchObject({ name: 'Failure' });
			await expect(verifyCode(`CS1${text}`, PLAN)).rejects.toMatchObject({ name: 'Failure' });
		}),
	);
});

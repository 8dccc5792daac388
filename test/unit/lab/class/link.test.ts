import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeClassLink, encodeClassLink } from '../../../../src/lab/class/link.ts';
import { type ClassPlan, MOST } from '../../../../src/lab/class/plan.ts';
import { methods } from '../../../../src/steering/methods.ts';
import { catalogue } from '../../../../tasks/catalogue.ts';
import { LEVELS } from '../../../../tasks/task.ts';
import { PLAN } from '../../../support/classes.ts';

const plans = fc.record<ClassPlan>({
	title: fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => text.length <= MOST.title),
	seed: fc.integer({ min: 0, max: 0xffffffff }),
	puzzles: fc.array(
		fc.record({
			task: fc.constantFrom(...catalogue.map(({ id }) => id)),
			level: fc.constantFrom(...LEVELS),
		}),
		{ minLength: 1, maxLength: MOST.puzzles },
	),
	methods: fc.uniqueArray(
		fc.constantFrom(...methods.filter((one) => !one.usesInterpreter).map(({ id }) => id)),
		{ minLength: 1, maxLength: MOST.methods },
	),
	own: fc.boolean(),
	model: fc.constantFrom('stand-in', 'own-model'),
	lessons: fc.uniqueArray(fc.constantFrom('sounds-right', 'two-ways', 'words'), { maxLength: 3 }),
});

test('a link gives the plan back, whatever it is', () => {
	fc.assert(
		fc.property(plans, (plan) => {
			expect(decodeClassLink(encodeClassLink(plan))).toEqual(plan);
		}),
		{ numRuns: 200 },
	);
});

test('a usual class has a link that a phone reads from a wall', () => {
	const link = encodeClassLink(PLAN);
	expect(link).toMatch(/^#\/class\/1\./);
	expect(link.length).toBeLessThan(160);
});

test("the teacher's address, and a link in a message, hold the same class", () => {
	const link = encodeClassLink(PLAN);
	expect(decodeClassLink(`${link}/teacher`)).toEqual(PLAN);
	expect(decodeClassLink(`Open https://example.org/codesteer/${link} please`)).toEqual(PLAN);
});

test('a link that lost a letter, and one of a newer page, say so', () => {
	const link = encodeClassLink(PLAN);
	expect(() => decodeClassLink(link.slice(0, 30) + link.slice(31))).toThrow(
		/incomplete or was changed/,
	);
	expect(() => decodeClassLink(link.replace('/1.', '/2.'))).toThrow(/format 2/);
});

test('a plan with a task that no page knows is refused by name', () => {
	const puzzles = [{ task: 'no-such-task', level: 'L1' as const }];
	const link = encodeClassLink({ ...PLAN, puzzles });
	expect(() => decodeClassLink(link)).toThrow(/no task "no-such-task"/);
	expect(() => decodeClassLink(encodeClassLink({ ...PLAN, puzzles: [] }))).toThrow(
		/needs a puzzle or a lesson/,
	);
});

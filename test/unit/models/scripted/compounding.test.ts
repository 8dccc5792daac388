import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ChatMessage } from '../../../../src/core/messages.ts';
import { DEFAULT_STEP_ERRORS } from '../../../../src/core/settings.ts';
import { hashOf } from '../../../../src/ground/hash.ts';
import { luckOf } from '../../../../src/models/scripted/compounding.ts';

const HASHES = Array.from({ length: 400 }, (_, i) => hashOf(['puzzle', i]));
const sampling = { temperature: 0, answerTokens: 2000 };
const asked: readonly ChatMessage[] = [{ role: 'user', content: 'Sum?' }];

function luck(puzzleHash: string, steps: number, stepErrors: number, messages = asked, seed = 0) {
	const script = { puzzleHash, steps: () => steps };
	return luckOf(script, messages, { ...sampling, stepErrors, seed });
}

/** How far a count of so many draws may be off: five deviations, so once in millions. */
const bound = (chance: number) => 5 * Math.sqrt(HASHES.length * chance * (1 - chance));

const anyMessages = fc.array(
	fc.record({
		role: fc.constantFrom('system' as const, 'user' as const, 'assistant' as const),
		content: fc.string({ unit: 'binary' }).map((text) => `${text}\ud800`),
	}),
);
const anyHash = fc.string({ minLength: 1 });
const anySteps = fc.integer({ min: 1, max: 5000 });

test.each([
	[1, 0.03],
	[10, 0.03],
	[50, 0.03],
	[10, 0.2],
	[300, 0.001],
])('%d steps at %d: text, code and bugs come as often as the model says', (steps, errors) => {
	const all = HASHES.map((hash) => luck(hash, steps, errors));
	const count = (is: (one: (typeof all)[number]) => boolean) => all.filter(is).length;
	const right = (1 - errors) ** steps;
	const simple = 1 - (1 - errors / 3) ** steps;
	const bugs = Math.min(0.05, (1 - right) / 10);
	const off = (found: number, chance: number) => Math.abs(found - HASHES.length * chance);
	expect(
		off(
			count((one) => one.slipsAt === null),
			right,
		),
	).toBeLessThanOrEqual(bound(right));
	expect(
		off(
			count((one) => one.tooSimple),
			simple,
		),
	).toBeLessThanOrEqual(bound(simple));
	expect(
		off(
			count((one) => one.buggy),
			bugs,
		),
	).toBeLessThanOrEqual(bound(bugs));
	for (const { slipsAt } of all) if (slipsAt !== null) expect(slipsAt).toBeLessThanOrEqual(steps);
	// Each of the first steps is as likely to be the one.
	expect(
		off(
			count((one) => one.slipsAt === 1),
			errors,
		),
	).toBeLessThanOrEqual(bound(errors));
});

test('whatever is said, the same is drawn again; no errors are none, and nothing but errors are all', () => {
	fc.assert(
		fc.property(anyHash, anySteps, anyMessages, (hash, steps, messages) => {
			const again = structuredClone(messages);
			expect(luck(hash, steps, 0.03, again)).toEqual(luck(hash, steps, 0.03, messages));
			const never = { slipsAt: null, tooSimple: false, buggy: false };
			expect(luck(hash, steps, 0, messages)).toMatchObject(never);
			expect(luck(hash, steps, 1, messages).slipsAt).toBe(1);
		}),
	);
});

test('more errors never make right what was wrong, nor do more steps', () => {
	fc.assert(
		fc.property(
			anyHash,
			anySteps,
			fc.double({ min: 0, max: 1, noNaN: true }),
			(hash, steps, rate) => {
				const slips = (s: number, r: number) =>
					luck(hash, s, r).slipsAt ?? Number.POSITIVE_INFINITY;
				expect(slips(steps, Math.min(1, rate * 1.5))).toBeLessThanOrEqual(slips(steps, rate));
				expect(slips(steps + 7, rate)).toBeLessThanOrEqual(slips(steps, rate));
			},
		),
	);
});

test('another puzzle, another round or another seed is another draw', () => {
	const slips = (messages: readonly ChatMessage[], seed: number) =>
		HASHES.map((hash) => luck(hash, 23, 0.03, messages, seed).slipsAt === null);
	const first = slips(asked, 0);
	const later = slips([...asked, { role: 'assistant', content: '5' }, ...asked], 0);
	const reseeded = slips(asked, 1);
	expect(new Set(first).size).toBe(2);
	for (const other of [later, reseeded]) {
		const same = other.filter((right, i) => right === first[i]).length;
		expect(Math.abs(same - HASHES.length / 2)).toBeLessThanOrEqual(bound(0.5));
	}
});

test('without a rate of its own, it has the default', () => {
	const rate = { stepErrors: DEFAULT_STEP_ERRORS };
	for (const puzzleHash of HASHES.slice(0, 50)) {
		const script = { puzzleHash, steps: () => 20 };
		expect(luckOf(script, asked, sampling)).toEqual(
			luckOf(script, asked, { ...sampling, ...rate }),
		);
	}
});

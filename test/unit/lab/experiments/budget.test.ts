import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Usage } from '../../../../src/core/messages.ts';
import {
	Budget,
	type BudgetLimit,
	type BudgetSpent,
} from '../../../../src/lab/experiments/budget.ts';
import { unpriced } from '../../../../src/lab/experiments/worst-case.ts';
import { NOTHING_USED, type PlannedCall } from '../../../../src/models/call-gate.ts';
import { BUILT_IN, SCRIPTED } from '../../../../src/models/registry.ts';

const KINDS = ['dollars', 'tokens', 'calls'] as const;
const NOW = new Date('2026-11-29T12:00:00Z');
const now = () => NOW;
const never = () => new AbortController().signal;
/** Two dollars for a million tokens in, 2.5 where they go into a cache, ten out. */
const SOL = { provider: 'openai', model: 'gpt-6.1-sol' };
const UNKNOWN = { provider: 'compatible', model: 'mine', baseUrl: 'http://localhost:1234/v1' };

function planned(
	content = 'x',
	answerTokens = 100,
	model: PlannedCall['model'] = SOL,
): PlannedCall {
	const options = { sampling: { temperature: 0, answerTokens } };
	return { model, messages: [{ role: 'user', content }], options };
}

const usage = (input: number, output: number, cost?: number): Usage => ({
	input,
	output,
	estimated: false,
	...(cost !== undefined && { cost }),
});

/** What is reserved for a call. */
async function worstOf(call: PlannedCall) {
	const budget = new Budget({}, { now });
	await budget.reserve(call, never());
	return budget.reserved;
}

/** What has become of a promise by now. */
async function stateOf(promise: Promise<unknown>) {
	const late = new Promise((resolve) => setImmediate(resolve, 'waiting'));
	return Promise.race([promise.then(() => 'let in'), late]).catch(
		(thrown) => thrown.code ?? thrown.name,
	);
}

describe('what is reserved for a call', () => {
	it('is a token for each byte, room around each message, and the whole answer at the dearest price', async () => {
		const { tokens, dollars, calls } = await worstOf(planned('né', 100));
		expect(tokens).toBe(3 + 20 + 100 + 100);
		expect(dollars).toBeCloseTo((123 * 2.5 + 100 * 10) / 1e6, 12);
		expect(calls).toBe(1);
		const [short, long] = [
			await worstOf(planned('x'.repeat(90_000))),
			await worstOf(planned('x'.repeat(110_000))),
		];
		expect(long.dollars).toBeGreaterThan(2 * short.dollars);
	});

	it("has room for the turns that a provider's code interpreter takes", async () => {
		const call = planned();
		const options = { ...call.options, codeInterpreter: true };
		const { tokens } = await worstOf({ ...call, options });
		expect(tokens).toBe(10 * (121 + 100 + 4000) + 100);
	});

	it('is no dollars without a price, which can be told beforehand', async () => {
		expect(unpriced(UNKNOWN, NOW)).toBe(true);
		for (const model of [SOL, SCRIPTED, BUILT_IN]) expect(unpriced(model, NOW)).toBe(false);
		expect(await worstOf(planned('x', 100, UNKNOWN))).toEqual({
			dollars: 0,
			tokens: 221,
			calls: 1,
		});
	});
});

describe('a budget', () => {
	it('gives back what a call did not use, and counts what it did', async () => {
		const budget = new Budget({ dollars: 1, tokens: 100_000, calls: 9 }, { now });
		const settle = await budget.reserve(planned(), never());
		settle(usage(50, 40, 0.0005));
		settle(null);
		expect(budget.spent).toEqual({ dollars: 0.0005, tokens: 90, calls: 1 });
		expect(budget.reserved).toEqual({ dollars: 0, tokens: 0, calls: 0 });
		(await budget.reserve(planned(), never()))(NOTHING_USED);
		expect(budget.spent).toEqual({ dollars: 0.0005, tokens: 90, calls: 2 });
	});

	it('counts at the dearest price what has a price and no cost', async () => {
		const budget = new Budget({ dollars: 1 }, { now });
		(await budget.reserve(planned(), never()))(usage(50, 40));
		expect(budget.spent.dollars).toBeCloseTo((50 * 2.5 + 40 * 10) / 1e6, 12);
	});

	it('lets a call wait that others may leave room for, and refuses it once they did not', async () => {
		const { tokens } = await worstOf(planned());
		const budget = new Budget({ tokens: 2 * tokens }, { now });
		const one = await budget.reserve(planned(), never());
		const other = await budget.reserve(planned(), never());
		// Not even all that is in flight could leave room for so much.
		await expect(budget.reserve(planned('x', 400), never())).rejects.toMatchObject({
			code: 'over-budget',
		});
		const third = budget.reserve(planned(), never());
		const fourth = budget.reserve(planned(), never());
		expect([await stateOf(third), await stateOf(fourth)]).toEqual(['waiting', 'waiting']);
		one(NOTHING_USED);
		other(usage(0, 1));
		expect([await stateOf(third), await stateOf(fourth)]).toEqual(['let in', 'waiting']);
		(await third)(null);
		expect(await stateOf(fourth)).toBe('over-budget');
		await expect(fourth).rejects.toThrow(
			/budget is 442 tokens\. 222 tokens are spent.*gpt-6\.1-sol \(OpenAI\).*221 tokens/,
		);
	});

	it.each<[BudgetLimit, RegExp]>([
		[{ dollars: 0.001 }, /\$0\.0010\. \$0\.0000 is spent/],
		[{ tokens: 100 }, /100 tokens/],
		[{ calls: 0 }, /0 calls/],
	])('refuses at once what %j can never hold', async (limit, words) => {
		await expect(new Budget(limit, { now }).reserve(planned(), never())).rejects.toThrow(words);
	});

	it('never stops models that nobody is paid for, nor counts them', async () => {
		const budget = new Budget({ dollars: 0, tokens: 0, calls: 0 }, { now });
		for (const model of [SCRIPTED, BUILT_IN, { provider: 'webllm', model: 'm' }])
			(await budget.reserve(planned('x', 100, model), never()))(usage(9, 9));
		expect(budget.spent.calls).toBe(0);
		await expect(budget.reserve(planned(), never())).rejects.toMatchObject({ code: 'over-budget' });
	});

	it('without a price learns from what the provider says, and stops there', async () => {
		const budget = new Budget({ dollars: 0.05 }, { now });
		const call = planned('x', 100, UNKNOWN);
		(await budget.reserve(call, never()))(usage(9, 9, 0.02));
		await budget.reserve(call, never());
		expect(budget.reserved.dollars).toBe(0.02);
		const waiting = budget.reserve(call, never());
		expect(await stateOf(waiting)).toBe('waiting');
	});

	it('goes on with what was spent, and keeps what may come before a call is made', async () => {
		const kept: number[] = [];
		let write = () => {};
		const save = ({ tokens }: { tokens: number }) => {
			kept.push(tokens);
			return new Promise<void>((resolve) => {
				write = resolve;
			});
		};
		const spent = { dollars: 0.5, tokens: 1000, calls: 7 };
		const budget = new Budget({ tokens: 1500 }, { spent, save, now });
		const first = budget.reserve(planned(), never());
		expect(await stateOf(first)).toBe('waiting');
		const second = budget.reserve(planned(), never());
		write();
		expect([await stateOf(first), await stateOf(second)]).toEqual(['let in', 'waiting']);
		write();
		await second;
		expect(kept).toEqual([1221, 1442]);
		(await first)(usage(1, 1));
		expect(budget.spent.tokens).toBe(1002);
		const later = new Budget({ tokens: 1222 }, { spent: budget.spent, now });
		await expect(later.reserve(planned(), never())).rejects.toMatchObject({ code: 'over-budget' });
	});

	it('makes no call that it cannot keep, and takes back what it reserved', async () => {
		const save = () => Promise.reject(new Error('full'));
		const budget = new Budget({ calls: 1 }, { save, now });
		for (let at = 0; at < 2; at++)
			await expect(budget.reserve(planned(), never())).rejects.toThrow('full');
		expect([budget.spent.calls, budget.reserved.calls]).toEqual([0, 0]);
	});
});

it('is never passed, refuses only what cannot fit, and keeps nobody waiting for ever', async () => {
	const amount = fc.nat(1000);
	await fc.assert(
		fc.asyncProperty(
			fc.record(
				{
					dollars: fc.double({ min: 0, max: 0.02, noNaN: true }),
					tokens: fc.nat(6000),
					calls: fc.nat(12),
				},
				{ requiredKeys: [] },
			),
			fc.array(
				fc.record({
					bytes: amount,
					answerTokens: fc.integer({ min: 50, max: 1000 }),
					uses: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
					givesUp: fc.boolean(),
				}),
				{ maxLength: 25 },
			),
			fc.infiniteStream(fc.nat(1000)),
			async (limit, calls, order) => {
				const budget = new Budget(limit, { now });
				const holds = () => {
					for (const kind of KINDS)
						expect(budget.spent[kind] + budget.reserved[kind]).toBeLessThanOrEqual(
							(limit[kind] ?? Number.POSITIVE_INFINITY) + 1e-12,
						);
				};
				const inFlight: (() => void)[] = [];
				const ends: string[] = [];
				const fits = (worst: BudgetSpent) =>
					KINDS.every((kind) => budget.spent[kind] + worst[kind] <= (limit[kind] ?? 1e9));
				for (const { bytes, answerTokens, uses, givesUp } of calls) {
					const call = planned('x'.repeat(bytes), answerTokens);
					const worst = await worstOf(call);
					const { tokens, dollars } = worst;
					const stop = new AbortController();
					budget.reserve(call, stop.signal).then(
						(settle) => {
							const part = uses ?? 1;
							const input = Math.floor(part * (tokens - answerTokens));
							const output = Math.floor(part * answerTokens);
							inFlight.push(() =>
								settle(uses === null ? null : usage(input, output, part * dollars)),
							);
						},
						(thrown) => {
							ends.push(stop.signal.aborted ? 'stopped' : thrown.code);
							if (!stop.signal.aborted) expect(fits(worst)).toBe(false);
						},
					);
					if (givesUp) setImmediate(() => stop.abort());
					await new Promise((resolve) => setImmediate(resolve));
					holds();
					const next = Number(order.next().value);
					if (next % 3 === 0) inFlight.splice(next % Math.max(1, inFlight.length), 1)[0]?.();
					holds();
					await new Promise((resolve) => setImmediate(resolve));
				}
				while (inFlight.length > 0) {
					inFlight.shift()?.();
					holds();
					await new Promise((resolve) => setImmediate(resolve));
				}
				expect(budget.reserved).toEqual({ dollars: 0, tokens: 0, calls: 0 });
				expect(budget.spent.calls + ends.length).toBe(calls.length);
				for (const end of ends) expect(['over-budget', 'stopped']).toContain(end);
			},
		),
		{ numRuns: 80 },
	);
});

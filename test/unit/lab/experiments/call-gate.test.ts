import { describe, expect, it } from 'vitest';
import type { ModelSpec } from '../../../../src/core/spec.ts';
import { Budget } from '../../../../src/lab/experiments/budget.ts';
import { createCallGate, Limiters } from '../../../../src/lab/experiments/call-gate.ts';
import { NOTHING_USED } from '../../../../src/models/call-gate.ts';
import { BUILT_IN, SCRIPTED } from '../../../../src/models/registry.ts';

const never = () => new AbortController().signal;
const SOL = { provider: 'openai', model: 'gpt-6.1-sol' };
const LUNA = { provider: 'openai', model: 'gpt-6-luna' };
const SONNET = { provider: 'anthropic', model: 'claude-sonnet-5-5' };
const KEPT = { provider: 'webllm', model: 'm' };

const planned = (model: ModelSpec) => ({
	model,
	messages: [{ role: 'user' as const, content: 'x' }],
	options: { sampling: { temperature: 0, answerTokens: 100 } },
});

describe('limiters', () => {
	const keys = new Map<ModelSpec, string>();
	const limiters = new Limiters(20, (spec) => keys.get(spec) ?? 'sk-secret');

	it('are one for each provider, address and key, whatever the model', () => {
		expect(limiters.of(LUNA)).toBe(limiters.of(SOL));
		const proxied = { ...SOL, baseUrl: 'https://proxy.example/v1' };
		const other = { ...SOL };
		keys.set(other, 'sk-other');
		const different = [SOL, SONNET, proxied, other].map((spec) => limiters.of(spec));
		expect(new Set(different).size).toBe(4);
		expect(limiters.of({ ...proxied, baseUrl: 'https://proxy.example/v1/' })).toBe(different[2]);
	});

	it('are one for all models on this computer, one call at a time, and none for the scripted', () => {
		expect(limiters.of(KEPT)).toBe(limiters.of(BUILT_IN));
		expect(limiters.of(KEPT)?.limit).toBe(1);
		expect(limiters.of(SOL)?.limit).toBe(4);
		expect(limiters.of(SCRIPTED)).toBeNull();
	});
});

describe('the gate', () => {
	const made = (budget?: Budget) => {
		const limiters = new Limiters(2, () => 'sk-secret');
		const gate = createCallGate({ limiters, ...(budget && { budget }) });
		return { gate, limiter: limiters.of(SOL), gpu: limiters.of(KEPT) };
	};

	it('lets models on this computer answer one after another, however many call', async () => {
		const { gate, gpu } = made(new Budget({ calls: 0 }));
		let most = 0;
		await Promise.all(
			Array.from({ length: 5 }, async () => {
				const pass = await gate.enter(planned(KEPT), never());
				most = Math.max(most, gpu?.inFlight ?? 0);
				await new Promise((resolve) => setImmediate(resolve));
				pass.settle(null);
			}),
		);
		expect([most, gpu?.inFlight]).toEqual([1, 0]);
	});

	it('gives the turn of a call back that the budget refuses', async () => {
		const { gate, limiter } = made(new Budget({ calls: 1 }));
		(await gate.enter(planned(SOL), never())).settle(NOTHING_USED);
		await expect(gate.enter(planned(SOL), never())).rejects.toMatchObject({ code: 'over-budget' });
		expect(limiter?.inFlight).toBe(0);
	});

	it('gives the turn of a call back that is stopped while it waits for the budget', async () => {
		const budget = new Budget({ calls: 1 });
		const { gate, limiter } = made(budget);
		const first = await gate.enter(planned(SOL), never());
		const stop = new AbortController();
		const second = gate.enter(planned(LUNA), stop.signal);
		await new Promise((resolve) => setImmediate(resolve));
		expect(limiter?.inFlight).toBe(2);
		stop.abort();
		await expect(second).rejects.toMatchObject({ name: 'AbortError' });
		expect(limiter?.inFlight).toBe(1);
		first.settle(null);
		first.settle(null);
		expect([limiter?.inFlight, budget.spent.calls]).toEqual([0, 1]);
	});

	it('knows which addresses answered, and slows down for refusals', async () => {
		const { gate, limiter } = made();
		const first = await gate.enter(planned(SOL), never());
		expect(first.answeredBefore).toBe(false);
		first.told([]);
		first.refused({ kind: 'rate-limit', waitMilliseconds: null });
		first.settle(NOTHING_USED);
		expect(limiter?.limit).toBe(1);
		expect((await gate.enter(planned(LUNA), never())).answeredBefore).toBe(true);
		expect((await gate.enter(planned(SONNET), never())).answeredBefore).toBe(false);
	});
});

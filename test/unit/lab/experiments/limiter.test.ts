import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src/ground/random.ts';
import { Limiter } from '../../../../src/lab/experiments/limiter.ts';
import { VirtualClock } from '../../../support/virtual-clock.ts';

const never = () => new AbortController().signal;

/** What a provider does with a call: how long it takes, and what it refuses. */
type Serve = () => Promise<
	'answered' | 'overloaded' | { readonly waitMilliseconds: number | null }
>;

/** Lets so many runs call one after another, each again and again until a moment. */
async function simulate(
	limiter: Limiter,
	clock: VirtualClock,
	{ runs, until, serve }: { runs: number; until: number; serve: Serve },
) {
	const seen = { answered: 0, refused: 0, most: 0, limits: [] as number[] };
	const waits: number[] = [];
	const run = async () => {
		while (clock.now() < until) {
			const asked = clock.now();
			const leave = await limiter.enter(never());
			waits.push(clock.now() - asked);
			seen.most = Math.max(seen.most, limiter.inFlight);
			expect(limiter.inFlight).toBeLessThanOrEqual(limiter.limit);
			const served = await serve();
			if (served === 'answered') seen.answered++;
			else {
				seen.refused++;
				limiter.refused(
					served === 'overloaded'
						? { kind: 'overloaded', waitMilliseconds: null }
						: { kind: 'rate-limit', ...served },
				);
			}
			leave(served === 'answered');
			seen.limits.push(limiter.limit);
			if (served !== 'answered') await clock.pause(1000);
		}
	};
	const all = Promise.all(Array.from({ length: runs }, run));
	await clock.run();
	await all;
	return { ...seen, longestWait: Math.max(...waits) };
}

describe('a limiter', () => {
	it('doubles from four up to what the user allows while all is in use, and nothing is refused', async () => {
		const clock = new VirtualClock();
		const serve: Serve = async () => {
			await clock.pause(200);
			return 'answered';
		};
		const seen = await simulate(new Limiter(20, clock), clock, { runs: 50, until: 10_000, serve });
		expect([...new Set(seen.limits)]).toEqual([4, 8, 16, 20]);
		expect(seen.most).toBe(20);
		// Twenty at a time, five a second: the start costs less than a twentieth.
		expect(seen.answered).toBeGreaterThan(0.95 * 20 * 5 * 10);
		expect(seen.longestWait).toBeLessThan(3000);
	});

	it('never allows more than a hundred, nor less than one', async () => {
		const clock = new VirtualClock();
		const serve: Serve = async () => {
			await clock.pause(200);
			return 'answered';
		};
		const limiter = new Limiter(10_000, clock);
		const seen = await simulate(limiter, clock, { runs: 150, until: 20_000, serve });
		expect(seen.most).toBe(100);
		for (let at = 0; at < 40; at++) {
			limiter.refused({ kind: 'rate-limit', waitMilliseconds: null });
			await clock.run(clock.now() + 20_000);
		}
		expect(limiter.limit).toBe(1);
		expect(new Limiter(0, clock).limit).toBe(1);
	});

	it('does not grow where fewer calls are made than it allows', async () => {
		const clock = new VirtualClock();
		const serve: Serve = async () => {
			await clock.pause(200);
			return 'answered';
		};
		const seen = await simulate(new Limiter(100, clock), clock, { runs: 3, until: 60_000, serve });
		expect(new Set(seen.limits)).toEqual(new Set([4]));
	});

	it.each([3, 10, 40])(
		'comes close to the %d calls at a time that a provider takes',
		async (capacity) => {
			const clock = new VirtualClock();
			let busy = 0;
			const serve: Serve = async () => {
				if (busy >= capacity) {
					await clock.pause(50);
					return { waitMilliseconds: null };
				}
				busy++;
				await clock.pause(2000);
				busy--;
				return 'answered';
			};
			const minutes = 8;
			const seen = await simulate(new Limiter(100, clock), clock, {
				runs: 120,
				until: minutes * 60_000,
				serve,
			});
			const late = seen.limits.slice(seen.limits.length / 2);
			const mean = late.reduce((sum, limit) => sum + limit, 0) / late.length;
			expect(mean).toBeGreaterThan(0.7 * capacity);
			expect(mean).toBeLessThan(1.25 * capacity + 1);
			expect(seen.answered).toBeGreaterThan(0.75 * capacity * minutes * 30);
			// Nobody starves: a turn comes at the latest after a few rounds of all.
			expect(seen.longestWait).toBeLessThan((6 * 2000 * 120) / capacity);
		},
	);

	it('keeps within a number of calls a minute that refusals tell the wait of', async () => {
		const clock = new VirtualClock();
		let taken = 0;
		let minute = 0;
		const serve: Serve = async () => {
			const now = Math.floor(clock.now() / 60_000);
			if (now > minute) [minute, taken] = [now, 0];
			await clock.pause(100);
			if (taken >= 100) return { waitMilliseconds: (minute + 1) * 60_000 - clock.now() };
			taken++;
			return 'answered';
		};
		const seen = await simulate(new Limiter(20, clock), clock, { runs: 20, until: 599_000, serve });
		expect(seen.answered).toBeGreaterThanOrEqual(990);
		expect(seen.refused).toBeLessThanOrEqual(20 * 10);
	});

	it('does not shrink for faults of the provider, and grows on when they are over', async () => {
		const clock = new VirtualClock();
		const random = createRandom('faults');
		const serve: Serve = async () => {
			await clock.pause(100);
			return clock.now() < 30_000 && random.chance(1, 2) ? 'overloaded' : 'answered';
		};
		const seen = await simulate(new Limiter(64, clock), clock, { runs: 80, until: 60_000, serve });
		expect(Math.min(...seen.limits)).toBe(4);
		expect(seen.limits.toSorted((a, b) => a - b)).toEqual(seen.limits);
		expect(seen.limits.at(-1)).toBe(64);
	});

	it('takes a swarm of refusals for one', async () => {
		const clock = new VirtualClock();
		const limiter = new Limiter(4, clock);
		for (let at = 0; at < 4; at++) limiter.refused({ kind: 'rate-limit', waitMilliseconds: null });
		expect(limiter.limit).toBe(3);
		await clock.run(15_000);
		limiter.refused({ kind: 'rate-limit', waitMilliseconds: null });
		expect(limiter.limit).toBe(2);
	});
});

/** When a call is let in, from now. */
async function letInAfter(limiter: Limiter, clock: VirtualClock, tokens = 0) {
	const from = clock.now();
	let after = Number.NaN;
	const entered = limiter.enter(never(), tokens).then((leave) => {
		after = clock.now() - from;
		return leave;
	});
	await clock.run();
	(await entered)(true);
	return after;
}

describe('what a provider says of its limits', () => {
	it('holds calls back for as long as a refusal asks, but not for a day', async () => {
		const clock = new VirtualClock();
		const limiter = new Limiter(4, clock);
		limiter.refused({ kind: 'rate-limit', waitMilliseconds: 7000 });
		limiter.refused({ kind: 'rate-limit', waitMilliseconds: 10 });
		expect(await letInAfter(limiter, clock)).toBe(7000);
		limiter.refused({ kind: 'rate-limit', waitMilliseconds: 86_400_000 });
		expect(await letInAfter(limiter, clock)).toBe(0);
	});

	it('holds calls back that its headers have no room for, until they have', async () => {
		const clock = new VirtualClock();
		const limiter = new Limiter(100, clock);
		limiter.told([
			{ of: 'requests', remaining: 2, resetMilliseconds: 5000 },
			{ of: 'tokens', remaining: 1000, resetMilliseconds: 9000 },
		]);
		expect(await letInAfter(limiter, clock, 400)).toBe(0);
		expect(await letInAfter(limiter, clock, 400)).toBe(0);
		expect(await letInAfter(limiter, clock, 100)).toBe(5000);
		expect(await letInAfter(limiter, clock, 101)).toBe(4000);
		// Whole again: larger than all that was left before is no hindrance.
		expect(await letInAfter(limiter, clock, 5000)).toBe(0);
		limiter.told([{ of: 'requests', remaining: 0, resetMilliseconds: 86_400_000 }]);
		expect(await letInAfter(limiter, clock)).toBe(60_000);
	});
});

it('first come, first served, whoever gives up in between', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.integer({ min: 1, max: 6 }),
			fc.array(fc.record({ takes: fc.nat(300), patience: fc.option(fc.nat(2000)) }), {
				maxLength: 40,
			}),
			async (most, calls) => {
				const clock = new VirtualClock();
				const limiter = new Limiter(most, clock);
				const served: number[] = [];
				const gaveUp = new Set<number>();
				const all = Promise.all(
					calls.map(async ({ takes, patience }, at) => {
						const stop = new AbortController();
						if (patience !== null) clock.after(patience, () => stop.abort());
						try {
							const leave = await limiter.enter(stop.signal);
							expect(limiter.inFlight).toBeLessThanOrEqual(limiter.limit);
							served.push(at);
							await clock.pause(takes);
							leave(true);
							leave(true);
						} catch {
							expect(stop.signal.aborted).toBe(true);
							gaveUp.add(at);
						}
					}),
				);
				await clock.run();
				await all;
				expect(served).toEqual(calls.map((_, at) => at).filter((at) => !gaveUp.has(at)));
				expect([limiter.inFlight, limiter.waiting]).toEqual([0, 0]);
			},
		),
		{ numRuns: 60 },
	);
});

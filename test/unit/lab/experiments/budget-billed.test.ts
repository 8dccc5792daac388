import { afterAll, expect, it } from 'vitest';
import { createRandom, type Random } from '../../../../src/ground/random.ts';
import { Budget } from '../../../../src/lab/experiments/budget.ts';
import { createCallGate, Limiters } from '../../../../src/lab/experiments/call-gate.ts';
import { createCloudModel } from '../../../../src/models/cloud/cloud.ts';
import {
	type BillingServer,
	FATES,
	type Fate,
	startBillingServer,
	type Wire,
} from '../../../support/billing-server.ts';
import { HASTY, KEY } from '../../../support/cloud-call.ts';
import { collect, greedy } from '../../../support/collect.ts';

const EXPERIMENTS = 50;
const LIMIT = 1;
/** Dollars for a million tokens: input, output, out of the cache, into it. */
const MODELS = {
	openai: ['gpt-6.1-sol', 2, 10, 0.1, 2.5],
	anthropic: ['claude-opus-5-5', 4, 20, 0.2, 5],
	google: ['gemini-3.1-pro-preview', 2, 12, 0.2, 2],
} as const;
const WIRES: readonly Wire[] = ['openai', 'anthropic', 'google'];
/** Mostly answers; what hangs takes as long as the patience lasts. */
const MIX: readonly Fate[] = [
	...FATES.filter((fate) => !fate.startsWith('hung')),
	...FATES,
	...Array.from({ length: 30 }, () => 'answered' as const),
];
const PATIENCE = { ...HASTY, firstWait: 0.002, longestWait: 0.004, start: 0.1, silence: 0.1 };

const servers: BillingServer[] = [];
afterAll(() => Promise.all(servers.map((server) => server.close())));

/** A provider that bills as dearly as any may. */
async function dearServer(wire: Wire, random: Random): Promise<BillingServer> {
	const bytesPerToken = random.int(1, 4);
	const server = await startBillingServer(
		wire,
		random,
		MIX,
		() => 'The product is 42. '.repeat(random.int(1, 4)),
		{ tokensOf: (text) => Math.ceil(Buffer.byteLength(text) / bytesPerToken), dear: true },
	);
	servers.push(server);
	return server;
}

function billedBy({ books }: BillingServer, wire: Wire): number {
	const [, input, output, read, write] = MODELS[wire];
	return books.reduce((sum, entry) => {
		const fresh = entry.input - entry.cacheRead - entry.cacheWrite;
		const asked = fresh * input + entry.cacheRead * read + entry.cacheWrite * write;
		return sum + (asked + entry.output * output) / 1e6;
	}, 0);
}

function conversation(random: Random) {
	const say = () =>
		random.pick(['What is 6 × 7? ', 'Größe? ', '何? ', 'x']).repeat(random.int(1, 300));
	return Array.from({ length: 2 * random.int(0, 2) + 1 }, (_, at) => ({
		role: at % 2 === 0 ? ('user' as const) : ('assistant' as const),
		content: say(),
	}));
}

/** An experiment with several models and many calls at a time, until none of them is allowed any more. */
async function play(number: number) {
	const random = createRandom(`budget ${number}`);
	const wires = random.sample(WIRES, random.int(1, 3));
	const places = await Promise.all(
		wires.map(async (wire) => ({ wire, server: await dearServer(wire, random) })),
	);
	const budget = new Budget({ dollars: LIMIT });
	const limiters = new Limiters(random.int(2, 20), () => KEY);
	const gate = createCallGate({ limiters, budget });
	let calls = 0;
	const ends = await Promise.all(
		Array.from({ length: random.int(2, 20) }, async () => {
			for (;;) {
				const { wire, server } = random.pick(places);
				const spec = { provider: wire, model: MODELS[wire][0], baseUrl: server.origin };
				const model = createCloudModel(spec, KEY, PATIENCE, gate);
				const { thrown } = await collect(model, conversation(random), greedy(random.int(50, 2000)));
				const code = thrown instanceof Error && 'code' in thrown ? thrown.code : 'none';
				if (++calls > 5000 || code === 'over-budget') return code;
			}
		}),
	);
	const billed = places.reduce((sum, { wire, server }) => sum + billedBy(server, wire), 0);
	return { ends, billed, budget, fates: places.flatMap(({ server }) => server.books) };
}

it(`never lets a server bill more than $1.00, in ${EXPERIMENTS} experiments with parallel calls, retries, cuts and hangs`, {
	timeout: 120_000,
}, async () => {
	const all: number[] = [];
	const seen = new Set<Fate>();
	for (let number = 0; number < EXPERIMENTS; number++) {
		const { ends, billed, budget, fates } = await play(number);
		for (const { fate } of fates) seen.add(fate);
		expect(billed, `experiment ${number}`).toBeLessThanOrEqual(LIMIT);
		expect(budget.spent.dollars).toBeLessThanOrEqual(LIMIT);
		// What the server billed is among what was counted as spent, and nothing is left in flight.
		expect(budget.spent.dollars).toBeGreaterThanOrEqual(billed - 1e-9);
		expect(budget.reserved.calls).toBe(0);
		expect(new Set(ends), `experiment ${number}`).toEqual(new Set(['over-budget']));
		all.push(billed);
	}
	// A budget that is hardly used would be no hard one, but a small one.
	expect(all.reduce((sum, billed) => sum + billed, 0) / all.length).toBeGreaterThan(0.5 * LIMIT);
	expect(seen.size).toBeGreaterThan(8);
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isKept, type RunEvent } from '../../../src/core/events/index.ts';
import type { ModelSpec, RunSpec } from '../../../src/core/spec.ts';
import { createRandom, type Random } from '../../../src/ground/random.ts';
import { assemble } from '../../../src/lab/assemble.ts';
import { createCloudModel } from '../../../src/models/cloud/cloud.ts';
import type { PythonSandbox } from '../../../src/python/sandbox.ts';
import { startRun } from '../../../src/steering/run.ts';
import { loadTask } from '../../../tasks/registry.ts';
import type { Instance } from '../../../tasks/task.ts';
import {
	type BillingServer,
	FATES,
	type Fate,
	startBillingServer,
	type Wire,
} from '../../support/billing-server.ts';
import { HASTY, KEY } from '../../support/cloud-call.ts';
import { runServices } from '../../support/run-services.ts';
import { NEVER, pack, specOf } from '../../support/runs.ts';

const RUNS = 200;
/** Dollars for a million tokens of the models that are called: input, output, cached input. */
const MODELS = {
	openai: ['gpt-6.1-sol', 2, 10, 0.1],
	anthropic: ['claude-sonnet-5-5', 2, 10, 0.1],
	google: ['gemini-3.5-flash', 1.5, 9, 0.15],
} as const;
const WIRES: readonly Wire[] = ['openai', 'anthropic', 'google'];

let instance: Instance;
let base: RunSpec;
beforeAll(async () => {
	instance = (await loadTask('number-multiply')).instance({}, 7);
	base = specOf(instance);
});

/** A sandbox in which every program is over at once, and prints the right answer. */
const sandbox: PythonSandbox = {
	version: 'Python',
	warm: async () => {},
	close: () => {},
	run: async () => ({
		output: instance.solve(),
		stderr: '',
		error: '',
		ending: 'ok',
		seconds: 0,
	}),
};

/** Always right where it says anything: no run over it may end wrong. */
function answerOf(random: Random) {
	return (asked: string) =>
		asked.includes(pack.templates.choose ?? '')
			? random.pick(['<<<Code>>>', '<<<Text>>>', '<<<Return Answer>>>'])
			: random.pick([`The product is ${instance.solve()}`, '```python\nprint(product)\n```\n']);
}

/** Plays a run; where the server leaves a call hanging, it is stopped once all that was sent has come. */
async function played(
	spec: RunSpec,
	server: BillingServer,
	recorded: readonly RunEvent[],
): Promise<RunEvent[]> {
	const services = runServices({
		models: {
			open: async (model: ModelSpec) =>
				createCloudModel(model, KEY, { ...HASTY, firstWait: 0.002, longestWait: 0.004 }),
		},
		python: { sandbox: async () => sandbox, warm: async () => {}, status: 'ready', packages: null },
	});
	const parts = await assemble(spec, services, NEVER);
	const stop = new AbortController();
	const events: RunEvent[] = [];
	let came = 0;
	server.hanging = null;
	const watch = setInterval(() => {
		if (server.hanging === came) stop.abort();
	}, 3);
	for await (const event of startRun(spec, parts, stop.signal, recorded)) {
		events.push(event);
		if (event.type === 'delta') came += event.text.length + (event.reasoning?.length ?? 0);
		else if (event.type === 'usage' || event.type === 'request') came = 0;
	}
	clearInterval(watch);
	return events.filter(isKept);
}

interface Sum {
	readonly calls: number;
	readonly input: number;
	readonly output: number;
	readonly cacheRead: number;
	readonly cost: number;
}

function metered(events: readonly RunEvent[]): Sum {
	const usages = events.filter((event) => event.type === 'usage');
	const sum = (of: (usage: (typeof usages)[number]) => number) =>
		usages.reduce((total, usage) => total + of(usage), 0);
	return {
		calls: usages.length,
		input: sum(({ input }) => input),
		output: sum(({ output }) => output),
		cacheRead: sum(({ cacheRead }) => cacheRead ?? 0),
		cost: sum(({ cost }) => cost ?? Number.NaN),
	};
}

function booked({ books }: BillingServer, wire: Wire): Sum {
	const sum = (of: (entry: (typeof books)[number]) => number) =>
		books.reduce((total, entry) => total + of(entry), 0);
	const [, price, written, cached] = MODELS[wire];
	return {
		calls: books.length,
		input: sum(({ input }) => input),
		output: sum(({ output }) => output),
		cacheRead: sum(({ cacheRead }) => cacheRead),
		cost: sum(
			({ input, output, cacheRead }) =>
				((input - cacheRead) * price + cacheRead * cached + output * written) / 1e6,
		),
	};
}

function specFor(wire: Wire, server: BillingServer, random: Random): RunSpec {
	const model = { provider: wire, model: MODELS[wire][0], baseUrl: server.origin };
	const steered = random.chance(1, 2);
	return {
		...base,
		method: {
			id: random.pick(['codesteer', 'codesteer', 'all-code', 'only-question']),
			revision: 1,
		},
		taskLLM: model,
		steerer: steered ? { kind: 'model', model } : { kind: 'rules' },
		settings: { ...base.settings, maxRounds: 2, selfCheckTries: 2 },
	};
}

describe('the meter', { timeout: 300_000 }, () => {
	const seen = new Map<Fate, number>();
	const ends = new Map<string, number>();
	const servers: BillingServer[] = [];
	afterAll(() => Promise.all(servers.map((server) => server.close())));

	it(`equals the server's own books in ${RUNS} runs with failures, stops and retries, and no lost answer is judged`, async () => {
		for (let run = 0; run < RUNS; run++) {
			const random = createRandom(`meter ${run}`);
			const wire = WIRES[run % WIRES.length] ?? 'openai';
			// Mostly answers, or no run would come far.
			const fates = [...FATES, ...Array.from({ length: 24 }, () => 'answered' as const)];
			const server = await startBillingServer(wire, random, fates, answerOf(random));
			servers.push(server);
			const spec = specFor(wire, server, random);
			let events: RunEvent[] = [];
			let how = '';
			// Whoever goes on pays for what went before, too.
			for (let part = 0; part < 3 && how !== 'finished'; part++) {
				events = await played(spec, server, events);
				const end = events.at(-1);
				how = end?.type === 'end' ? end.because : 'no end';
				ends.set(how, (ends.get(how) ?? 0) + 1);
			}
			const [meter, books] = [metered(events), booked(server, wire)];
			const fatesSeen = server.books.map(({ fate }) => fate);
			expect(meter, `run ${run}: ${fatesSeen.join(', ')}`).toEqual({
				...books,
				cost: expect.closeTo(books.cost, 12),
			});
			const verdict = events.find((event) => event.type === 'verdict');
			expect(verdict?.correct, `run ${run}: ${fatesSeen.join(', ')}`).not.toBe(false);
			for (const fate of fatesSeen) seen.set(fate, (seen.get(fate) ?? 0) + 1);
		}
		expect([...ends.keys()].sort()).toEqual(['failed', 'finished', 'stopped']);
		expect(ends.get('finished')).toBeGreaterThan(RUNS / 3);
		for (const fate of FATES)
			if (!['limited', 'overloaded', 'refused'].includes(fate))
				expect(seen.get(fate), fate).toBeGreaterThan(3);
	});
});

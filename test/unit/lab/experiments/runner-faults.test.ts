import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../src/core/settings.ts';
import { createRandom } from '../../../../src/ground/random.ts';
import { createCallGate, Limiters } from '../../../../src/lab/experiments/call-gate.ts';
import { type Experiment, plannedRuns } from '../../../../src/lab/experiments/experiment.ts';
import { createLibrary } from '../../../../src/lab/experiments/library.ts';
import { dueRuns, playTrials } from '../../../../src/lab/experiments/runner.ts';
import { createCloudModel } from '../../../../src/models/cloud/cloud.ts';
import { newestMethod } from '../../../../src/steering/methods.ts';
import { memoryExperimentRows } from '../../../../src/storage/memory-experiment-rows.ts';
import { catalogue } from '../../../../tasks/catalogue.ts';
import { loadTask } from '../../../../tasks/registry.ts';
import { answered, HASTY, json, KEY } from '../../../support/cloud-call.ts';
import { keptExperiment } from '../../../support/played-experiment.ts';
import {
	type ProviderServer,
	type Reply,
	startProviderServer,
} from '../../../support/provider-server.ts';
import { runServices } from '../../../support/run-services.ts';

const RUNS = 400;
const IN_FLIGHT = 20;

let server: ProviderServer;
beforeAll(async () => {
	server = await startProviderServer();
});
afterAll(() => server.close());

it(`${RUNS} runs over a server that fails a fifth of its calls end right, wrong or errored with a reason; none is lost, none is paid for unseen`, {
	timeout: 120_000,
}, async () => {
	const random = createRandom('faulty runs');
	const usage = { prompt_tokens: 9, completion_tokens: 2 };
	const about = catalogue.find(({ id }) => id === 'number-multiply');
	if (!about) throw new Error('no such task');
	const experiment: Experiment = {
		title: 'Faults',
		blocks: [
			{
				instances: [
					{
						task: about.id,
						revision: about.revision,
						params: about.levels.L1,
						level: 'L1',
						firstSeed: 1,
						count: RUNS,
					},
				],
				contenders: [
					{
						method: { id: 'only-question', revision: newestMethod('only-question').revision },
						taskLLM: { provider: 'openai', model: 'gpt-6-luna', baseUrl: server.origin },
						steerer: null,
						settings: DEFAULT_SETTINGS,
						prompts: { pack: 'built-in-1' },
					},
				],
				repeats: 1,
			},
		],
	};
	const task = await loadTask(about.id);
	const answers = new Map(
		Array.from({ length: RUNS }, (_, index) => {
			const instance = task.instance(about.levels.L1, index + 1);
			return [instance.question, instance.solve()] as const;
		}),
	);
	const billed = { calls: 0, output: 0 };
	server.reply((body): Reply => {
		const { messages } = body as { messages: { content: string }[] };
		const solution = answers.get(messages.at(-1)?.content ?? '') ?? '';
		const whole: Reply = {
			...answered(random.chance(3, 4) ? solution : '<<<0>>>', usage),
			pieceBytes: 10_000,
			pieceMilliseconds: 10,
		};
		if (!random.chance(1, 5)) {
			billed.calls++;
			billed.output += usage.completion_tokens;
			return whole;
		}
		return random.pick<Reply>([
			json({ error: { message: 'Slow down. Please try again in 5ms.', code: 429 } }, 429),
			json({ error: { message: 'Overloaded' } }, 503),
			{ ...whole, body: whole.body.slice(0, 100), ending: 'cut' },
			{ ...whole, body: whole.body.slice(0, 100), ending: 'hang' },
		]);
	});
	const gate = createCallGate({ limiters: new Limiters(IN_FLIGHT, () => KEY) });
	const shown = { calls: 0, retries: 0 };
	const services = runServices({
		models: {
			open: async (spec) => {
				const patience = { ...HASTY, start: 10, silence: 0.8 };
				const model = createCloudModel(spec, KEY, patience, gate);
				return {
					label: model.label,
					async *stream(...call) {
						shown.calls++;
						for await (const part of model.stream(...call)) {
							if (part.type === 'retry') shown.retries++;
							yield part;
						}
					},
				};
			},
		},
	});
	const library = createLibrary(memoryExperimentRows(), null);
	await library.put(keptExperiment('x', experiment));
	const runs = [...plannedRuns(experiment)];
	const end = await playTrials(
		dueRuns(runs, new Map(), 'missing'),
		{
			services,
			traceOf: async () => null,
			keep: (done) => library.add('x', [done]),
			onStart: () => {},
			onEnd: () => {},
			now: () => new Date('2026-11-29T10:00:00Z'),
		},
		{ inFlight: IN_FLIGHT },
		new AbortController().signal,
	);
	expect(end).toEqual({ because: 'done' });
	const trials = await library.trials('x');
	expect(new Set(trials.map(({ key }) => key))).toEqual(new Set(runs.map(({ key }) => key)));
	expect(trials).toHaveLength(RUNS);
	const of = (state: string) => trials.filter((trial) => trial.state === state);
	expect(of('right').length + of('wrong').length + of('errored').length).toBe(RUNS);
	expect(of('right').length).toBeGreaterThan(RUNS / 2);
	expect(of('wrong').length).toBeGreaterThan(RUNS / 20);
	expect(of('errored').length).toBeGreaterThan(0);
	for (const { error } of of('errored')) {
		expect(error?.code).toMatch(/time-out|rate-limited|connection-cut|overloaded/);
		expect(error?.message.length).toBeGreaterThan(20);
	}
	for (const { error, read } of [...of('right'), ...of('wrong')]) {
		expect(error).toBeNull();
		expect(read).not.toBeNull();
	}
	// Every request was a call that a run made, or a try again that its page showed.
	expect(server.received).toHaveLength(shown.calls + shown.retries);
	// A whole reply is paid for once and makes one run's answer.
	expect(billed.calls).toBe(of('right').length + of('wrong').length);
	const written = [...of('right'), ...of('wrong')].reduce((sum, { output }) => sum + output, 0);
	expect(written).toBeGreaterThanOrEqual(billed.output);
});

import { afterAll, describe, expect, test } from 'vitest';
import type { RunEvent } from '../../../src/core/events/index.ts';
import { Failure } from '../../../src/core/failure.ts';
import type { ChatModel } from '../../../src/models/chat-model.ts';
import type { PythonSandbox } from '../../../src/python/sandbox.ts';
import { startRun } from '../../../src/steering/run.ts';
import { createModelSteerer } from '../../../src/steering/steerers/model.ts';
import { createPersonSteerer } from '../../../src/steering/steerers/person.ts';
import { createNodeSandbox } from '../../support/node-sandbox.ts';
import { collect, NEVER, parts, scripted, specOf, sum } from '../../support/runs.ts';

const python = createNodeSandbox();
afterAll(() => python.close());
const spec = specOf(sum);

/** The scripted TaskLLM, whose call number `at` fails after a few pieces. */
function failing(at: number): ChatModel {
	const good = scripted(sum);
	let calls = 0;
	return {
		label: 'Failing',
		async *stream(...call) {
			const fails = calls++ === at;
			let pieces = 0;
			for await (const part of good.stream(...call)) {
				if (fails && pieces++ === 3) throw new Failure('connection-cut', 'The connection was cut.');
				yield part;
			}
		},
	};
}

const LOST = { input: 7, output: 3, estimated: true, cost: 0.5 };
const GIVEN = { input: 8, output: 4, estimated: false, cost: 0.25 };
const ONE_CALL = { method: { id: 'all-text', revision: 1 }, steerer: null };

/** A model whose first try is lost; then `fate` says what becomes of the call. */
function trying(fate: () => void): ChatModel {
	return {
		label: 'Trying',
		async *stream() {
			yield { type: 'reasoning', text: 'Hm.' };
			yield { type: 'text', text: 'Lost: <<<0>>>' };
			yield { type: 'spent', usage: LOST };
			fate();
			yield { type: 'retry', reason: 'it was cut', waitSeconds: 0 };
			yield { type: 'text', text: 'Kept: <<<1>>>' };
			yield { type: 'end', finish: 'stop', usage: GIVEN };
		},
	};
}

/** What calls used, in order, without how long they took. */
function usagesOf(events: readonly RunEvent[]) {
	return events
		.filter((event) => event.type === 'usage')
		.map(({ input, output, estimated, cost }) => ({ input, output, estimated, cost }));
}

function endsWith(events: readonly RunEvent[], because: string) {
	expect(events.filter((event) => event.type === 'end')).toHaveLength(1);
	expect(events.at(-1)).toEqual({ type: 'end', because });
	if (because !== 'finished') expect(events.some((event) => event.type === 'verdict')).toBe(false);
}

describe('faults', { timeout: 60_000 }, () => {
	test('of the TaskLLM end the run with its error, and it can be resumed', async () => {
		for (let at = 0; at < 6; at++) {
			const events = await collect(startRun(spec, parts(python, { taskLLM: failing(at) }), NEVER));
			endsWith(events, 'failed');
			expect(events.at(-2)).toEqual({
				type: 'error',
				code: 'connection-cut',
				message: 'The connection was cut.',
			});
			const resumed = await collect(startRun(spec, parts(python), NEVER, events));
			endsWith(resumed, 'finished');
		}
	});

	test('that pass leave nothing of the lost try in the answer, and what it used is kept', async () => {
		const taskLLM = trying(() => {});
		const events = await collect(
			startRun(specOf(sum, ONE_CALL), parts(python, { taskLLM }), NEVER),
		);
		endsWith(events, 'finished');
		expect(events.find(({ type }) => type === 'answer')).toMatchObject({ text: 'Kept: <<<1>>>' });
		expect(usagesOf(events)).toEqual([LOST, GIVEN]);
	});

	test('that last leave what their calls used, also when the run goes on', async () => {
		const taskLLM = trying(() => {
			throw new Failure('overloaded', 'It is overloaded.');
		});
		const events = await collect(
			startRun(specOf(sum, ONE_CALL), parts(python, { taskLLM }), NEVER),
		);
		endsWith(events, 'failed');
		expect(usagesOf(events)).toEqual([LOST]);
		const better = { taskLLM: trying(() => {}) };
		const resumed = await collect(
			startRun(specOf(sum, ONE_CALL), parts(python, better), NEVER, events),
		);
		endsWith(resumed, 'finished');
		expect(usagesOf(resumed)).toEqual([LOST, LOST, GIVEN]);
	});

	test('of a model that steers are counted and made up for in the same way', async () => {
		const steerer = createModelSteerer(trying(() => {}));
		const events = await collect(startRun(spec, parts(python, { steerer }), NEVER));
		const [first] = events.filter((event) => event.type === 'guidance');
		expect(first?.text).toBe('Kept: <<<1>>>');
		const calls = events.filter((event) => event.type === 'usage' && event.role === 'guidance');
		expect(usagesOf(calls).slice(0, 2)).toEqual([LOST, GIVEN]);
	});

	test('of the steerer', async () => {
		const steerer = createPersonSteerer(() => Promise.reject(new Error('gone')));
		const events = await collect(startRun(spec, parts(python, { steerer }), NEVER));
		endsWith(events, 'failed');
		expect(events.at(-2)).toMatchObject({ code: 'run-failed', message: 'gone' });
	});

	test('a steerer that says nothing', async () => {
		const steerer = createPersonSteerer(async () => ' \n');
		const events = await collect(startRun(spec, parts(python, { steerer }), NEVER));
		endsWith(events, 'failed');
		expect(events.at(-2)).toMatchObject({ code: 'empty-guidance' });
	});

	test('of Python, once an answer holds a program', async () => {
		const absent: PythonSandbox = {
			...python,
			run: async () => ({
				output: '',
				stderr: '',
				error: 'Python could not be loaded: no connection.',
				ending: 'unavailable',
				seconds: 0,
			}),
		};
		const events = await collect(startRun(spec, parts(absent), NEVER));
		endsWith(events, 'failed');
		expect(events.at(-2)).toEqual({
			type: 'error',
			code: 'python-unavailable',
			message: 'Python could not be loaded: no connection.',
		});
	});

	test('an unknown method', async () => {
		const events = await collect(
			startRun({ ...spec, method: { id: 'magic', revision: 1 } }, parts(python), NEVER),
		);
		expect(events).toMatchObject([{ type: 'error', code: 'unknown-method' }, { type: 'end' }]);
	});
});

describe('a stop', { timeout: 60_000 }, () => {
	test('while a program runs leaves no execution, even where the program still ends well', async () => {
		for (const at of [1, 2, 3]) {
			const stop = new AbortController();
			let programs = 0;
			const late: PythonSandbox = {
				...python,
				async run(program) {
					const ran = await python.run(program, NEVER);
					if (++programs === at) stop.abort();
					return ran;
				},
			};
			const events = await collect(startRun(spec, parts(late), stop.signal));
			endsWith(events, 'stopped');
			expect(programs).toBe(at);
			expect(events.filter(({ type }) => type === 'execution').length).toBeLessThan(at);
			endsWith(await collect(startRun(spec, parts(python), NEVER, events)), 'finished');
		}
	});

	test('at any event ends the run at once, and it can be resumed', async () => {
		const count = (await collect(startRun(spec, parts(python), NEVER))).length;
		for (let at = 0; at < count - 2; at += 7) {
			const stop = new AbortController();
			const events: RunEvent[] = [];
			let after = 0;
			for await (const event of startRun(spec, parts(python), stop.signal)) {
				events.push(event);
				if (stop.signal.aborted) after++;
				if (events.length > at) stop.abort();
			}
			endsWith(events, 'stopped');
			expect(after).toBeLessThanOrEqual(2);
			if (at % 5 !== 0) continue;
			endsWith(await collect(startRun(spec, parts(python), NEVER, events)), 'finished');
		}
	});

	test('in the middle of a reply keeps what the call used', async () => {
		const stop = new AbortController();
		const taskLLM: ChatModel = {
			label: 'Stopped',
			async *stream(_messages, _options, signal) {
				yield { type: 'text', text: 'Half an ' };
				stop.abort();
				yield { type: 'text', text: 'answer' };
				yield { type: 'spent', usage: LOST };
				signal.throwIfAborted();
			},
		};
		const events = await collect(
			startRun(specOf(sum, ONE_CALL), parts(python, { taskLLM }), stop.signal),
		);
		endsWith(events, 'stopped');
		expect(usagesOf(events)).toEqual([LOST]);
		const shown = events.filter((event) => event.type === 'delta').map(({ text }) => text);
		expect(shown).toEqual(['Half an ']);
	});

	test('before the start', async () => {
		const events = await collect(startRun(spec, parts(python), AbortSignal.abort()));
		endsWith(events, 'stopped');
	});

	test('while a person thinks', async () => {
		const stop = new AbortController();
		const steerer = createPersonSteerer(() => {
			setTimeout(() => stop.abort(), 5);
			return new Promise(() => {});
		});
		endsWith(await collect(startRun(spec, parts(python, { steerer }), stop.signal)), 'stopped');
	});

	test('by leaving the loop closes the model’s stream', async () => {
		let closed = false;
		const good = scripted(sum);
		const taskLLM: ChatModel = {
			label: 'Watched',
			async *stream(...call) {
				try {
					yield* good.stream(...call);
				} finally {
					closed = true;
				}
			},
		};
		for await (const event of startRun(spec, parts(python, { taskLLM }), NEVER))
			if (event.type === 'delta') break;
		expect(closed).toBe(true);
	});
});

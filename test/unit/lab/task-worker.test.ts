import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { expose } from '../../../src/ground/rpc/expose.ts';
import { createTaskService } from '../../../src/lab/task-service.ts';
import { TaskWorker } from '../../../src/lab/task-worker.ts';
import { NEVER } from '../../support/runs.ts';

afterEach(() => {
	vi.unstubAllGlobals();
});

/** The workers that were started, by what they do: the tasks' service behind a channel of messages. */
let started = 0;
let ended = 0;
let broken = false;

/** A worker in the same thread: everything passes through a channel, as it does to a real one. */
class ChannelWorker extends EventTarget {
	readonly #channel = new MessageChannel();

	constructor() {
		super();
		started++;
		const { port1, port2 } = this.#channel;
		expose(createTaskService(), port2);
		port1.start();
		port1.addEventListener('message', ({ data }) => {
			this.dispatchEvent(new MessageEvent('message', { data }));
		});
		if (broken) setTimeout(() => this.dispatchEvent(new Event('error')));
	}

	postMessage(message: unknown, transfer: Transferable[] = []): void {
		if (!broken) this.#channel.port1.postMessage(message, transfer);
	}

	terminate(): void {
		ended++;
		this.#channel.port1.close();
	}
}

beforeEach(() => {
	started = 0;
	ended = 0;
	broken = false;
	vi.stubGlobal('Worker', ChannelWorker);
});

const letters = { task: 'letters', params: {}, seed: 7 };
const set = (count: number) => ({
	task: 'letters',
	settings: [{ level: 'L1' as const, params: {} }],
	firstSeed: 1,
	count,
});

describe('the worker of tasks', () => {
	it('makes an example, with a right and a wrong answer', async () => {
		const worker = new TaskWorker();
		const { question, answer, slip } = await worker.example(letters, NEVER);
		expect(question).not.toBe('');
		expect([answer.correct, slip.correct]).toEqual([true, false]);
		worker.close();
		expect([started, ended]).toEqual([1, 1]);
	});

	it('makes a set in order, and says how far it is', async () => {
		const worker = new TaskWorker();
		const heard: number[] = [];
		const rows = await worker.generate(set(300), (done) => heard.push(done), NEVER);
		expect(rows.map(({ seed }) => seed)).toEqual(Array.from({ length: 300 }, (_, i) => i + 1));
		expect(heard.at(-1)).toBe(300);
		expect(heard).toEqual([...heard].sort((a, b) => a - b));
		worker.close();
	});

	it('reads what loose files of published data hold', async () => {
		const worker = new TaskWorker();
		const path = 'Letters/Letters_dataset_min_length_5_max_length_10/a_3_0/test_words.json';
		const files = [{ path, file: new Blob(['"banana"']) }];
		const { index } = await worker.readPublished('Letters', files, NEVER);
		expect(index.sets.map(({ task }) => task)).toEqual(['letters']);
		worker.close();
	});

	it('says what is wrong with what it is asked, as a failure', async () => {
		const worker = new TaskWorker();
		const unknown = worker.example({ ...letters, task: 'no-such-task' }, NEVER);
		await expect(unknown).rejects.toMatchObject({ code: 'generation-failed' });
	});

	it('is ended by an abort, and the next call gets another', async () => {
		const worker = new TaskWorker();
		const stop = new AbortController();
		const cut = worker.generate(set(5000), () => stop.abort(), stop.signal);
		await expect(cut).rejects.toMatchObject({ name: 'AbortError' });
		expect([started, ended]).toEqual([1, 1]);
		expect((await worker.example(letters, NEVER)).answer.correct).toBe(true);
		expect(started).toBe(2);
		worker.close();
	});

	it('does one call after the other', async () => {
		const worker = new TaskWorker();
		const order: string[] = [];
		await Promise.all([
			worker.generate(set(200), () => {}, NEVER).then(() => order.push('set')),
			worker.example(letters, NEVER).then(() => order.push('example')),
		]);
		expect(order).toEqual(['set', 'example']);
		expect(started).toBe(1);
		worker.close();
	});

	it('that cannot be loaded says so, and what to do', async () => {
		broken = true;
		await expect(new TaskWorker().example(letters, NEVER)).rejects.toMatchObject({
			code: 'generation-failed',
			message: expect.stringMatching(/could not be loaded, or it broke\. Try again/),
		});
	});
});

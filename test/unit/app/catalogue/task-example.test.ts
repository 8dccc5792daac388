import { expect, test } from 'vitest';
import { TaskExample } from '../../../../src/app/catalogue/task-example.svelte.ts';
import { Failure } from '../../../../src/core/failure.ts';
import type { Example } from '../../../../src/lab/example.ts';
import { loadTask } from '../../../../tasks/registry.ts';
import { deferred } from '../../../support/deferred.ts';
import { NEVER } from '../../../support/runs.ts';
import { taskWorker } from '../../../support/task-worker.ts';

const { about } = await loadTask('game-24');

test('an example is the puzzle that is generated elsewhere, with its answers judged', async () => {
	const task = await loadTask('game-24');
	const example = new TaskExample(about, taskWorker());
	expect([example.busy, example.made]).toEqual([true, null]);
	await example.show('L2', 7);
	expect([example.busy, example.fault]).toEqual([false, null]);
	expect(example.made?.question).toBe(task.instance(about.levels.L2, 7).question);
	expect([example.made?.answer.correct, example.made?.slip.correct]).toEqual([true, false]);
});

test('only the last one that was asked for is shown', async () => {
	const worker = taskWorker();
	const slow = deferred<void>();
	const example = new TaskExample(
		about,
		taskWorker({
			async example(request, signal) {
				if (request.seed !== 1) return worker.example(request, signal);
				// It does not hear that it is given up.
				await slow.promise;
				return worker.example(request, NEVER);
			},
		}),
	);
	const first = example.show('L1', 1);
	await example.show('L1', 2);
	const shown: Example | null = example.made;
	slow.resolve();
	await first;
	expect([example.made, example.busy]).toEqual([shown, false]);
});

test('what cannot be made says why, and another can be asked for', async () => {
	let broken = true;
	const worker = taskWorker();
	const example = new TaskExample(
		about,
		taskWorker({
			example(request, signal) {
				if (broken) return Promise.reject(new Failure('generation-failed', 'It broke. Try again.'));
				return worker.example(request, signal);
			},
		}),
	);
	await example.show('L1', 1);
	expect([example.busy, example.fault, example.made]).toEqual([
		false,
		'It broke. Try again.',
		null,
	]);
	broken = false;
	await example.show('L1', 1);
	expect([example.fault, example.made === null]).toEqual([null, false]);
});

test('closed, it gives up what is being made, and its worker', async () => {
	const never = deferred<Example>();
	const worker = taskWorker({ example: () => never.promise });
	const example = new TaskExample(about, worker);
	const showing = example.show('L1', 1);
	example.close();
	never.reject(new DOMException('Stopped.', 'AbortError'));
	await showing;
	expect([worker.closed, example.made, example.fault]).toEqual([true, null, null]);
});

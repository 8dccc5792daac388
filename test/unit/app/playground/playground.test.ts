import { describe, expect, it } from 'vitest';
import { Playground } from '../../../../src/app/playground/playground.svelte.ts';
import { runServices, until } from '../../../support/run-services.ts';

describe('the playground', () => {
	it('plans the puzzle and the method of an address, and gives them back', async () => {
		const query = new URLSearchParams('task=letters&level=L2&seed=5&method=all-text');
		const playground = new Playground(runServices());
		playground.read(query);
		expect(playground.query().toString()).toBe(query.toString());
		await until(() => expect(playground.plan).not.toBeNull());
		expect(playground.plan).toMatchObject({
			instance: { task: 'letters', seed: 5 },
			method: { id: 'all-text', revision: 1 },
			steerer: null,
		});
	});

	it('keeps its puzzle where an address names none', async () => {
		const playground = new Playground(runServices());
		playground.read(new URLSearchParams('task=letters&seed=5'));
		playground.read(new URLSearchParams('method=all-code'));
		expect(playground.puzzle.taskId).toBe('letters');
		expect(playground.puzzle.seed).toBe('5');
		expect(playground.setup.methodId).toBe('all-code');
		playground.read(new URLSearchParams('method=no-such-method'));
		expect(playground.setup.methodId).toBe('all-code');
	});

	it('has no plan while something is wrong', async () => {
		const playground = new Playground(runServices());
		await until(() => expect(playground.plan).not.toBeNull());
		playground.puzzle.seed = '-1';
		expect(playground.plan).toBeNull();
	});

	it('runs its plan', async () => {
		const playground = new Playground(runServices());
		playground.read(new URLSearchParams('task=number-multiply&level=L1&seed=7&method=all-text'));
		await until(() => expect(playground.plan?.instance.task).toBe('number-multiply'));
		if (playground.plan) await playground.run.start(playground.plan);
		expect(playground.run.view.verdict?.correct).toBe(false);
	});
});

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
	});

	it('D2: has models, steerer and settings in its address, and takes them from it', () => {
		const playground = new Playground(runServices());
		playground.setup.taskLLM = { provider: 'openai', model: 'gpt-4o' };
		playground.setup.steerer = { kind: 'person' };
		playground.setup.settings['loop.maxRounds'] = '2';
		const again = new Playground(runServices());
		again.read(new URLSearchParams(playground.query().toString()));
		expect(again.setup.choices).toEqual(playground.setup.choices);
		expect(again.faults).toEqual([]);
		again.read(new URLSearchParams('task=letters'));
		expect(again.setup.taskLLM.model).toBe('gpt-4o');
		again.read(new URLSearchParams('task=letters&method=codesteer'));
		expect(again.setup.choices).toEqual(new Playground(runServices()).setup.choices);
	});

	it('D8: says what an address names that is not here, until something else is chosen', () => {
		const playground = new Playground(runServices());
		playground.read(new URLSearchParams('task=none&level=L9&seed=-4&method=no-such'));
		expect(playground.faults.join(' ')).toMatch(/no task “none”.*no method “no-such”/);
		expect(playground.plan).toBeNull();
		playground.puzzle.taskId = 'letters';
		expect(playground.faults).toEqual([]);
		expect(playground.puzzle.seedFault).toMatch(/whole number/);

		playground.read(new URLSearchParams('task=letters&level=L9&seed=99999999999999'));
		expect(playground.faults.join(' ')).toMatch(/no level “L9”/);
		expect([playground.puzzle.seed, playground.plan]).toEqual(['99999999999999', null]);
		playground.read(new URLSearchParams('task=letters&level=custom&knob.wings=2'));
		expect(playground.faults.join(' ')).toMatch(/no knob “wings”/);
	});

	it('begins with a puzzle that tells the story: words slip, and the steered run ends right', async () => {
		for (const [method, correct] of [
			['all-text', false],
			['codesteer', true],
		] as const) {
			const playground = new Playground(runServices());
			playground.setup.methodId = method;
			await until(() => expect(playground.plan).not.toBeNull());
			expect(playground.query().get('task')).toBe('eight-queens');
			if (playground.plan) await playground.run.start(playground.plan);
			expect(playground.run.view.verdict?.correct).toBe(correct);
		}
	});

	it('has no plan while something is wrong', async () => {
		const playground = new Playground(runServices());
		await until(() => expect(playground.plan).not.toBeNull());
		playground.puzzle.seed = '-1';
		expect(playground.plan).toBeNull();
	});

	it('runs its plan', async () => {
		const playground = new Playground(runServices());
		playground.read(new URLSearchParams('task=number-multiply&level=L2&seed=7&method=all-text'));
		await until(() => expect(playground.plan?.instance.task).toBe('number-multiply'));
		if (playground.plan) await playground.run.start(playground.plan);
		expect(playground.run.view.verdict?.correct).toBe(false);
	});
});

import { describe, expect, it } from 'vitest';
import { Comparison } from '../../../../src/app/compare/comparison.svelte.ts';
import { runServices, slowModels, until } from '../../../support/run-services.ts';

const address = new URLSearchParams('task=number-multiply&level=L2&seed=7');
const methods = ({ contenders }: Comparison) => contenders.map(({ setup }) => setup.methodId);

async function comparisonOf(query: URLSearchParams, services = runServices()) {
	const comparison = new Comparison(services);
	comparison.read(query);
	await until(() => expect(comparison.plans).not.toBeNull());
	return comparison;
}

describe('a comparison', () => {
	it('runs the same puzzle under each method', async () => {
		const services = runServices();
		const comparison = await comparisonOf(address, services);
		expect(methods(comparison)).toEqual(['all-text', 'codesteer']);
		comparison.runAll();
		expect(comparison.running).toBe(true);
		expect(services.underWay.size).toBe(2);
		await until(() => expect(comparison.running).toBe(false));
		const views = comparison.contenders.map(({ run }) => run.view);
		expect(views.map(({ verdict }) => verdict?.correct)).toEqual([false, true]);
		const [text, steered] = views.map(({ start }) => start?.puzzleHash);
		expect(text).toBe(steered);
		const { runs } = await (await services.history()).list();
		expect(runs.map(({ title }) => title).sort()).toEqual([
			'Number Multiply L2, seed 7 · All text',
			'Number Multiply L2, seed 7 · CodeSteer',
		]);
	});

	it('stops all', async () => {
		const comparison = await comparisonOf(address, runServices({ models: slowModels().models }));
		comparison.runAll();
		comparison.stopAll();
		await until(() => expect(comparison.running).toBe(false));
		expect(comparison.contenders.map(({ run }) => run.view.status)).toEqual(['stopped', 'stopped']);
	});

	it('takes the methods of an address, and gives them back', async () => {
		const query = new URLSearchParams(
			`${address}&method=all-code&method=all-text&method=codesteer`,
		);
		const comparison = await comparisonOf(query);
		expect(methods(comparison)).toEqual(['all-code', 'all-text', 'codesteer']);
		expect(comparison.query().toString()).toBe(query.toString());
		const kept = comparison.contenders;
		comparison.read(query);
		expect(comparison.contenders).toBe(kept);
		comparison.read(new URLSearchParams('method=all-code'));
		expect(comparison.contenders).toBe(kept);
	});

	it('D2: has the models and settings of each method in its address', async () => {
		const comparison = await comparisonOf(address);
		const [first, second] = comparison.contenders;
		if (first) first.setup.taskLLM = { provider: 'openai', model: 'gpt-4o' };
		if (second) second.setup.steerer = { kind: 'person' };
		const query = new URLSearchParams(comparison.query().toString());
		const again = await comparisonOf(query);
		expect(again.contenders.map(({ setup }) => setup.choices)).toEqual(
			comparison.contenders.map(({ setup }) => setup.choices),
		);
		expect(again.query().toString()).toBe(query.toString());
	});

	it('D8: says what an address names that is not here', () => {
		const comparison = new Comparison(runServices());
		comparison.read(new URLSearchParams('task=letters&level=L9&method=none&method=all-text'));
		expect(comparison.faults.join(' ')).toMatch(/no level “L9”.*no method “none”/);
		comparison.add();
		expect(comparison.faults).toEqual([]);
	});

	it('has two methods at least and six at most', async () => {
		const comparison = await comparisonOf(address);
		expect(comparison.canRemove).toBe(false);
		const [first] = comparison.contenders;
		if (!first) throw new Error('there is no contender');
		comparison.remove(first);
		expect(comparison.contenders).toHaveLength(2);
		for (let times = 0; times < 9; times++) comparison.add();
		expect(comparison.canAdd).toBe(false);
		expect(methods(comparison).slice(0, 2)).toEqual(['all-text', 'codesteer']);
		expect(new Set(comparison.contenders.map(({ id }) => id)).size).toBe(6);
	});

	it('D7: adds the next method that is not compared yet', async () => {
		const comparison = await comparisonOf(address);
		while (comparison.canAdd) comparison.add();
		expect(new Set(methods(comparison)).size).toBe(6);
	});

	it('chooses methods and the TaskLLM for all at once', async () => {
		const comparison = await comparisonOf(address);
		const model = { provider: 'openai', model: 'gpt-4o' };
		comparison.setTaskLLM(model);
		expect(comparison.taskLLM).toEqual(model);
		comparison.choose(['all-code', 'all-text', 'only-question']);
		expect(methods(comparison)).toEqual(['all-code', 'all-text', 'only-question']);
		expect(comparison.contenders.map(({ setup }) => setup.taskLLM)).toEqual([model, model, model]);
		const [first] = comparison.contenders;
		if (first) first.setup.taskLLM = { provider: 'openai', model: 'gpt-5' };
		expect(comparison.taskLLM).toBeNull();
	});

	it('adds with the choices of the last one, and stops what it removes', async () => {
		const services = runServices({ models: slowModels().models });
		const comparison = await comparisonOf(address, services);
		const last = comparison.contenders.at(-1);
		if (last) last.setup.steerer = { kind: 'person' };
		comparison.add();
		const added = comparison.contenders.at(-1);
		expect(added?.setup.steerer).toEqual({ kind: 'person' });
		if (added) added.setup.methodId = 'codesteer';
		comparison.runAll();
		if (added) comparison.remove(added);
		await until(() => expect(added?.run.running).toBe(false));
		expect(comparison.running).toBe(true);
		comparison.stopAll();
	});

	it('plans nothing while a setting is not valid', async () => {
		const comparison = await comparisonOf(address);
		const [first] = comparison.contenders;
		if (first) first.setup.settings = { ...first.setup.settings, 'loop.maxRounds': 'many' };
		expect(comparison.plans).toBeNull();
		comparison.runAll();
		expect(comparison.running).toBe(false);
	});
});

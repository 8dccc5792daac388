import { expect, it } from 'vitest';
import type { RunEvent } from '../../../src/core/events/index.ts';
import type { ModelSpec } from '../../../src/core/spec.ts';
import { createDriver } from '../../../src/lab/driver.ts';
import { loadTask } from '../../../tasks/registry.ts';
import { runServices, slowModels } from '../../support/run-services.ts';
import { specOf } from '../../support/runs.ts';

const spec = async () => specOf((await loadTask('number-multiply')).instance({}, 7));

const unused = () => {
	throw new Error('No experiment is asked for.');
};
const noExperiments = {
	database: { use: unused, read: unused },
	openLibrary: unused,
	createEngine: unused,
	keyFor: unused,
	python: unused,
};

function driverOf(other: Parameters<typeof runServices>[0] = {}) {
	const kept: [ModelSpec, string][] = [];
	const services = runServices(other);
	const set = async (model: ModelSpec, key: string) => void kept.push([model, key]);
	return { driver: createDriver({ ...services, keys: { set } }, noExperiments), services, kept };
}

it('plays a run as the page does: every event is passed on, and the history has it', async () => {
	const { driver, services } = driverOf();
	const heard: RunEvent[] = [];
	await driver.play(await spec(), (event) => void heard.push(event));
	expect(heard[0]?.type).toBe('start');
	expect(heard.at(-1)).toEqual({ type: 'end', because: 'finished' });
	const { runs } = await (await services.history()).list();
	expect(runs).toMatchObject([{ title: 'From the command line', correct: true }]);
});

it('waits until an event has been heard before it goes on', async () => {
	const { driver } = driverOf();
	let hearing = 0;
	let most = 0;
	await driver.play(await spec(), async () => {
		most = Math.max(most, ++hearing);
		await new Promise((resolve) => setTimeout(resolve));
		hearing--;
	});
	expect(most).toBe(1);
});

it('stops the run that is under way', async () => {
	const { driver } = driverOf({ models: slowModels().models });
	const heard: RunEvent[] = [];
	const over = driver.play(await spec(), (event) => void heard.push(event));
	driver.stop();
	await over;
	expect(heard).toEqual([{ type: 'end', because: 'stopped' }]);
});

it('puts a key where the page has its keys, and nowhere else', async () => {
	const { driver, services, kept } = driverOf();
	const model = { provider: 'openai', model: 'm' };
	await driver.setKey(model, 'sk-secret');
	expect(kept).toEqual([[model, 'sk-secret']]);
	const heard: RunEvent[] = [];
	await driver.play(await spec(), (event) => void heard.push(event));
	const { runs } = await (await services.history()).list();
	const stored = await (await services.history()).get(runs[0]?.id ?? '');
	expect(JSON.stringify([heard, stored])).not.toContain('sk-secret');
});

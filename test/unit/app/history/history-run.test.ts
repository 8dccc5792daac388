import { beforeAll, describe, expect, it } from 'vitest';
import { HistoryRun } from '../../../../src/app/history/history-run.svelte.ts';
import { LiveRun } from '../../../../src/app/run/live-run.svelte.ts';
import { Failure } from '../../../../src/core/failure.ts';
import type { RunRecord } from '../../../../src/core/run.ts';
import type { RunSpec } from '../../../../src/core/spec.ts';
import { loadTask } from '../../../../tasks/registry.ts';
import { runServices, until } from '../../../support/run-services.ts';
import { specOf } from '../../../support/runs.ts';

let spec: RunSpec;
beforeAll(async () => {
	const instance = (await loadTask('number-multiply')).instance({}, 7);
	spec = specOf(instance, { steerer: { kind: 'person' } });
});

/** A run that waits for a person after its first round, in services of its own. */
async function waiting() {
	const services = runServices();
	const run = new LiveRun(services);
	const over = run.start(spec);
	await until(() => expect(run.desk.situation).not.toBeNull());
	run.desk.reply('<<<Code>>>');
	await until(() => expect(run.desk.situation?.rounds).toHaveLength(1));
	const id = run.source?.record.id ?? '';
	return { services, run, over, id };
}

async function opened(id: string, services: ReturnType<typeof runServices>) {
	const page = new HistoryRun(id, services);
	await page.refresh();
	return page;
}

describe("a stored run's page", () => {
	it('shows the run as it was stored', async () => {
		const { services, run, over, id } = await waiting();
		run.stop();
		await over;
		const page = new HistoryRun(id, services);
		expect(page.stored).toBeUndefined();
		const stop = page.watch();
		await until(() => expect(page.opened?.instance).toBeTruthy());
		expect(page.stored?.status).toBe('stopped');
		expect(page.opened?.view.rounds).toHaveLength(1);
		expect(page.resumable).toBe(true);
		expect(page.live).toBeNull();
		stop();
	});

	it('says that there is no such run', async () => {
		const page = await opened('no-such-run', runServices());
		expect(page.stored).toBeNull();
		expect(page.opened).toBeNull();
		expect(page.resumable).toBe(false);
	});

	it('shows the run that goes on in this tab, and lets it go on', async () => {
		const { services, run, over, id } = await waiting();
		const page = await opened(id, services);
		expect(page.live).toBe(run);
		expect(page.stored?.status).toBe('running');
		expect(page.resumable).toBe(false);
		run.desk.reply('<<<Return Answer>>>');
		await over;
		await page.refresh();
		expect(page.stored?.status).toBe('finished');
		expect(page.live).toBe(run);
	});

	it('resumes a run, which keeps its id', async () => {
		const { services, run, over, id } = await waiting();
		run.stop();
		await over;
		const page = await opened(id, services);
		page.resume();
		expect(page.live?.running).toBe(true);
		expect(page.live?.view.rounds).toHaveLength(1);
		await until(() => expect(page.live?.desk.situation).toBeTruthy());
		page.live?.desk.reply('<<<Return Answer>>>');
		await until(() => expect(page.live?.running).toBe(false));
		await page.refresh();
		expect(page.stored?.status).toBe('finished');
		expect((await (await services.history()).list()).runs.map((one) => one.id)).toEqual([id]);
	});

	it('renames, and follows what changes', async () => {
		const { services, run, over, id } = await waiting();
		run.stop();
		await over;
		const page = new HistoryRun(id, services);
		const stop = page.watch();
		await until(() => expect(page.stored).toBeTruthy());
		await page.rename('Another name');
		await until(() => expect(page.stored?.record.title).toBe('Another name'));
		stop();
		await page.rename('A third name');
		await new Promise((resolve) => setTimeout(resolve, 50));
		expect(page.stored?.record.title).toBe('Another name');
	});

	it('says why it cannot be read or renamed', async () => {
		const services = runServices();
		const history = await services.history();
		const fail = () => Promise.reject(new Failure('run-damaged', 'It is damaged.'));
		const damaged = { ...services, history: async () => ({ ...history, get: fail, rename: fail }) };
		const page = await opened('a', damaged);
		expect(page.fault).toBe('It is damaged.');
		expect(page.stored).toBeUndefined();
		await page.rename('Another name');
		expect(page.fault).toBe('It is damaged.');
	});

	it('does not open anew what has not changed', async () => {
		const services = runServices();
		const record: RunRecord = {
			id: 'a',
			title: 'A run',
			createdAt: '2026-11-28T10:00:00.000Z',
			spec,
			events: [{ type: 'end', because: 'stopped' }],
		};
		await (await services.history()).save(record);
		const page = await opened('a', services);
		const first = page.opened;
		await page.refresh();
		expect(page.opened).toBe(first);
	});
});

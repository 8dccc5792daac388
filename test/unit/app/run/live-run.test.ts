import { beforeAll, describe, expect, it } from 'vitest';
import { LiveRun } from '../../../../src/app/run/live-run.svelte.ts';
import { Failure } from '../../../../src/core/failure.ts';
import { foldRun } from '../../../../src/core/fold-run.ts';
import { lastOf, type RunRecord } from '../../../../src/core/run.ts';
import { newRunId } from '../../../../src/core/run-id.ts';
import type { RunSpec } from '../../../../src/core/spec.ts';
import { loadTask } from '../../../../tasks/registry.ts';
import { runServices, slowModels, until } from '../../../support/run-services.ts';
import { specOf } from '../../../support/runs.ts';

const ALL_TEXT = { id: 'all-text', revision: 1 };
let spec: RunSpec;
beforeAll(async () => {
	spec = specOf((await loadTask('number-multiply')).instance({}, 7));
});

const plan = (other: Partial<RunSpec> = {}): RunSpec => ({ ...spec, ...other });
const person = { steerer: { kind: 'person' } } as const;
const recordOf = (run: LiveRun): RunRecord => {
	if (!run.source) throw new Error('the run was not started');
	return run.source.record;
};
const waitsForPerson = (run: LiveRun) => until(() => expect(run.desk.situation).not.toBeNull());
const answers = (run: LiveRun) => run.view.rounds.map((round) => lastOf(round, 'answer')?.text);

/** A run by a person that was stopped after its first round. */
async function stopped(services = runServices()): Promise<RunRecord> {
	const run = new LiveRun(services);
	const over = run.start(plan(person));
	await waitsForPerson(run);
	run.desk.reply('<<<Code>>>');
	await until(() => expect(run.desk.situation?.rounds).toHaveLength(1));
	run.stop();
	await over;
	return recordOf(run);
}

describe('a run on the page', () => {
	it('plays to its verdict, and what it shows is what the history holds', async () => {
		const services = runServices();
		const run = new LiveRun(services);
		expect(run.source).toBeNull();
		await run.start(plan());
		expect(run.running).toBe(false);
		expect(run.view.status).toBe('finished');
		expect(run.view.verdict?.correct).toBe(true);
		expect(run.source?.instance?.question).toBe(run.view.start?.question);
		const { record } = (await (await services.history()).get(recordOf(run).id)) ?? {};
		expect(record).toEqual(recordOf(run));
	});

	it('is under way until it is over', async () => {
		const services = runServices();
		const run = new LiveRun(services);
		const over = run.start(plan(person));
		expect([...services.underWay.values()]).toEqual([run]);
		await waitsForPerson(run);
		expect(run.progress).toBe('Your turn: guide the next round');
		run.desk.reply('<<<Text>>>');
		await until(() => expect(run.desk.situation?.rounds).toHaveLength(1));
		run.desk.reply('<<<Return Answer>>>');
		await over;
		expect(services.underWay.size).toBe(0);
		expect(run.view.verdict?.correct).toBe(false);
	});

	it('says what it loads, and then that it starts', async () => {
		const progress = { phase: 'read', done: 40, total: 100 } as const;
		const { models, ready } = slowModels();
		const loading = { title: 'CodeSteer', progress };
		const run = new LiveRun(runServices({ models, loading }));
		const over = run.start(plan({ method: ALL_TEXT, steerer: null }));
		expect(run.progress).toBe('Starting');
		await until(() => expect(run.progress).toMatch(/^Loading CodeSteer:.40.%$/));
		ready();
		await over;
		expect(run.progress).not.toMatch(/Loading/);
		const second = new LiveRun(runServices());
		expect(second.progress).toBe('Starting');
	});

	it('stops where it is, and keeps what was finished', async () => {
		const services = runServices();
		const record = await stopped(services);
		expect(record.events.at(-1)).toEqual({ type: 'end', because: 'stopped' });
		const stored = await (await services.history()).get(record.id);
		expect(stored?.status).toBe('stopped');
		expect(stored?.record).toEqual(record);
	});

	it('stops while its models load', async () => {
		const run = new LiveRun(runServices({ models: slowModels().models }));
		const over = run.start(plan());
		run.stop();
		await over;
		expect(run.view.status).toBe('stopped');
		expect(run.view.error).toBeUndefined();
	});

	it('resumes: what is recorded stays on the page while models load, and the run goes on from there', async () => {
		const services = runServices();
		const record = await stopped(services);
		const { models, ready } = slowModels();
		const run = new LiveRun({ ...services, models });
		const over = run.resume(record, foldRun(record.events));
		expect(run.view.status).toBe('running');
		expect(answers(run)).toHaveLength(1);
		ready();
		await waitsForPerson(run);
		await until(() => expect(run.desk.situation?.rounds).toHaveLength(1));
		run.desk.reply('<<<Return Answer>>>');
		await over;
		expect(run.view.status).toBe('finished');
		expect(recordOf(run).id).toBe(record.id);
		const stored = await (await services.history()).get(record.id);
		expect(stored?.record).toEqual(recordOf(run));
		expect(stored?.status).toBe('finished');
	});

	it('keeps what is recorded where it cannot be played on', async () => {
		const services = runServices();
		const { events, ...header } = await stopped(services);
		const other = { ...spec, method: ALL_TEXT };
		const run = new LiveRun(services);
		await run.resume({ ...header, spec: other, events }, foldRun(events));
		expect(run.view.status).toBe('failed');
		expect(run.view.error?.message).toBeTruthy();
		expect(answers(run)).toHaveLength(1);
		const stored = await (await services.history()).get(header.id);
		expect(stored?.record.events).toEqual(events);
	});

	it('does not resume what another tab is at work on', async () => {
		const services = runServices();
		const record = await stopped(services);
		const history = await services.history();
		const run = new LiveRun({
			...services,
			history: async () => ({ ...history, claim: async () => false }),
		});
		await run.resume(record, foldRun(record.events));
		expect(run.view.error?.code).toBe('run-elsewhere');
		expect(answers(run)).toHaveLength(1);
	});

	it('goes on without being stored where storage fails, and says so', async () => {
		const services = runServices();
		const history = await services.history();
		const full = new Failure('storage-full', 'No room is left.');
		const run = new LiveRun({
			...services,
			history: async () => ({ ...history, append: () => Promise.reject(full) }),
		});
		await run.start(plan());
		expect(run.storageFault).toBe('No room is left.');
		expect(run.view.status).toBe('finished');
		await run.start(plan({ method: ALL_TEXT, steerer: null }));
		expect(run.storageFault).toBe('No room is left.');
	});

	it('runs to its verdict where the storage never answers, and says that it is not stored', async () => {
		const run = new LiveRun(runServices({ history: () => new Promise(() => {}) }));
		await run.start(plan());
		expect(run.unstored).toBe(true);
		expect(run.storageFault).toBeNull();
		expect(run.view.verdict?.correct).toBe(true);
		const later = new LiveRun(runServices());
		await later.start(plan({ method: ALL_TEXT, steerer: null }));
		expect(later.unstored).toBe(false);
	});

	it('fails with its reason where it cannot even start', async () => {
		const missing = new Failure('prompts-not-here', 'Load the prompts first.');
		const services = runServices();
		const need = () => Promise.reject(missing);
		const run = new LiveRun({ ...services, prompts: { ...services.prompts, need } });
		await run.start(plan());
		expect(run.view.error).toMatchObject({ code: 'prompts-not-here', message: missing.message });
		expect(run.view.status).toBe('failed');
		expect(run.running).toBe(false);
		expect((await (await services.history()).list()).runs).toEqual([]);
	});

	it('fails with its reason where the puzzle cannot be made', async () => {
		const run = new LiveRun(runServices());
		await run.start(plan({ instance: { ...spec.instance, task: 'no-such-task' } }));
		expect(run.view.error?.code).toBe('no-puzzle');
		expect(run.view.error?.message).toMatch(/no task "no-such-task"/);
	});

	it('gives way to a next run: nothing of the last one shows in it', async () => {
		const services = runServices();
		const run = new LiveRun(services);
		const first = run.start(plan(person));
		await waitsForPerson(run);
		const { id } = recordOf(run);
		run.desk.byHand = true;
		const second = run.start(plan({ method: ALL_TEXT, steerer: null }));
		expect(run.view.rounds).toEqual([]);
		expect(run.desk.byHand).toBe(false);
		await Promise.all([first, second]);
		expect(run.source?.record.title).toMatch(/· All text$/);
		expect(run.view.status).toBe('finished');
		expect(run.view.rounds).toHaveLength(1);
		expect((await (await services.history()).get(id))?.status).toBe('stopped');
		expect(services.underWay.size).toBe(0);
	});

	it('shows nothing of the run that gave way, however long the next one takes to begin', async () => {
		const slow = slowModels();
		const quick = runServices().models;
		let opened = 0;
		const open: typeof quick.open = (...asked) =>
			(opened++ === 0 ? quick : slow.models).open(...asked);
		const run = new LiveRun(runServices({ models: { open } }));
		const first = run.start(plan(person));
		await waitsForPerson(run);
		run.desk.reply('<<<Text>>>');
		await until(() => expect(run.desk.situation?.rounds).toHaveLength(1));
		const second = run.start(plan({ method: ALL_TEXT, steerer: null }));
		await first;
		expect(run.view.rounds).toEqual([]);
		expect(recordOf(run).events).toEqual([]);
		expect(run.progress).toBe('Starting');
		slow.ready();
		await second;
		expect(run.view.rounds).toHaveLength(1);
	});

	it('lets a person take over from the next guidance on', async () => {
		const run = new LiveRun(runServices());
		const over = run.start(plan());
		run.desk.byHand = true;
		await waitsForPerson(run);
		run.desk.reply('<<<Text>>>');
		await until(() => expect(run.desk.situation?.rounds).toHaveLength(1));
		run.desk.reply('<<<Return Answer>>>');
		await over;
		const by = run.view.rounds.map((round) => lastOf(round, 'guidance')?.by);
		expect(by).toEqual(['person', 'person']);
	});

	it('gives every run an id of its own', () => {
		expect(new Set(Array.from({ length: 100 }, newRunId)).size).toBe(100);
	});
});

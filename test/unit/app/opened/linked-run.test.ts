import { beforeAll, describe, expect, it } from 'vitest';
import { LinkedRun } from '../../../../src/app/opened/linked-run.svelte.ts';
import { isKept } from '../../../../src/core/events/index.ts';
import { Failure } from '../../../../src/core/failure.ts';
import { playRun } from '../../../../src/lab/play-run.ts';
import type { SharedRun } from '../../../../src/sharing/link.ts';
import { loadTask } from '../../../../tasks/registry.ts';
import { runServices, until } from '../../../support/run-services.ts';
import { collect, NEVER, specOf } from '../../../support/runs.ts';

let recipe: SharedRun;
let shared: SharedRun;
beforeAll(async () => {
	const instance = (await loadTask('number-multiply')).instance({}, 7);
	const spec = specOf(instance, { method: { id: 'all-text', revision: 1 }, steerer: null });
	const createdAt = '2026-11-28T10:00:00.000Z';
	const order = { header: { id: 'a', title: 'A run', createdAt, spec }, recorded: [] };
	const events = await collect(playRun(order, runServices(), NEVER));
	const { puzzleHash } = instance;
	recipe = { build: 'test', spec, identity: { puzzleHash }, events: null };
	shared = { ...recipe, events: events.filter(isKept) };
});

describe('a run from a link', () => {
	it('is a recipe until it is run here', async () => {
		const linked = new LinkedRun(recipe, runServices());
		expect(linked.hasTrace).toBe(false);
		expect(linked.title).toMatch(/seed 7 · All text$/);
		linked.toggle();
		expect(linked.again.running).toBe(false);
		await until(() => expect(linked.opened.instance).toBeTruthy());
		linked.toggle();
		expect(linked.again.running).toBe(true);
		await until(() => expect(linked.again.running).toBe(false));
		expect(linked.again.view.verdict?.correct).toBe(false);
	});

	it('is stopped where it runs', async () => {
		const linked = new LinkedRun(recipe, runServices());
		await until(() => expect(linked.opened.instance).toBeTruthy());
		linked.toggle();
		linked.toggle();
		await until(() => expect(linked.again.running).toBe(false));
		expect(linked.again.view.status).toBe('stopped');
	});

	it('with its trace is shown as it was, and saved as it was', async () => {
		const services = runServices();
		const linked = new LinkedRun(shared, services);
		expect(linked.hasTrace).toBe(true);
		expect(linked.opened.view.verdict?.correct).toBe(false);
		expect(linked.savedId).toBeNull();
		await linked.save();
		const stored = await (await services.history()).get(linked.savedId ?? '');
		expect(stored?.record.events).toEqual(shared.events);
		expect(stored?.record.createdAt).toBe(linked.opened.view.start?.at);
	});

	it('can be saved whatever it says of when it began', async () => {
		const events = shared.events?.map((event) =>
			event.type === 'start' ? { ...event, at: 'yesterday' } : event,
		);
		const linked = new LinkedRun({ ...shared, events: events ?? null }, runServices());
		await linked.save();
		expect(linked.fault).toBeNull();
	});

	it('says why it could not be saved', async () => {
		const full = new Failure('storage-full', 'No room is left.');
		const linked = new LinkedRun(shared, { ...runServices(), history: () => Promise.reject(full) });
		await linked.save();
		expect(linked.fault).toBe('No room is left.');
		expect(linked.savedId).toBeNull();
	});
});

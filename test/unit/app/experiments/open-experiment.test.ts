import { describe, expect, it } from 'vitest';
import { Draft } from '../../../../src/app/experiments/draft.svelte.ts';
import { ExperimentsRoom } from '../../../../src/app/experiments/room.svelte.ts';
import type { HostPorts } from '../../../../src/lab/experiments/engine/host.ts';
import { createLibrary, type Library } from '../../../../src/lab/experiments/library.ts';
import { memoryExperimentRows } from '../../../../src/storage/memory-experiment-rows.ts';
import { createPageDatabase } from '../../../../src/storage/page-database.ts';
import { engineHere } from '../../../support/experiments.ts';
import { runServices, until } from '../../../support/run-services.ts';

/** A room whose worker is on this thread; all else is real. */
function roomOver(library: Library, ports: Partial<HostPorts> = {}) {
	const services = runServices();
	const host: HostPorts = {
		...services,
		openLocal: async () => {
			throw new Error('no model is kept here');
		},
		...ports,
	};
	return new ExperimentsRoom({
		database: createPageDatabase(),
		openLibrary: async () => library,
		createEngine: () => engineHere(library, host),
		keyFor: () => null,
		python: async () => (await services.python.sandbox()).version,
	});
}

const inMemory = () => createLibrary(memoryExperimentRows(), null);

/** Two methods on so many easy puzzles. */
function small(count: number) {
	const draft = new Draft();
	draft.levels = ['L1'];
	draft.numbers.count = String(count);
	if (!draft.experiment) throw new Error(draft.missing ?? '');
	return draft.experiment;
}

describe('an experiment of a page', () => {
	it('runs to its end, and what came of it is there in the next tab', async () => {
		const library = inMemory();
		const experiment = await roomOver(library).create(small(3), { inFlight: 2 });
		expect(experiment.counts.waiting).toBe(6);
		await experiment.start({ which: 'missing' });
		expect(experiment.fault).toBeNull();
		expect(experiment.end).toEqual({ because: 'done' });
		expect(experiment.status).toBe('idle');
		expect(experiment.counts.right + experiment.counts.wrong).toBe(6);
		expect(experiment.missing).toBe(0);
		// Nobody is paid for the scripted model.
		expect(experiment.kept.spent.calls).toBe(0);
		const next = await roomOver(library).open(experiment.kept.id);
		expect(next.counts).toEqual(experiment.counts);
		expect(next.kept.spent).toEqual(experiment.kept.spent);
		expect([...next.trials.values()]).toEqual([...experiment.trials.values()]);
	});

	it('plays only the runs that are asked for: a pilot', async () => {
		const experiment = await roomOver(inMemory()).create(small(3));
		const [first] = experiment.runs;
		await experiment.start({ which: 'missing', keys: [first?.key ?? ''] });
		expect(experiment.missing).toBe(5);
		expect(experiment.trials.has(first?.key ?? '')).toBe(true);
	});

	it('pauses, goes on, and stops', async () => {
		const experiment = await roomOver(inMemory()).create(small(100), { inFlight: 1 });
		const playing = experiment.start({ which: 'missing' });
		await until(() => expect(experiment.counts.running).toBe(1));
		await experiment.pause();
		expect(experiment.status).toBe('paused');
		await until(() => expect(experiment.counts.running).toBe(0));
		const { missing } = experiment;
		expect(missing).toBeGreaterThan(0);
		await new Promise((resolve) => setTimeout(resolve, 400));
		expect(experiment.missing).toBe(missing);
		await experiment.resume();
		await until(() => expect(experiment.missing).toBeLessThan(missing));
		experiment.stop();
		await playing;
		expect(experiment.status).toBe('idle');
		expect(experiment.end).toEqual({ because: 'stopped' });
		expect(experiment.missing).toBeGreaterThan(0);
		await experiment.start({
			which: 'missing',
			keys: experiment.runs.slice(0, 50).map(({ key }) => key),
		});
		expect(experiment.end).toEqual({ because: 'done' });
		expect(experiment.runs.slice(0, 50).every(({ key }) => experiment.trials.has(key))).toBe(true);
		expect(experiment.replaced).toBe(0);
	});

	it('says why it could not go on', async () => {
		const library = inMemory();
		const experiment = await roomOver(library).create(small(1));
		await library.remove(experiment.kept.id);
		await experiment.start({ which: 'missing' });
		expect(experiment.fault).toContain('no longer in this browser');
		expect(experiment.status).toBe('idle');
	});
});

describe('an experiment that two tabs have open', () => {
	it('is changed as it is kept, not as a tab last read it', async () => {
		const library = inMemory();
		const here = await roomOver(library).create(small(1));
		const { id } = here.kept;
		const there = await roomOver(library).open(id);
		const spent = { dollars: 0.5, tokens: 70, calls: 3 };
		await library.change(id, { spent });
		await there.extend(small(2));
		await here.change({ limit: { dollars: 2 } });
		expect(await library.get(id)).toMatchObject({ spent, limit: { dollars: 2 } });
		expect(here.runs).toHaveLength(4);
		await here.extend(small(3));
		await there.extend(small(1));
		expect(there.runs).toHaveLength(6);
		expect((await library.get(id))?.experiment.blocks).toHaveLength(3);
	});

	it('stays deleted, and stops, when one of them deletes it while the other plays it', async () => {
		const library = inMemory();
		const here = await roomOver(library).create(small(100), { inFlight: 1 });
		const { id } = here.kept;
		const playing = here.start({ which: 'missing' });
		await until(() => expect(here.counts.wrong + here.counts.right).toBeGreaterThan(0));
		const removed = await library.remove(id);
		await playing;
		expect(here.fault).toContain('no longer in this browser');
		expect(here.status).toBe('idle');
		expect(await library.trials(id)).toEqual([]);
		await expect(here.change({ limit: {} })).rejects.toMatchObject({ code: 'no-experiment' });
		await expect(here.extend(small(2))).rejects.toMatchObject({ code: 'no-experiment' });
		expect(await library.get(id)).toBeNull();
		await removed.restore();
		await here.start({ which: 'missing', keys: here.runs.slice(0, 10).map(({ key }) => key) });
		expect(here.end).toEqual({ because: 'done' });
	});
});

describe('the room', () => {
	it('opens an experiment once, so that it goes on while other pages are looked at', async () => {
		const room = roomOver(inMemory());
		const experiment = await room.create(small(1));
		expect(await room.open(experiment.kept.id)).toBe(experiment);
		await expect(room.open('nobody')).rejects.toMatchObject({ code: 'no-experiment' });
	});

	it('removes one, and brings it back with all that came of it', async () => {
		const room = roomOver(inMemory());
		const experiment = await room.create(small(1));
		await experiment.start({ which: 'missing' });
		const { id } = experiment.kept;
		const restore = await room.remove(id);
		await expect(room.open(id)).rejects.toMatchObject({ code: 'no-experiment' });
		await restore();
		expect((await room.open(id)).counts).toEqual(experiment.counts);
	});
});

import { describe, expect, it } from 'vitest';
import { RunsList } from '../../../../src/app/history/runs-list.svelte.ts';
import { Failure } from '../../../../src/core/failure.ts';
import type { RunRecord } from '../../../../src/core/run.ts';
import { exportRuns, importRuns } from '../../../../src/sharing/file.ts';
import { openHistory } from '../../../../src/storage/history.ts';
import { createPageDatabase } from '../../../../src/storage/page-database.ts';
import { cloudSpec, fiveRounds } from '../../../samples/five-rounds.ts';
import { until } from '../../../support/run-services.ts';

const record = (id: string, hour = 10): RunRecord => ({
	id,
	title: `Run ${id}`,
	createdAt: `2026-11-22T${hour}:00:00.000Z`,
	spec: cloudSpec,
	events: fiveRounds,
});

/** The list over a history in memory that has some runs. */
async function listOf(...records: RunRecord[]) {
	const history = await openHistory(createPageDatabase());
	await history.saveAll(records);
	const saved: [name: string, text: string][] = [];
	const services = {
		history: async () => history,
		save: (name: string, text: string) => saved.push([name, text]),
	};
	const list = new RunsList(services);
	await list.refresh();
	return { list, history, saved, services };
}
const titles = ({ runs }: RunsList) => runs?.map(({ title }) => title);

describe('the list of runs', () => {
	it('is unknown until the history is open, and then newest first', async () => {
		const { services } = await listOf(record('a', 10), record('b', 12));
		const list = new RunsList(services);
		expect(list.runs).toBeNull();
		const stop = list.watch();
		await until(() => expect(titles(list)).toEqual(['Run b', 'Run a']));
		expect(list.notice).toMatch(/only as long as this tab/);
		expect(list.fault).toBeNull();
		stop();
	});

	it('exports and deletes all where one can only be read by a newer page', async () => {
		const { list, history, saved } = await listOf(record('a'), record('b'));
		const get = history.get;
		history.get = (id) =>
			id === 'a' ? Promise.reject(new Failure('newer-version', 'Reload.')) : get(id);
		await list.exportAll();
		const { runs } = importRuns(saved[0]?.[1] ?? '', new Set());
		expect(runs.map(({ id }) => id)).toEqual(['b']);
		await list.removeAll();
		expect((await history.list()).runs).toEqual([]);
		history.get = () => Promise.reject(new Failure('storage-failed', 'No.'));
		await history.save(record('c'));
		await list.exportAll();
		expect(list.fault).toBe('No.');
	});

	it('follows what changes while it is watched, and no longer', async () => {
		const { list, history } = await listOf();
		const stop = list.watch();
		await history.saveAll([record('a')]);
		await until(() => expect(titles(list)).toEqual(['Run a']));
		stop();
		await history.saveAll([record('b')]);
		await new Promise((resolve) => setTimeout(resolve, 100));
		expect(titles(list)).toEqual(['Run a']);
	});

	it('is not watched where that was stopped before the history opened', async () => {
		const { services } = await listOf(record('a'));
		const list = new RunsList(services);
		list.watch()();
		await services.history();
		await new Promise((resolve) => setTimeout(resolve, 10));
		expect(list.runs).toBeNull();
	});

	it('renames', async () => {
		const { list } = await listOf(record('a'));
		await list.rename('a', 'Another name');
		await list.refresh();
		expect(titles(list)).toEqual(['Another name']);
	});

	it('brings back what was deleted, one by one and all at once', async () => {
		const { list } = await listOf(record('a', 10), record('b', 11), record('c', 12));
		await list.remove('b');
		await list.removeAll();
		await list.refresh();
		expect(list.runs).toEqual([]);
		expect(list.removed.map(({ id }) => id)).toEqual(['b', 'c', 'a']);
		await list.undo();
		await list.refresh();
		expect(list.removed).toEqual([]);
		expect(titles(list)).toEqual(['Run c', 'Run b', 'Run a']);
	});

	it('exports one run and all of them, as files that import again', async () => {
		const { list, saved } = await listOf(record('a', 10), record('b', 11));
		await list.exportOne('a');
		await list.exportAll();
		await list.exportOne('no-such-run');
		expect(saved.map(([name]) => name)).toEqual(['codesteer-run-a.json', 'codesteer-runs.json']);
		const imported = saved.map(([, text]) => importRuns(text, new Set()).runs);
		expect(imported.map((runs) => runs.map(({ title }) => title))).toEqual([
			['Run a'],
			['Run b', 'Run a'],
		]);
	});

	it('imports the runs that can be read, and names the others', async () => {
		const { list } = await listOf(record('a'));
		const stop = list.watch();
		const damaged = { ...JSON.parse(exportRuns([record('b')])), runs: [{ title: 'Broken' }] };
		await list.import([
			new File([exportRuns([record('a'), record('b')])], 'good.json'),
			new File([JSON.stringify(damaged)], 'damaged.json'),
		]);
		expect(list.imported.map(({ file, taken, bad }) => [file, taken, bad.length])).toEqual([
			['good.json', 2, 0],
			['damaged.json', 0, 1],
		]);
		await until(() => expect(list.runs).toHaveLength(3));
		stop();
	});

	it('says why a file cannot be imported, also after the list has changed', async () => {
		const { list } = await listOf();
		const stop = list.watch();
		const files = [
			new File([exportRuns([record('a')])], 'good.json'),
			new File(['{"no'], 'bad.json'),
		];
		await list.import(files);
		const { fault } = list;
		expect(fault).toBeTruthy();
		await until(() => expect(titles(list)).toEqual(['Run a']));
		expect(list.fault).toBe(fault);
		stop();
	});

	it('says what went wrong, and forgets it when the next thing goes well', async () => {
		const { list, history, services } = await listOf(record('a'));
		const full = new Failure('storage-full', 'No room is left.');
		const failing = new RunsList({
			...services,
			history: async () => ({ ...history, remove: () => Promise.reject(full) }),
		});
		await failing.remove('a');
		expect(failing.fault).toBe('No room is left.');
		expect(failing.removed).toEqual([]);
		await failing.rename('a', 'Another name');
		expect(failing.fault).toBeNull();
		expect(list.fault).toBeNull();
	});

	it('says why the list cannot be read', async () => {
		const lost = new Failure('storage-lost', 'Reload the page.');
		const list = new RunsList({ history: () => Promise.reject(lost), save: () => {} });
		await list.refresh();
		expect(list.fault).toBe('Reload the page.');
		expect(list.runs).toBeNull();
	});
});

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
		save: (name: string, text: string | readonly string[]) =>
			saved.push([name, [text].flat().join('')]),
	};
	const list = new RunsList(services);
	await list.refresh();
	return { list, history, saved, services };
}
const titles = async (list: RunsList) =>
	(await list.rows(list.ids ?? [])).map((row) => ('title' in row ? row.title : row.why));

describe('the list of runs', () => {
	it('is unknown until the history is open, and then newest first', async () => {
		const { services } = await listOf(record('a', 10), record('b', 12));
		const list = new RunsList(services);
		expect(list.ids).toBeNull();
		const stop = list.watch();
		await until(async () => expect(await titles(list)).toEqual(['Run b', 'Run a']));
		expect(list.notice).toMatch(/only as long as this tab/);
		expect(list.fault).toBeNull();
		stop();
	});

	it('says why all cannot be exported', async () => {
		const { history, services } = await listOf(record('a'));
		const records = async function* () {
			yield record('a');
			throw new Failure('storage-failed', 'No.');
		};
		const list = new RunsList({ ...services, history: async () => ({ ...history, records }) });
		await list.exportAll();
		expect([list.fault, list.busy]).toEqual(['No.', null]);
	});

	it('finds runs by their names', async () => {
		const { list } = await listOf(record('a'), record('ab'), record('b'));
		expect([list.count, list.ids?.length]).toEqual([3, 3]);
		list.find('RUN A');
		await until(() => expect(list.ids).toEqual(['ab', 'a']));
		expect([list.count, list.words]).toEqual([3, 'RUN A']);
		list.find('nothing of the kind');
		await until(() => expect(list.ids).toEqual([]));
		list.find(' ');
		await until(() => expect(list.ids).toHaveLength(3));
	});

	it('takes over, and brings back, 1,500 runs with one change of the list', async () => {
		const { list, history } = await listOf();
		const many = Array.from({ length: 1500 }, (_, index) => ({
			...record(`r${index}`),
			events: [],
		}));
		let changes = 0;
		history.onChange(() => changes++);
		await list.import([new File([exportRuns(many)], 'many.json')]);
		expect(changes).toBe(1);
		await list.removeAll();
		expect([changes, list.removed]).toEqual([2, '1,500 runs']);
		await list.undo();
		expect([changes, (await history.ids()).length]).toEqual([3, 1500]);
	});

	it('follows what changes while it is watched, and no longer', async () => {
		const { list, history } = await listOf();
		const stop = list.watch();
		await history.saveAll([record('a')]);
		await until(async () => expect(await titles(list)).toEqual(['Run a']));
		stop();
		await history.saveAll([record('b')]);
		await new Promise((resolve) => setTimeout(resolve, 100));
		expect(await titles(list)).toEqual(['Run a']);
	});

	it('is not watched where that was stopped before the history opened', async () => {
		const { services } = await listOf(record('a'));
		const list = new RunsList(services);
		list.watch()();
		await services.history();
		await new Promise((resolve) => setTimeout(resolve, 10));
		expect(list.ids).toBeNull();
	});

	it('renames', async () => {
		const { list } = await listOf(record('a'));
		await list.rename('a', 'Another name');
		await list.refresh();
		expect(await titles(list)).toEqual(['Another name']);
	});

	it('brings back what was deleted, one by one and all at once', async () => {
		const { list } = await listOf(record('a', 10), record('b', 11), record('c', 12));
		await list.remove('b');
		expect(list.removed).toBe('“Run b”');
		await list.removeAll();
		await list.refresh();
		expect(list.ids).toEqual([]);
		expect(list.removed).toBe('3 runs');
		await list.undo();
		await list.refresh();
		expect(list.removed).toBe('');
		expect(await titles(list)).toEqual(['Run c', 'Run b', 'Run a']);
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
		await until(() => expect(list.ids).toHaveLength(3));
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
		await until(async () => expect(await titles(list)).toEqual(['Run a']));
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
		expect(failing.removed).toBe('');
		await failing.rename('a', 'Another name');
		expect(failing.fault).toBeNull();
		expect(list.fault).toBeNull();
	});

	it('says why the list cannot be read', async () => {
		const lost = new Failure('storage-lost', 'Reload the page.');
		const list = new RunsList({ history: () => Promise.reject(lost), save: () => {} });
		await list.refresh();
		expect(list.fault).toBe('Reload the page.');
		expect(list.ids).toBeNull();
	});
});

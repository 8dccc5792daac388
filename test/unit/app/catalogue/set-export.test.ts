import { expect, test } from 'vitest';
import { SetExport } from '../../../../src/app/catalogue/set-export.svelte.ts';
import { Failure } from '../../../../src/core/failure.ts';
import { loadTask } from '../../../../tasks/registry.ts';
import { taskWorker } from '../../../support/task-worker.ts';

const { about } = await loadTask('game-24');

function setExport(worker = taskWorker()) {
	const saved: { name: string; text: string }[] = [];
	const set = new SetExport(about, {
		worker,
		save: (name, bytes) => saved.push({ name, text: new TextDecoder().decode(bytes) }),
	});
	return { set, saved };
}

test('a set is generated and saved, in the order of the levels', async () => {
	const { set, saved } = setExport();
	set.levels = ['L3', 'L1'];
	set.count = '2';
	set.firstSeed = ' 5 ';
	const exporting = set.start();
	expect(set.progress).toEqual({ done: 0, of: 4 });
	await set.start();
	await exporting;
	expect(set.progress).toBeNull();
	expect(set.note?.text).toMatch(/^Saved 4 puzzles as .*\.jsonl, \d+ KB\.$/);
	expect(saved).toHaveLength(1);
	const rows =
		saved[0]?.text
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line)) ?? [];
	const task = await loadTask('game-24');
	const questions = (['L1', 'L3'] as const).flatMap((level) =>
		[5, 6].map((seed) => task.instance(about.levels[level], seed).question),
	);
	expect(rows.map((row) => row.question)).toEqual(questions);
});

test.each([
	['count', '0', 'countFault'],
	['count', '1001', 'countFault'],
	['count', 'many', 'countFault'],
	['firstSeed', '-1', 'seedFault'],
	['firstSeed', '4294967295', 'seedFault'],
] as const)('%s %j is refused, and nothing is made', async (field, text, fault) => {
	const { set, saved } = setExport();
	set[field] = text;
	expect(set.ready).toBe(false);
	expect(set[fault]).toMatch(/^Enter a whole number from \d+ to \d+\.$/);
	await set.start();
	expect([saved, set.note]).toEqual([[], null]);
});

test('no level is no set', () => {
	const { set } = setExport();
	set.levels = [];
	expect([set.ready, set.levelFault]).toEqual([false, 'Choose a level.']);
});

test('cancelled, nothing is saved', async () => {
	const { set, saved } = setExport();
	set.count = '1000';
	const exporting = set.start();
	set.cancel();
	await exporting;
	expect([saved, set.note]).toEqual([[], { text: 'Cancelled: nothing was saved.', kind: 'warn' }]);
	set.count = '1';
	await set.start();
	expect(saved).toHaveLength(1);
});

test('what breaks says why; closed, it takes its worker along', async () => {
	const worker = taskWorker({
		generate: () => Promise.reject(new Failure('generation-failed', 'It broke. Try again.')),
	});
	const { set } = setExport(worker);
	await set.start();
	expect([set.note, set.progress]).toEqual([{ text: 'It broke. Try again.', kind: 'bad' }, null]);
	set.close();
	expect(worker.closed).toBe(true);
});

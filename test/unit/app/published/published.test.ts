import { expect, test } from 'vitest';
import { Published } from '../../../../src/app/published/published.svelte.ts';
import { memoryArchives } from '../../../support/memory-archives.ts';
import { lettersFiles, lettersZip } from '../../../support/published-letters.ts';
import { taskWorker } from '../../../support/task-worker.ts';

const IDS = ['5_10/a_3_0', '5_10/a_3_2', '5_10/a_3_10'];

function published(store = memoryArchives()) {
	return new Published(store, taskWorker);
}

test('a dropped archive is recognised, kept, and found in the next session', async () => {
	const store = memoryArchives();
	const first = published(store);
	await first.add([lettersZip()]);
	expect(first.outcome).toEqual({ read: 1, refused: [], strays: [], cancelled: false });
	expect(first.counts).toMatchObject([{ folder: 'Letters', task: 'letters', instances: 3 }]);
	expect(first.archives).toMatchObject([
		{ name: 'Letters', index: { faults: [{}], others: [{ folder: 'Letters', count: 1 }] } },
	]);

	const next = published(store);
	expect([next.looked, next.ids('letters')]).toEqual([false, []]);
	await next.look();
	expect([next.looked, next.ids('letters'), next.ids('game-24')]).toEqual([true, IDS, []]);
	const instance = await next.find('letters', '5_10/a_3_0');
	expect(instance?.question).toContain('banana');
	expect(await next.find('letters', '5_10/z_9_9')).toBeNull();
	expect(await next.find('game-24', '5_10/a_3_0')).toBeNull();
});

test('D18: what each instance is about is read from the archives at hand', async () => {
	const one = published();
	await one.add([lettersZip()]);
	const abouts = await one.descriptions('letters');
	expect([...abouts.keys()].sort()).toEqual([...IDS].sort());
	expect(abouts.get('5_10/a_3_0')).toContain('banana');
	expect((await one.descriptions('game-24')).size).toBe(0);
});

test('loose files are read as one, and what is no published data is named', async () => {
	const one = published();
	const stray = { path: 'holiday/photo.jpg', file: new Blob(['?']) };
	await one.add([...lettersFiles, stray]);
	expect(one.outcome).toMatchObject({ read: 1, strays: ['holiday/photo.jpg'] });
	expect(one.ids('letters')).toEqual(IDS);
	expect((await one.find('letters', '5_10/a_3_10'))?.question).toContain('alabama');
});

test('what cannot be read costs only itself, and is named with the reason', async () => {
	const one = published();
	const { file } = lettersZip();
	await one.add([
		{ path: 'broken.zip', file: file.slice(0, file.size - 40) },
		lettersZip(),
		{ path: 'empty.zip', file: new Blob([Uint8Array.of(80, 75, 5, 6, ...Array(18).fill(0))]) },
	]);
	expect(one.outcome?.read).toBe(1);
	expect(one.outcome?.refused).toMatchObject([
		{ name: 'broken', why: expect.stringContaining('cannot be read as a .zip') },
		{ name: 'empty', why: 'It is empty.' },
	]);
	expect(one.progress).toBeNull();
});

test('an archive with nothing for this page says what it has instead', async () => {
	const { zipSync, strToU8 } = await import('fflate');
	const zip = (files: Record<string, string>) =>
		new Blob([
			zipSync(
				Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])),
			),
		]);
	const one = published();
	await one.add([
		{ path: 'Letters.zip', file: zip({ 'Letters/a.txt': '', 'Letters/b.txt': '' }) },
		{
			path: 'x/Letters2.zip',
			file: zip({
				'Letters/Letters_dataset_min_length_5_max_length_10/b_1_0/test_words.json': '{',
			}),
		},
	]);
	const whys = one.outcome?.refused.map(({ why }) => why);
	expect(whys?.[0]).toMatch(/but 2 other files such as Letters\/a\.txt\.$/);
	expect(whys?.[1]).toMatch(/^No instance of it can be read: /);
	expect(one.archives).toEqual([]);
});

test('reading can be cancelled: what was read stays', async () => {
	const archives = ['Letters.zip', 'again.zip'].map((name) => lettersZip(name));
	const one: Published = new Published(memoryArchives(), () => {
		const worker = taskWorker();
		return taskWorker({
			readPublished(name, files, signal) {
				if (name === 'again') one.cancel();
				return worker.readPublished(name, files, signal);
			},
		});
	});
	const adding = one.add(archives);
	await one.look();
	await one.add([lettersZip('third.zip')]);
	await adding;
	expect(one.outcome).toEqual({ read: 1, refused: [], strays: [], cancelled: true });
	expect(one.archives.map(({ name }) => name)).toEqual(['Letters']);
});

test('a browser that keeps nothing has it until the tab is closed, and says so', async () => {
	const store = memoryArchives();
	store.refuses = true;
	const one = published(store);
	await one.look();
	expect([one.fault, one.looked]).toEqual(['This browser stores nothing.', true]);
	await one.add([lettersZip()]);
	expect(one.fault).toBe('This browser stores nothing.');
	expect((await one.find('letters', '5_10/a_3_0'))?.question).toContain('banana');
	store.refuses = false;
	await one.remove('Letters');
	expect([one.archives, one.counts, one.fault]).toEqual([[], [], null]);
});

test('archives are deleted one by one or all', async () => {
	const store = memoryArchives();
	const one = published(store);
	await one.add([lettersZip(), lettersZip('copy.zip')]);
	expect(one.counts).toMatchObject([{ instances: 3 }]);
	await one.remove('copy');
	expect([[...store.kept.keys()], one.ids('letters'), one.outcome]).toEqual([
		['Letters'],
		IDS,
		null,
	]);
	await one.clear();
	expect([store.kept.size, one.ids('letters')]).toEqual([0, []]);
	await one.add([lettersZip()]);
	store.refuses = true;
	await one.clear();
	expect(one.fault).toBe('This browser stores nothing.');
});

test('an archive that another version of the page kept is read anew', async () => {
	const store = memoryArchives();
	const bytes = new Uint8Array(await lettersZip().file.arrayBuffer());
	await store.put('Letters', bytes, { reader: 'older', index: {} });
	const one = published(store);
	await one.look();
	expect(one.ids('letters')).toEqual(IDS);
	expect(store.kept.get('Letters')?.index).not.toMatchObject({ reader: 'older' });
});

test('an archive that is gone from the browser holds no instance', async () => {
	const store = memoryArchives();
	const one = published(store);
	await one.add([lettersZip()]);
	const next = published(store);
	await next.look();
	store.kept.clear();
	expect(await next.find('letters', '5_10/a_3_0')).toBeNull();
});

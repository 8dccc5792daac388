import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { countPublished, indexPublished, openGroup } from '../../../src/published/published.ts';
import { publishedFilesOfZip } from '../../../src/published/published-zip.ts';
import { readPublished } from '../../../src/published/read-published.ts';
import { catalogue } from '../../../tasks/catalogue.ts';
import { DATA_FOLDERS, placeInData, whereToGet } from '../../../tasks/published.ts';
import { loadTask } from '../../../tasks/registry.ts';
import { publishedFiles, symbenchRows } from '../../support/published.ts';

const file = (path: string, text: string) => ({ path, text: () => text });
const RANGE = 'Letters/Letters_dataset_min_length_5_max_length_10';
const banana = file(`${RANGE}/a_3_0/test_words.json`, '"banana"');
const cherry = file(`${RANGE}/e_1_0/test_words.json`, '"cherry"');

describe('the place of a file in the published data', () => {
	it.each([
		['Letters/x/a.json', null, 'Letters/x/a.json'],
		['/CodeSteer-main/dataset_gather/Letters/x/a.json', null, 'Letters/x/a.json'],
		['x/a.json', 'Letters.zip', 'Letters/x/a.json'],
		['x/a.json', 'Letters', 'Letters/x/a.json'],
		['some/path-plan.jsonl', null, 'path-plan.jsonl'],
	])('%s in %s is %s', (path, archive, expected) => {
		expect(placeInData(path, archive)?.path).toBe(expected);
	});

	it.each([
		['x/a.json', null],
		['x/a.json', 'words.zip'],
		['__MACOSX/Letters/x/._a.json', 'Letters.zip'],
		['Letters/.DS_Store', null],
	])('%s in %s is none', (path, archive) => {
		expect(placeInData(path, archive)).toBeNull();
	});
});

const archives = publishedFiles().filter(({ path }) => !path.endsWith('path-plan.jsonl'));
test.skipIf(archives.length === 0)(
	'D19: the README says how many instances the published archives hold',
	async () => {
		const counts = await countPublished([await indexPublished(archives, null)]);
		const sum = (key: 'instances' | 'defective') =>
			counts.reduce((all, one) => all + one[key], 0).toLocaleString('en');
		const readme = readFileSync('README.md', 'utf8').replaceAll(/\s+/g, ' ');
		const said = /([\d,]+) instances are recognised .*? ([\d,]+) carry the audit's remark/.exec(
			readme,
		);
		expect(said?.slice(1)).toEqual([sum('instances'), sum('defective')]);
	},
);

describe('an index of published data', () => {
	it('names what a bad file costs, and keeps the rest', async () => {
		const bad = file(`${RANGE}/b_1_0/test_words.json`, '{ no JSON');
		const notes = file('Letters/notes.txt', '');
		const index = await indexPublished([banana, bad, cherry, notes, file('a.txt', '')], null);
		expect(index.sets).toEqual([
			{
				folder: 'Letters',
				task: 'letters',
				groups: [
					{ path: `${RANGE}/a_3_0`, ids: ['5_10/a_3_0'] },
					{ path: `${RANGE}/e_1_0`, ids: ['5_10/e_1_0'] },
				],
			},
		]);
		expect(index.faults).toEqual([{ path: bad.path, why: expect.stringContaining('JSON') }]);
		expect(index.others).toEqual([
			{ folder: '', count: 1, some: ['a.txt'] },
			{ folder: 'Letters', count: 1, some: [notes.path] },
		]);
	});

	it('names a file that is bad beside good ones in one folder', async () => {
		const good = JSON.stringify({
			examples: [
				{
					input:
						'If you follow these instructions, do you return to the starting point? Take 1 step.',
					target: 'No',
				},
			],
		});
		const index = await indexPublished(
			[
				file('BIG-Bench-Hard/bbh/navigate.json', good),
				file('BIG-Bench-Hard/bbh/web_of_lies.json', '[]'),
			],
			null,
		);
		expect(index.sets.map(({ task }) => task)).toEqual(['navigation']);
		expect(index.faults.map(({ path }) => path)).toEqual(['BIG-Bench-Hard/bbh/web_of_lies.json']);
	});

	it('counts an instance once that is there twice, and the known-defective ones', async () => {
		const question =
			'Please perform max pooling on the matrix, using a 2*2 sliding window.\n1, 2\n3, 4\n';
		const pooling = ['sample_0', 'sample_50'].map((id) =>
			file(`pooling_dataset/${id}/question.txt`, question),
		);
		const indexes = await Promise.all(
			[pooling, pooling.slice(1)].map((files) => indexPublished(files, null)),
		);
		expect(await countPublished(indexes)).toEqual([
			{ folder: 'pooling_dataset', task: 'pooling', instances: 2, defective: 1 },
		]);
	});

	it('leads back to each instance', async () => {
		const index = await indexPublished([banana, cherry], null);
		const [group] = index.sets[0]?.groups ?? [];
		const found = await openGroup('letters', [banana], null);
		expect([...found.keys()]).toEqual(group?.ids);
		expect(found.get('5_10/a_3_0')?.check('<<<Count: 3, Positions: [2, 4, 6]>>>').correct).toBe(
			true,
		);
	});
});

describe('reading what was dropped', () => {
	const blob = (text: string) => new Blob([text]);

	it('keeps a .zip as it came', async () => {
		const zip = zipSync({ [banana.path]: strToU8(banana.text()) });
		const came = new Blob([zip]);
		const { archive, index } = await readPublished('Letters', [
			{ path: 'Letters.zip', file: came },
		]);
		expect(archive).toEqual(new Uint8Array(await came.arrayBuffer()));
		expect(index.sets[0]?.groups).toHaveLength(1);
	});

	it('packs loose files into one .zip, from which they are read again', async () => {
		const files = [banana, cherry].map(({ path, text }) => ({
			path: `data/${path}`,
			file: blob(text()),
		}));
		const { archive, index } = await readPublished('Letters', files);
		const again = publishedFilesOfZip(archive, 'Letters');
		expect(again.map(({ path }) => path)).toEqual(files.map(({ path }) => path));
		expect(index.sets[0]?.groups[0]?.path).toBe(`data/${RANGE}/a_3_0`);
	});
});

it('the published repository is named as the source, or what a task says instead', () => {
	expect(DATA_FOLDERS.get('BIG-Bench-Hard')).toEqual([
		...['date-understanding', 'logical-deduction', 'navigation', 'web-of-lies'],
	]);
	expect(whereToGet('box-lift')).toMatch(/^Drop BoxLift_dataset or BoxLift_dataset_SFT \(as it is/);
	expect(whereToGet('path-plan')).toMatch(/^Drop the file path-plan.jsonl/);
});

const rows = symbenchRows('instances/path-plan.jsonl');
it.skipIf(rows === null)(
	'every published instance beside the checkout is recognised, folder by folder',
	async () => {
		const files = publishedFiles();
		const index = await indexPublished(files, null);
		expect(index.faults).toEqual([]);
		for (const { id } of catalogue.filter(({ published }) => published.length > 0)) {
			const ids = index.sets
				.filter(({ task }) => task === id)
				.flatMap(({ groups }) => groups.flatMap((group) => group.ids));
			const whole = (await loadTask(id)).importPublished(files).map((one) => one.id);
			expect(ids.sort(), id).toEqual(whole.sort());
			expect(whole.length, id).toBeGreaterThan(0);
		}
	},
	120_000,
);

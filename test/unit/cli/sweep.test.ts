import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { main } from '../../../cli/lab.ts';
import { readExperiment } from '../../../cli/lab-experiment.ts';
import { takeLock } from '../../../cli/lock-file.ts';
import {
	prepareFolder,
	RunsFile,
	readFolderAbout,
	readSpent,
	triesIn,
	writeSpent,
} from '../../../cli/results-folder.ts';
import { readDone } from '../../../cli/sweep-done.ts';
import { takePart } from '../../../cli/sweep-part.ts';
import { type Experiment, plannedRuns } from '../../../src/lab/experiments/experiment.ts';
import { experimentFile } from '../../../src/lab/experiments/exports/file.ts';
import { lineOf } from '../../../src/lab/experiments/exports/line.ts';
import { encodeExperimentLink } from '../../../src/lab/experiments/exports/link.ts';
import type { ExperimentSource } from '../../../src/lab/experiments/exports/source.ts';
import type { Trial } from '../../../src/lab/experiments/trial.ts';
import { blobOf } from '../../../src/sharing/zip-writer.ts';
import { madeContender, madeExperiment } from '../../samples/made-experiment.ts';
import { playedExperiment, sourceOf } from '../../support/played-experiment.ts';
import { runServices } from '../../support/run-services.ts';
import { NEVER } from '../../support/runs.ts';

const base = mkdtempSync(join(tmpdir(), 'sweep-'));
afterAll(() => rmSync(base, { recursive: true }));
const newFolder = () => mkdtempSync(join(base, 'folder-'));

const experiment = madeExperiment({ count: 3 });
let source: ExperimentSource;
beforeAll(async () => {
	const { library, id } = await playedExperiment(experiment, runServices());
	source = await sourceOf(library, id);
}, 60_000);

async function lineFor(trial: Trial): Promise<string> {
	const { line } = lineOf(trial, await source.recordOf(trial));
	if (line === null) throw new Error('a trace is missing');
	return line;
}

/** A folder with some of the tries, as a sweep leaves it. */
async function folderWith(trials: readonly Trial[], of: Experiment = experiment): Promise<string> {
	const folder = newFolder();
	await prepareFolder(folder, of);
	const file = new RunsFile(folder, 'all');
	for (const trial of trials) await file.add([await lineFor(trial)]);
	await file.close();
	return folder;
}

async function read(folder: string) {
	const faults: string[] = [];
	const trials: Trial[] = [];
	for await (const { trial } of triesIn(folder, (where) => faults.push(where))) trials.push(trial);
	return { trials, faults };
}

const partIn = (folder: string) => join(folder, 'runs', readdirSync(join(folder, 'runs'))[0] ?? '');

/** What the command writes, its exit code, and what it says. */
async function lab(...words: string[]) {
	let [output, errors] = ['', ''];
	const out = vi.spyOn(process.stdout, 'write').mockImplementation((piece) => {
		output += piece;
		return true;
	});
	const err = vi.spyOn(process.stderr, 'write').mockImplementation((piece) => {
		errors += piece;
		return true;
	});
	try {
		return { code: await main(words), output, errors };
	} finally {
		out.mockRestore();
		err.mockRestore();
		// Each command listens as long as its process lives, which this one outlives.
		process.stdout.removeAllListeners('error');
	}
}

describe('the folder of a sweep', () => {
	it('has what was written into it, and what it is about', async () => {
		const folder = await folderWith(source.trials);
		expect(await read(folder)).toEqual({ trials: source.trials, faults: [] });
		expect((await readFolderAbout(folder))?.experiment).toEqual(experiment);
	});

	it('has all but the last line where its process was killed while it wrote', async () => {
		const folder = await folderWith(source.trials.slice(0, 2));
		const whole = `${await lineFor(source.trials[0] as Trial)}\n`;
		writeFileSync(partIn(folder), whole + whole.slice(0, 500));
		expect(await read(folder)).toEqual({ trials: source.trials.slice(0, 1), faults: [] });
		writeFileSync(partIn(folder), whole.slice(0, 500) + whole + whole);
		const { trials, faults } = await read(folder);
		expect(trials).toHaveLength(1);
		expect(faults).toEqual([`${partIn(folder)}, line 1`]);
	});

	it('spans more where more is asked for, and is not begun anew', async () => {
		const folder = await folderWith(source.trials);
		const before = await readFolderAbout(folder);
		await prepareFolder(folder, experiment);
		expect(await readFolderAbout(folder)).toEqual(before);
		await prepareFolder(folder, madeExperiment({ count: 5 }));
		const after = await readFolderAbout(folder);
		expect(after?.createdAt).toBe(before?.createdAt);
		const runs = [...plannedRuns(after?.experiment ?? experiment)];
		expect(runs).toHaveLength(10);
		const { trials } = await readDone(folder, runs, () => {});
		expect(trials.size).toBe(6);
	});

	it('of another version is left alone', async () => {
		const folder = await folderWith([]);
		const path = join(folder, 'experiment.json');
		const about = await readFolderAbout(folder);
		const older = { ...about, versions: { ...about?.versions, answer: 1, later: 1 } };
		const format = { format: 'codesteer-playground-experiment', version: 1, build: 'old' };
		writeFileSync(path, JSON.stringify({ ...older, ...format }));
		await expect(prepareFolder(folder, experiment)).rejects.toThrow(/another version/);
	});

	it('says what to go on from, and what was spent', async () => {
		const [first, second] = source.trials;
		if (!first || !second) throw new Error('there are two tries');
		const folder = await folderWith([
			{ ...first, state: 'stopped', cost: 0.25 },
			{ ...second, cost: 0.5 },
		]);
		const done = await readDone(folder, [...plannedRuns(experiment)], () => {});
		expect([...done.lines.keys()]).toEqual([first.key]);
		expect(done.dollars).toBe(0.75);
		expect(await readSpent(folder, 'all')).toEqual({ dollars: 0, tokens: 0, calls: 0 });
		const spent = { dollars: 0.8, tokens: 10, calls: 2 };
		await writeSpent(folder, 'all', spent);
		expect(await readSpent(folder, 'all')).toEqual(spent);
	});
});

describe('a part of a folder', () => {
	const holder = (folder: string, part: string, pid: number, host: string, seconds = 0) => {
		const path = join(folder, `running-${part}.lock`);
		writeFileSync(path, JSON.stringify({ host, pid }));
		const at = Date.now() / 1000 - seconds;
		utimesSync(path, at, at);
	};

	it('is one process at a time', async () => {
		const folder = newFolder();
		const free = await takePart(folder, { index: 1, of: 3 });
		await free();
		expect(readdirSync(folder)).toEqual([]);
		const { hostname } = await import('node:os');
		holder(folder, '1of3', process.ppid, hostname());
		await expect(takePart(folder, { index: 1, of: 3 })).rejects.toThrow(/is at work on these runs/);
		await expect(takePart(folder, null)).rejects.toThrow(/is at work/);
		await expect(takePart(folder, { index: 1, of: 2 })).rejects.toThrow(/is at work/);
		await (await takePart(folder, { index: 2, of: 3 }))();
	});

	it('is free again when its process was killed, here or on another machine', async () => {
		const folder = newFolder();
		const path = join(folder, 'running-all.lock');
		const { hostname } = await import('node:os');
		// No process has a number as high.
		holder(folder, 'all', 2 ** 30, hostname());
		await (await takeLock(path))();
		holder(folder, 'all', 7, 'elsewhere');
		await expect(takeLock(path)).rejects.toThrow(/on elsewhere/);
		holder(folder, 'all', 7, 'elsewhere', 120);
		await (await takeLock(path))();
		expect(existsSync(path)).toBe(false);
	});
});

describe('an experiment for the command', () => {
	it('is read from a link, its JSON, a folder and a file of the page', async () => {
		const json = join(base, 'plain.json');
		writeFileSync(json, `\ufeff${JSON.stringify(experiment)}`);
		const file = join(base, 'file.zip');
		const blob = await blobOf(experimentFile(source, () => {}, NEVER));
		writeFileSync(file, Buffer.from(await blob.arrayBuffer()));
		const link = `https://pages.invalid/${encodeExperimentLink(experiment)}`;
		const about = join(await folderWith([]), 'experiment.json');
		for (const one of [json, file, link, about])
			expect(await readExperiment(one)).toEqual(experiment);
	});

	it('that is none, or holds a secret, is refused', async () => {
		const path = join(base, 'bad.json');
		writeFileSync(path, '{"title": "x"}');
		await expect(readExperiment(path)).rejects.toThrow(/bad\.json: blocks/);
		await expect(readExperiment(join(base, 'none.json'))).rejects.toThrow(/none\.json/);
		const baseUrl = 'https://me:secret@models.invalid/v1';
		const taskLLM = { provider: 'compatible', model: 'm', baseUrl };
		const secret = madeExperiment({ methods: [madeContender('all-text', { taskLLM })] });
		writeFileSync(path, JSON.stringify(secret));
		const refused = await readExperiment(path).catch((thrown: Error) => thrown.message);
		expect(refused).toMatch(/bad\.json: the address of one of its models has a password/);
		expect(refused).not.toContain('secret@');
	});

	it.each([
		[['sweep'], /--out FOLDER/],
		[['sweep', 'x.json', '--out', 'x', '--shard', '4/3'], /--shard must be/],
		[['sweep', 'x.json', '--out', 'x', '--limit-dollars', '-1'], /--limit-dollars/],
		[['sweep', 'x.json', '--out', 'x', '--in-flight', '0'], /--in-flight must be/],
		[['table'], /Name the folder/],
		[['table', join(base, 'nowhere')], /neither the folder of a sweep nor a file/],
		[['table', base, '--format', 'pdf'], /--format must be/],
		[['walk'], /only run, sweep, table/],
	])('%j is refused', async (words, why) => {
		const path = join(base, 'good.json');
		writeFileSync(path, JSON.stringify(experiment));
		const named = words.map((word) => (word === 'x.json' ? path : word));
		const { code, output, errors } = await lab(...named);
		expect({ code, output }).toEqual({ code: 2, output: '' });
		expect(errors).toMatch(why);
	});
});

describe('the table of folders', () => {
	it('is that of the parts together, each run once', async () => {
		const { trials } = source;
		const all = await lab('table', await folderWith(trials));
		expect(all.code).toBe(0);
		expect(all.output).toContain('| Game 24 | 33.3 (6.1–79.2) n=3 | 100.0 (43.9–100.0) n=3 |');
		const parts = [await folderWith(trials.slice(0, 4)), await folderWith(trials.slice(2))];
		expect(await lab('table', ...parts)).toEqual(all);
		const cut = trials.map((trial, index) =>
			index === 0 ? { ...trial, state: 'stopped' as const } : trial,
		);
		const file = join(base, 'whole.zip');
		const blob = await blobOf(experimentFile(source, () => {}, NEVER));
		writeFileSync(file, Buffer.from(await blob.arrayBuffer()));
		expect(await lab('table', await folderWith(cut), file)).toEqual(all);
		const some = await lab('table', await folderWith(cut));
		expect(some.code).toBe(1);
		expect(some.output).toContain('Interim: without a result yet is 1 run.');
	});

	it('has other forms', async () => {
		const folder = await folderWith(source.trials);
		expect((await lab('table', folder, '--format', 'csv')).output).toMatch(/^task,title,/);
		expect((await lab('table', folder, '--format', 'latex')).output).toContain('\\toprule');
		const { output } = await lab('table', folder, '--format', 'json');
		const rows = output
			.trim()
			.split('\n')
			.map((line): unknown => JSON.parse(line));
		expect(rows).toHaveLength(6);
		expect(rows[0]).toMatchObject({ task: 'game-24', seed: 1 });
	});
});

import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { Failure } from '../../../../../src/core/failure.ts';
import { dataHash } from '../../../../../src/core/identity.ts';
import { type Experiment, plannedRuns } from '../../../../../src/lab/experiments/experiment.ts';
import { FileFaults } from '../../../../../src/lab/experiments/exports/faults.ts';
import { experimentFile } from '../../../../../src/lab/experiments/exports/file.ts';
import { mergeFile } from '../../../../../src/lab/experiments/exports/merge.ts';
import { openExperimentFile } from '../../../../../src/lab/experiments/exports/open-file.ts';
import type { ExperimentSource } from '../../../../../src/lab/experiments/exports/source.ts';
import type { Library } from '../../../../../src/lab/experiments/library.ts';
import { dueRuns, lastTries } from '../../../../../src/lab/experiments/runner.ts';
import type { Trial } from '../../../../../src/lab/experiments/trial.ts';
import { blobOf } from '../../../../../src/sharing/zip-writer.ts';
import { madeContender, madeExperiment } from '../../../../samples/made-experiment.ts';
import {
	keptExperiment,
	memoryLibrary,
	play,
	playedExperiment,
	sourceOf,
} from '../../../../support/played-experiment.ts';
import { runServices } from '../../../../support/run-services.ts';
import { NEVER } from '../../../../support/runs.ts';

const experiment = madeExperiment({ count: 3 });
const nothing = () => {};
let library: Library;
let source: ExperimentSource;
beforeAll(async () => {
	({ library } = await playedExperiment(experiment, runServices()));
	source = await sourceOf(library, 'x');
}, 60_000);

const saved = (from: ExperimentSource = source) => blobOf(experimentFile(from, nothing, NEVER));
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
const contents = async (blob: Blob) => unzipSync(await bytesOf(blob));
const blob = (files: Record<string, Uint8Array>) => new Blob([new Uint8Array(zipSync(files))]);
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const bytes = (string: string) => new TextEncoder().encode(string);

async function merge(file: Blob, into: Library, of: Experiment = experiment, id = 'x') {
	const kept = (await into.get(id)) ?? keptExperiment(id, of);
	return mergeFile(await openExperimentFile(file), into, kept, nothing, NEVER);
}
const byKey = (trials: readonly Trial[]) =>
	[...trials].sort((a, b) => (a.key + a.attempt < b.key + b.attempt ? -1 : 1));

async function failureOf(file: Blob): Promise<string> {
	try {
		await openExperimentFile(file);
	} catch (error) {
		if (error instanceof Failure) return error.code;
		throw error;
	}
	return 'none';
}

describe('a file with all traces', () => {
	it('holds the experiment, its tries a line each, and runs as other files have them', async () => {
		const files = await contents(await saved());
		expect(Object.keys(files)).toEqual(['experiment.json', 'runs/0001.jsonl', 'trials.jsonl']);
		expect(JSON.parse(text(files['experiment.json']))).toMatchObject({
			format: 'codesteer-playground-experiment',
			version: 1,
			createdAt: source.createdAt,
			experiment,
		});
		const rows = text(files['trials.jsonl'])
			.trimEnd()
			.split('\n')
			.map((line) => JSON.parse(line));
		expect(rows).toEqual(source.trials);
		const runs = text(files['runs/0001.jsonl']).trimEnd().split('\n');
		expect(runs).toHaveLength(6);
		const [first] = source.trials;
		const record = first && (await library.record('x', first));
		expect(JSON.parse(runs[0] ?? '')).toMatchObject({
			trial: first,
			...record,
			identities: { key: first?.key },
		});
	});

	it('opens elsewhere as it was, and adds nothing the second time', async () => {
		const other = memoryLibrary();
		const file = await saved();
		expect(await merge(file, other)).toMatchObject({ added: 6, known: 0 });
		expect(byKey(await other.trials('x'))).toEqual(byKey(source.trials));
		for (const trial of source.trials)
			expect(await other.record('x', trial)).toEqual(await library.record('x', trial));
		expect(await merge(file, other)).toMatchObject({ added: 0, known: 6 });
		expect(await other.trials('x')).toHaveLength(6);
	});

	it('brings two halves together: no run is lost, none is due twice', async () => {
		const first = madeExperiment({ count: 2, methods: ['all-text'] });
		const second = madeExperiment({ count: 3, methods: ['all-text', 'only-question'] });
		const [one, two] = [
			await playedExperiment(first, runServices()),
			await playedExperiment(second, runServices()),
		];
		const file = await saved(await sourceOf(two.library, two.id));
		const { added } = await merge(file, one.library, first);
		expect(added).toBe(6);
		const kept = await one.library.get('x');
		const runs = kept ? [...plannedRuns(kept.experiment)] : [];
		expect(runs).toHaveLength(6);
		const trials = await one.library.trials('x');
		// Two keys were run in both places.
		expect(trials).toHaveLength(8);
		expect(lastTries(trials).size).toBe(6);
		expect(dueRuns(runs, lastTries(trials), 'missing')).toEqual([]);
	});

	it('numbers tries of one key anew by their time, results last, each with its own trace', async () => {
		const one = madeExperiment({ count: 1, methods: ['all-text'] });
		const runs = [...plannedRuns(one)];
		const [here, there] = [memoryLibrary(), memoryLibrary()];
		for (const each of [here, there]) await each.put(keptExperiment('x', one));
		const failing = {
			...runServices(),
			models: {
				open: async () => {
					throw new Failure('overloaded', 'Busy.');
				},
			},
		};
		await play(here, 'x', runs, failing, { at: '2026-11-29T12:00:00.000Z' });
		await play(there, 'x', runs, runServices(), { at: '2026-11-29T11:00:00.000Z' });
		await merge(await saved(await sourceOf(there, 'x')), here, one);
		const trials = byKey(await here.trials('x'));
		expect(trials.map(({ state, attempt }) => [state, attempt])).toEqual([
			['errored', 0],
			['wrong', 1],
		]);
		for (const trial of trials) expect((await here.record('x', trial))?.id).toBe(trial.run);
		// And the other way round: what is here gets another number.
		await merge(await saved(await sourceOf(here, 'x')), there, one);
		expect(byKey(await there.trials('x'))).toEqual(trials);
		for (const trial of trials)
			expect(await there.record('x', trial)).toEqual(await here.record('x', trial));
	});

	it('takes what went on elsewhere in place of what was cut off', async () => {
		const one = madeExperiment({ count: 1, methods: ['all-text'] });
		const { library: whole } = await playedExperiment(one, runServices());
		const [trial] = await whole.trials('x');
		const record = trial && (await whole.record('x', trial));
		if (!trial || !record) throw new Error('nothing was played');
		const half = memoryLibrary();
		await half.put(keptExperiment('x', one));
		const cut = {
			...record,
			events: [...record.events.slice(0, 1), { type: 'end', because: 'stopped' }] as const,
		};
		await half.add('x', [{ trial: { ...trial, state: 'stopped' }, record: cut }]);
		await merge(await saved(await sourceOf(whole, 'x')), half, one);
		expect(await half.trials('x')).toEqual([trial]);
		// What was cut off elsewhere is no news.
		const cutFile = await saved({
			...(await sourceOf(whole, 'x')),
			trials: [{ ...trial, state: 'stopped' }],
			recordOf: async () => cut,
		});
		expect(await merge(cutFile, half, one)).toMatchObject({ added: 0, known: 1 });
		expect(await half.trials('x')).toEqual([trial]);
	});

	it('carries no secret of an address, and stays one experiment with what it names', async () => {
		const taskLLM = {
			provider: 'openai-compatible',
			model: 'm',
			baseUrl: 'http://user:sk-secret@127.0.0.1:9/v1?key=sk-secret',
		};
		const one = madeExperiment({ count: 1, methods: [madeContender('all-text', { taskLLM })] });
		const { library: played } = await playedExperiment(one, runServices());
		const file = await saved(await sourceOf(played, 'x'));
		for (const content of Object.values(await contents(file)))
			expect(text(content)).not.toContain('sk-secret');
		const opened = await openExperimentFile(file);
		const other = memoryLibrary();
		await merge(file, other, opened.experiment);
		expect(
			dueRuns(plannedRuns(opened.experiment), lastTries(await other.trials('x')), 'missing'),
		).toEqual([]);
	});

	it('reads a trace at a time, of many runs', async () => {
		const many = Array.from({ length: 250 }, (_, index) => {
			const trial = source.trials[index % source.trials.length];
			if (!trial) throw new Error('nothing was played');
			return { ...trial, run: `r${index}` };
		});
		let reading = 0;
		let most = 0;
		const file = await saved({
			...source,
			trials: many,
			async recordOf(trial) {
				most = Math.max(most, ++reading);
				const record = await library.record('x', trial);
				reading--;
				return record && { ...record, id: trial.run };
			},
		});
		expect(most).toBe(1);
		const opened = await openExperimentFile(file);
		expect(opened.count).toBe(250);
		let count = 0;
		const faults = new FileFaults();
		for await (const { trial, record } of opened.tries(faults, NEVER)) {
			expect(record.id).toBe(trial.run);
			count++;
		}
		expect(count).toBe(250);
		expect(faults.named).toEqual([]);
		expect(Object.keys(await contents(file))).toHaveLength(5);
	});

	it('stops when it is told to, both ways', async () => {
		const stop = new AbortController();
		const writing = blobOf(experimentFile(source, () => stop.abort(), stop.signal));
		await expect(writing).rejects.toMatchObject({ name: 'AbortError' });
		const opened = await openExperimentFile(await saved());
		const reading = opened.tries(new FileFaults(), stop.signal).next();
		await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
	});
});

describe('what is damaged in a file', () => {
	async function changed(change: (files: Record<string, Uint8Array>) => void) {
		const files = await contents(await saved());
		change(files);
		const other = memoryLibrary();
		const result = await merge(blob(files), other);
		return { ...result, trials: await other.trials('x') };
	}
	const lines = (files: Record<string, Uint8Array>, change: (lines: string[]) => string[]) => {
		files['runs/0001.jsonl'] = bytes(change(text(files['runs/0001.jsonl']).split('\n')).join('\n'));
	};

	it('is told, and costs nothing else', async () => {
		const { added, faults } = await changed((files) =>
			lines(files, (all) => all.map((line, index) => (index === 2 ? line.slice(0, 300) : line))),
		);
		expect(added).toBe(5);
		expect(faults.named).toEqual([
			{ where: 'runs/0001.jsonl, line 3', why: 'It is no JSON of a run.' },
			expect.objectContaining({ where: 'trials.jsonl' }),
		]);
	});

	it('is a trace that somebody changed', async () => {
		const { added, faults } = await changed((files) =>
			lines(files, ([first = '', ...others]) => [
				first.replace('"question":"', '"question":"Please: '),
				...others,
			]),
		);
		expect(added).toBe(5);
		expect(faults.named[0]?.why).toContain('changed after it was written');
	});

	it('is a row that says something else than its trace, which counts', async () => {
		const { added, faults, trials } = await changed((files) =>
			lines(files, (all) => all.map((line) => line.replace('"state":"wrong"', '"state":"right"'))),
		);
		expect(added).toBe(6);
		expect(byKey(trials)).toEqual(byKey(source.trials));
		expect(faults.named).toHaveLength(2);
		expect(faults.named[0]?.why).toBe(
			'Its row says right, its trace says wrong; the trace counts.',
		);
	});

	it('is a run that was cut off, and went on in a later line', async () => {
		const cut = (line = '') => {
			const { identities: _, ...one } = JSON.parse(line);
			const events = [...one.events.slice(0, -2), { type: 'end', because: 'stopped' }];
			const identities = { data: dataHash(one.spec, events) };
			return JSON.stringify({
				...one,
				trial: { ...one.trial, state: 'stopped' },
				identities,
				events,
			});
		};
		const { faults, trials } = await changed((files) =>
			lines(files, (all) => [cut(all[0]), ...all]),
		);
		expect(faults.named).toEqual([]);
		expect(byKey(trials)).toEqual(byKey(source.trials));
	});

	it('is a run that is there twice', async () => {
		const { added, faults } = await changed((files) =>
			lines(files, (all) => [all[0] ?? '', ...all]),
		);
		expect(added).toBe(6);
		expect(faults.named).toEqual([{ where: 'runs/0001.jsonl, line 2', why: 'It is there twice.' }]);
	});

	it('is a list of tries that does not matter where each stands beside its trace', async () => {
		const { added, faults } = await changed((files) => {
			files['trials.jsonl'] = bytes('nothing\n');
		});
		expect([added, faults.named]).toEqual([6, []]);
	});

	it('is a file that was cut off: what came of it is there', async () => {
		const many = Array.from({ length: 300 }, (_, index) => ({
			...(source.trials[index % 6] ?? source.trials[0]),
			run: `r${index}`,
		})) as Trial[];
		const file = await saved({
			...source,
			trials: many,
			recordOf: async (trial) => {
				const record = await library.record('x', trial);
				return record && { ...record, id: trial.run };
			},
		});
		for (const share of [0.6, 0.999]) {
			const opened = await openExperimentFile(file.slice(0, Math.floor(file.size * share)));
			const faults = new FileFaults();
			let count = 0;
			for await (const { record } of opened.tries(faults, NEVER))
				expect(record.id).toBe(`r${count++}`);
			expect(count).toBeGreaterThan(300 * share - 110);
			expect(faults.named[0]?.why).toContain('cut off on its way');
		}
	});

	it('never brings what was not saved, whatever happened to the bytes', async () => {
		const whole = await bytesOf(await saved());
		const honest = new Map(
			await Promise.all(
				source.trials.map(async (trial) => [trial.run, await library.record('x', trial)] as const),
			),
		);
		const place = fc.nat(whole.length - 1);
		const damage = fc.oneof(
			fc.tuple(place, fc.nat(255)).map(([at, byte]) => whole.with(at, byte)),
			place.map((at) => whole.slice(0, at)),
			fc
				.tuple(place, fc.nat(500))
				.map(([at, length]) =>
					Buffer.concat([whole.slice(0, at), whole.slice(Math.min(at + length, whole.length))]),
				),
			fc
				.tuple(place, fc.uint8Array({ minLength: 1, maxLength: 100 }))
				.map(([at, more]) => Buffer.concat([whole.slice(0, at), more, whole.slice(at)])),
		);
		await fc.assert(
			fc.asyncProperty(damage, async (damaged) => {
				let opened: Awaited<ReturnType<typeof openExperimentFile>>;
				try {
					opened = await openExperimentFile(new Blob([new Uint8Array(damaged)]));
				} catch (error) {
					expect(error).toBeInstanceOf(Failure);
					return;
				}
				const faults = new FileFaults();
				let count = 0;
				for await (const { record } of opened.tries(faults, NEVER)) {
					expect(record.events).toEqual(honest.get(record.id)?.events);
					count++;
				}
				if (count < 6) expect(faults.named.length).toBeGreaterThan(0);
			}),
			{ numRuns: 100 },
		);
	});

	it('has a clear failure for what is none', async () => {
		expect(await failureOf(new Blob(['hello']))).toBe('file-foreign');
		expect(await failureOf(new Blob([]))).toBe('file-foreign');
		expect(await failureOf(blob({ 'a.txt': bytes('b') }))).toBe('file-foreign');
		const files = await contents(await saved());
		const about = JSON.parse(text(files['experiment.json']));
		const withAbout = (other: unknown) =>
			failureOf(blob({ ...files, 'experiment.json': bytes(JSON.stringify(other)) }));
		expect(await withAbout({ ...about, format: 'other' })).toBe('file-foreign');
		expect(await withAbout({ ...about, version: 2 })).toBe('file-foreign-version');
		expect(await withAbout({ ...about, experiment: { title: 7 } })).toBe('file-foreign');
		const later = JSON.parse(
			JSON.stringify(about.experiment).replaceAll('"codesteer"', '"future"'),
		);
		expect(await withAbout({ ...about, experiment: later })).toBe('unknown-method');
		expect(await withAbout({ ...about, versions: { spec: 99 } })).toBe('newer-version');
		expect(await withAbout(about)).toBe('none');
	});

	it('is a bomb: a line without end, or more than a file may unpack to', async () => {
		const zeros = new Uint8Array(60_000_000).fill(48);
		const bomb = await changed((files) => {
			files['runs/0002.jsonl'] = zeros;
		});
		expect(bomb.added).toBe(6);
		expect(bomb.faults.named[0]).toMatchObject({ where: 'runs/0002.jsonl' });
		expect(bomb.faults.named[0]?.why).toContain('longer than');
	});

	it('has tries of one key beyond what fits together', async () => {
		const huge = madeExperiment({ count: 100_000, methods: ['all-text', 'codesteer'] });
		const other = memoryLibrary();
		await other.put(keptExperiment('x', huge));
		await expect(merge(await saved(), other)).rejects.toMatchObject({
			code: 'experiment-too-large',
		});
	});
});

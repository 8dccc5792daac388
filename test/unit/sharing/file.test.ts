import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/core/failure.ts';
import type { RunRecord } from '../../../src/core/run.ts';
import {
	exportRuns,
	filesOf,
	importFile,
	importRuns,
	textOfRun,
} from '../../../src/sharing/file.ts';
import { cloudSpec, fiveRounds } from '../../samples/five-rounds.ts';

const run = (id: string): RunRecord => ({
	id,
	title: `Run ${id}`,
	createdAt: '2026-11-22T10:00:00.000Z',
	spec: cloudSpec,
	events: fiveRounds,
});

function failureOf(text: string): string {
	try {
		importRuns(text, new Set());
	} catch (error) {
		if (error instanceof Failure) return error.code;
		throw error;
	}
	return 'none';
}

describe('run files', () => {
	it('give back what was exported', () => {
		const runs = [run('a'), run('b')];
		expect(importRuns(exportRuns(runs), new Set())).toEqual({
			runs,
			bad: [],
			moreBad: 0,
		});
	});

	it('leave out what is derived, whichever build wrote it', () => {
		const file = JSON.parse(exportRuns([run('a')]));
		const derived = [
			{ type: 'request', round: 0, role: 'answer', messages: [] },
			{ type: 'delta', round: 0, role: 'answer', text: 'x' },
		];
		file.runs[0].events.splice(1, 0, ...derived);
		expect(importRuns(JSON.stringify(file), new Set()).runs).toEqual([run('a')]);
	});

	it('give runs whose id is taken a new one', () => {
		const { runs } = importRuns(exportRuns([run('a'), run('b'), run('b')]), new Set(['a']));
		const ids = runs.map(({ id }) => id);
		expect(new Set(ids).size).toBe(3);
		expect(ids).not.toContain('a');
		expect(ids).toContain('b');
	});

	it('are one JSON text, however many runs they hold', () => {
		for (const runs of [[], [run('a')], [run('a'), run('b')]]) {
			const text = exportRuns(runs);
			expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, '\t')}\n`);
		}
	});

	it('name the first 20 of 100,000 bad entries, and count the others, while the page stays alive', async () => {
		const file = JSON.parse(exportRuns([run('a')]));
		file.runs.unshift(...Array.from({ length: 100_000 }, () => ({ title: 'Bad' })));
		let turns = 0;
		const timer = setInterval(() => turns++);
		const { runs, bad, moreBad } = await importFile(new Blob([JSON.stringify(file)]), new Set());
		clearInterval(timer);
		expect(runs.map(({ id }) => id)).toEqual(['a']);
		expect(bad.map(({ entry }) => entry)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
		expect(moreBad).toBe(99_980);
		expect(turns).toBeGreaterThan(3);
	});

	it('come in several files where one would be too large to be read again', () => {
		const texts = ['a', 'b', 'c'].map((id) => textOfRun(run(id)));
		const files = [...filesOf(texts, 2 * (texts[0]?.length ?? 0))].map((parts) => parts.join(''));
		const ids = files.map((file) => importRuns(file, new Set()).runs.map(({ id }) => id));
		expect(ids).toEqual([['a', 'b'], ['c']]);
		expect([...filesOf(texts)].map((parts) => parts.join(''))).toEqual([
			exportRuns([run('a'), run('b'), run('c')]),
		]);
	});

	it('that are too large to be read are refused before they are', async () => {
		const file = new Blob(['{}']);
		Object.defineProperty(file, 'size', { value: 500_000_000 });
		await expect(importFile(file, new Set())).rejects.toMatchObject({ code: 'file-too-large' });
	});

	it('keep the good runs and say which are bad and why', () => {
		const file = JSON.parse(exportRuns([run('a'), run('b'), run('c')]));
		file.runs[1].spec.instance.seed = -1;
		file.runs.push(null);
		const { runs, bad } = importRuns(JSON.stringify(file), new Set());
		expect(runs.map(({ id }) => id)).toEqual(['a', 'c']);
		expect(bad).toEqual([
			{ entry: 2, title: 'Run b', why: expect.stringContaining('spec.instance.seed') },
			{ entry: 4, title: null, why: expect.any(String) },
		]);
	});

	it('are taken but for the runs that hold what only a newer page knows', () => {
		const stopped = { ...run('a'), events: fiveRounds.slice(0, 3) };
		const file = JSON.parse(exportRuns([stopped, run('b')]));
		file.versions.verdict = 99;
		const { runs, bad } = importRuns(JSON.stringify(file), new Set());
		expect(runs.map(({ id }) => id)).toEqual(['a']);
		expect(bad).toEqual([
			{ entry: 2, title: 'Run b', why: expect.stringMatching(/newer version.*"verdict"/) },
		]);
	});

	it('of version 1 that lack something can be exported again', () => {
		const { method, prompts, ...others } = cloudSpec;
		const start = { type: 'start', question: 'Q', at: '2026-11-22T10:00:00.000Z', python: '' };
		const old = {
			...{ id: 'old', title: 'Old', createdAt: start.at, events: [start] },
			spec: { ...others, method: method.id, prompts: { name: prompts.pack } },
		};
		const file = { format: 'codesteer-playground-runs', version: 1, runs: [old] };
		const { runs, bad } = importRuns(JSON.stringify(file), new Set());
		expect(bad).toEqual([]);
		const again = importRuns(exportRuns(runs), new Set());
		expect(JSON.stringify(again.runs)).toBe(JSON.stringify(runs));
	});

	it('cost no other run where one has a number beyond all bounds', () => {
		const text = exportRuns([run('a'), run('b')]).replace(/"input": \d+/, '"input": 1e999');
		const { runs, bad } = importRuns(text, new Set());
		expect(runs.map(({ id }) => id)).toEqual(['b']);
		expect(bad.map(({ entry }) => entry)).toEqual([1]);
	});

	it('hold no key, whatever fields the given objects have', () => {
		const secret = 'sk-secret';
		const spec = {
			...cloudSpec,
			apiKey: secret,
			taskLLM: { ...cloudSpec.taskLLM, baseUrl: `https://${secret}@models.example/v1` },
		};
		const leaky = { ...run('a'), apiKey: secret, spec };
		expect(exportRuns([leaky])).not.toContain(secret);
	});

	it('that are none have a clear failure', () => {
		expect(failureOf('{"format": "codesteer-play')).toBe('file-damaged');
		expect(failureOf('[1, 2]')).toBe('file-foreign');
		const file = JSON.parse(exportRuns([run('a')]));
		expect(failureOf(JSON.stringify({ ...file, version: 3 }))).toBe('file-foreign-version');
	});
});

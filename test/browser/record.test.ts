import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { readRecording, secondsOf } from '../../src/lab/recordings/recording.ts';
import { siteFolder, test } from '../support/site-test.ts';

const PLAN = {
	models: {
		'stand-in': {
			model: { provider: 'scripted', model: 'scripted' },
			made: { model: 'The stand-in', quantization: '', engine: 'this page' },
		},
	},
	runs: [
		{
			models: ['stand-in'],
			tasks: ['number-multiply'],
			levels: ['L1'],
			seeds: [7, 7],
			methods: ['all-text'],
		},
	],
};

let folder = '';
test.beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'record-'));
});
test.afterEach(() => rmSync(folder, { recursive: true }));

function record(...words: string[]) {
	const command = ['tools/run.mjs', 'cli/record.ts', ...words];
	const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
	return { status, stderr };
}

test('a plan is recorded with its timing, once', () => {
	test.setTimeout(240_000);
	const plan = join(folder, 'plan.json');
	const out = join(folder, 'recordings');
	writeFileSync(plan, JSON.stringify(PLAN));
	const words = [plan, '--out', out, '--site', siteFolder];
	const first = record(...words);
	expect(first.stderr).toContain('number-multiply-l1-7-all-text-stand-in: right');
	expect(first.status).toBe(0);
	expect(readdirSync(out)).toEqual(['number-multiply-l1-7-all-text-stand-in.json']);
	const file = join(out, 'number-multiply-l1-7-all-text-stand-in.json');
	const recording = readRecording(readFileSync(file, 'utf8'));
	expect(recording.record.title).toBe('Number Multiply L1, seed 7 · All text');
	expect(recording.record.events.at(-1)?.type).toBe('end');
	// The stand-in types: its words came one after the other.
	const pieces = recording.moments.filter(({ event }) => event.type === 'delta');
	expect(pieces.length).toBeGreaterThan(5);
	const times = recording.moments.map(({ at }) => at);
	expect(times).toEqual(times.toSorted((a, b) => a - b));
	expect(new Set(times).size).toBeGreaterThan(5);
	expect(secondsOf(recording)).toBeGreaterThan(0.1);

	const { mtimeMs } = statSync(file);
	expect(record(...words)).toEqual({ status: 0, stderr: '' });
	expect(statSync(file).mtimeMs).toBe(mtimeMs);
});

test('a plan that cannot be is refused before anything runs', () => {
	const plan = join(folder, 'plan.json');
	const runs = PLAN.runs.map((block) => ({ ...block, models: ['another'] }));
	writeFileSync(plan, JSON.stringify({ ...PLAN, runs }));
	expect(record(plan)).toEqual({
		status: 2,
		stderr: 'There is no model "another" among those of the plan.\n',
	});
});

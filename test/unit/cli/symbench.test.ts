import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import * as v from 'valibot';
import { afterAll, describe, expect, it } from 'vitest';

/** Runs the command as a user does. */
function symbench(words: readonly string[], input = '') {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['tools/run.mjs', 'cli/symbench.ts', ...words],
		{ input, encoding: 'utf8' },
	);
	return { status, stdout, stderr };
}

const rowsOf = (stdout: string): unknown[] =>
	stdout
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line));
const linesOf = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join('\n');

const Generated = v.strictObject({
	task: v.literal('letters'),
	revision: v.number(),
	level: v.nullable(v.string()),
	params: v.looseObject({ length: v.number() }),
	seed: v.number(),
	hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
	question: v.string(),
	answer: v.string(),
	slip: v.string(),
	program: v.string(),
});

const folder = mkdtempSync(join(tmpdir(), 'symbench-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('symbench', { timeout: 60_000 }, () => {
	it('verifies every level of a task', () => {
		const { status, stdout } = symbench(['verify', '--task', 'letters', '--seeds', '3']);
		expect(status).toBe(0);
		expect(rowsOf(stdout)).toMatchObject(
			['L1', 'L2', 'L3', 'L4', 'L5'].map((level) => ({
				task: 'letters',
				level,
				instances: 3,
				distinct: 3,
				faults: [],
			})),
		);
		expect(symbench(['verify', '--task', 'no-such-task']).status).toBe(2);
	});

	it('generates instances that it can judge again, hash and all', () => {
		const words = ['--task', 'letters', '--level', 'L3', '--seed', '7', '--count', '3'];
		const generated = symbench(['generate', ...words, '--answers']);
		expect(generated).toMatchObject({ status: 0, stderr: '' });
		const rows = v.parse(v.array(Generated), rowsOf(generated.stdout));
		expect(rows.map((row) => [row.level, row.seed])).toEqual([
			['L3', 7],
			['L3', 8],
			['L3', 9],
		]);

		const { level: _, ...byParams } = rows[0] ?? {};
		const slips = rows.map(({ params: _params, slip, ...row }) => ({ ...row, answer: slip }));
		const judged = symbench(['judge'], linesOf([...rows, byParams, ...slips]));
		expect(judged).toMatchObject({ status: 0, stderr: '' });
		const verdicts = rowsOf(judged.stdout);
		expect(verdicts).toMatchObject([
			...[7, 8, 9, 7].map((seed) => ({ task: 'letters', seed, correct: true })),
			...[7, 8, 9].map((seed) => ({ task: 'letters', seed, correct: false })),
		]);
		expect(Object.keys(verdicts[0] ?? {})).toEqual(['task', 'seed', 'correct', 'read', 'reason']);
	});

	it('judges published instances that a .jsonl lists', () => {
		const file = join(folder, 'path-plan.jsonl');
		const data = {
			boxes: { red: [1, 2, 1, 2] },
			walls: [[-1, 0, -1, 9]],
			start: [0.5, 0.5],
			end: [3, 0.5],
			instruction: 'Go to red.',
			required: ['red'],
			forbidden: [],
		};
		const row = { id: 'env0_ins0', params: { env: 0, instruction: 0 }, question: 'Where?', data };
		writeFileSync(file, `${JSON.stringify(row)}\n`);
		const { status, stdout } = symbench(
			['judge', '--official', file],
			linesOf([
				{ task: 'path-plan', id: row.id, answer: '<<<[(0.5, 0.5), (1, 1), (3, 0.5)]>>>' },
				{ task: 'path-plan', id: row.id, answer: '<<<[(0.5, 0.5), (3, 0.5)]>>>' },
			]),
		);
		expect(status).toBe(0);
		expect(rowsOf(stdout)).toMatchObject([{ correct: true }, { correct: false }]);
	});

	it('judges published instances of a folder and of a .zip', () => {
		const blocks = join(folder, 'Blocksworld_dataset', '2_3_2_0');
		mkdirSync(blocks, { recursive: true });
		const states = 'Initial State:\nstack1: B A\nstack2: \n\nGoal State:\nstack1: B\nstack2: A\n';
		writeFileSync(join(blocks, 'blocksworld_task.txt'), states);
		const range = 'Letters/Letters_dataset_min_length_5_max_length_10/';
		const word = strToU8('"banana"');
		const zip = zipSync({ [range]: new Uint8Array(), [`${range}a_3_0/test_words.json`]: word });
		writeFileSync(join(folder, 'Letters.zip'), zip);

		const { status, stdout, stderr } = symbench(
			[
				...['judge', '--official', join(folder, 'Blocksworld_dataset')],
				...['--official', join(folder, 'Letters.zip')],
			],
			linesOf([
				{ task: 'blocksworld', id: '2_3_2_0', answer: '<<<Move A from 1 to 2>>>' },
				{ task: 'letters', id: '5_10/a_3_0', answer: '<<<Count: 3, Positions: [2, 4, 6]>>>' },
				{ task: 'letters', id: '5_10/a_3_0', answer: '<<<Count: 2, Positions: [2, 4]>>>' },
			]),
		);
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		expect(rowsOf(stdout)).toEqual([
			{
				task: 'blocksworld',
				id: '2_3_2_0',
				correct: true,
				read: 'Move A from 1 to 2',
				reason: expect.any(String),
			},
			{
				task: 'letters',
				id: '5_10/a_3_0',
				correct: true,
				read: 'Count: 3, Positions: [2, 4, 6]',
				reason: expect.any(String),
			},
			{
				task: 'letters',
				id: '5_10/a_3_0',
				correct: false,
				read: 'Count: 2, Positions: [2, 4]',
				reason: '"a" occurs 3 times; the answer counts 2.',
			},
		]);
	});

	it('counts what published data holds, and names what is known to be wrong with it', () => {
		const question =
			'Please perform average pooling on this matrix, using a 2*2 sliding window.\n1, 2\n3, 4\n';
		const files = {
			'pooling_dataset/sample_50/question.txt': strToU8(question),
			'pooling_dataset/sample_51/question.txt': strToU8('no matrix'),
			'pooling_dataset/notes.txt': strToU8(''),
		};
		const zip = join(folder, 'pooling_dataset.zip');
		writeFileSync(zip, zipSync(files));
		const { status, stdout } = symbench(['official', zip]);
		expect(status).toBe(0);
		expect(rowsOf(stdout)).toMatchObject([
			{ folder: 'pooling_dataset', task: 'pooling', instances: 1, defective: 1 },
			{ path: 'pooling_dataset/sample_51/question.txt', why: expect.any(String) },
			{ folder: 'pooling_dataset', unrecognised: 1, files: ['pooling_dataset/notes.txt'] },
			{ task: 'pooling', id: 'sample_50', kind: expect.any(String), answer: expect.any(String) },
		]);
	});

	it('lists the tasks', () => {
		const { status, stdout } = symbench(['tasks']);
		expect(status).toBe(0);
		const row = rowsOf(stdout).find((about) => v.is(v.object({ id: v.literal('letters') }), about));
		expect(row).toMatchObject({ title: 'Letters', levels: { L1: { length: 10 } } });
	});

	it('explains itself', () => {
		const { status, stdout } = symbench(['--help']);
		expect(status).toBe(0);
		for (const verb of ['tasks', 'generate', 'judge', 'official']) expect(stdout).toContain(verb);
	});

	const good = { task: 'letters', level: 'L1', seed: 1, answer: '' };
	const bad: [string, string[], string, RegExp][] = [
		['a verb that is none', ['solve'], '', /no verb "solve".*generate/],
		['a task that is none', ['generate', '--task', 'letter'], '', /no task "letter".*letters/],
		[
			'params out of range',
			['generate', '--task', 'letters', '--params', '{"length":3}'],
			'',
			/"length".*from 5 to 5000/,
		],
		['no published data', ['official'], '', /^No path is given/],
		['a broken second line', ['judge'], `${linesOf([good])}\n{"task":`, /^line 2: .*JSON/],
		[
			'a row without an answer',
			['judge'],
			linesOf([good, { ...good, answer: undefined }]),
			/^line 2: answer: /,
		],
		[
			"another revision's hash",
			['judge'],
			linesOf([good, good, { ...good, hash: '000000000000' }]),
			/^line 3: the hash is 000000000000/,
		],
		[
			'params that are not those of the level',
			['judge'],
			linesOf([{ ...good, params: { length: 11 } }]),
			/^line 1: "params" are not those of level L1/,
		],
		[
			'a .zip that is none',
			['judge', '--official', 'package.json'],
			'',
			/^--official package.json cannot be read as a \.zip/,
		],
		[
			'an id that is not published',
			['judge', '--official', 'cli'],
			linesOf([{ task: 'letters', id: '5_10/a_9_9', answer: '' }]),
			/^line 1: no published instance "5_10\/a_9_9" of letters/,
		],
	];
	it.each(bad)('refuses %s in one line, with nothing half-written', (_, words, input, message) => {
		const { status, stdout, stderr } = symbench(words, input);
		expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
		expect(stderr).toMatch(/^[^\n]+\n$/);
		expect(stderr).toMatch(message);
	});
});

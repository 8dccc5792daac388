import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { bareAnswer } from '../../../src/lab/exports/format.ts';
import { exportFormats, exportSet } from '../../../src/lab/exports/formats.ts';
import { generateFrom } from '../../../src/lab/generation.ts';
import { catalogue } from '../../../tasks/catalogue.ts';
import { loadTask } from '../../../tasks/registry.ts';

const { about } = await loadTask('standard-sudoku');
const rows = await generateFrom(
	{
		task: about.id,
		settings: [{ level: 'L1', params: about.levels.L1 }],
		firstSeed: 1,
		count: 3,
	},
	0,
	60_000,
);

function filesOf(id: string): Record<string, string> {
	const format = exportFormats.find((one) => one.id === id);
	if (!format) throw new Error(`no format ${id}`);
	const { name, bytes } = exportSet(format, about, rows);
	if (!name.endsWith('.zip')) return { [name]: strFromU8(bytes) };
	const folder = `${name.replace('.zip', '')}/`;
	return Object.fromEntries(
		Object.entries(unzipSync(bytes)).map(([path, content]) => [
			path.replace(folder, ''),
			strFromU8(content),
		]),
	);
}
const lines = (text: string | undefined) =>
	(text ?? '')
		.trimEnd()
		.split('\n')
		.map((line) => JSON.parse(line));

test('JSON Lines holds the rows as they are', () => {
	expect(lines(filesOf('jsonl')['symbench-standard-sudoku.jsonl'])).toEqual(rows);
});

test('the answer stands without its marks', () => {
	expect(bareAnswer('so <<<1>>> or rather <<< 2\n>>> it is')).toBe('2');
	expect(bareAnswer(' 3 ')).toBe('3');
	expect(bareAnswer('<<<[a,\n b]>>> is my answer, in the form <<<>>> or <<< >>>')).toBe('[a,\n b]');
});

test('Inspect gets samples with an id each, and a task that reads them', () => {
	const files = filesOf('inspect');
	const samples = lines(files['samples.jsonl']);
	expect(new Set(samples.map(({ id }) => id)).size).toBe(rows.length);
	expect(samples.map(({ input }) => input)).toEqual(rows.map(({ question }) => question));
	expect(samples[0].metadata).toMatchObject({ task: about.id, seed: 1, hash: rows[0]?.hash });
	expect(files['symbench.py']).toContain('samples.jsonl');
	const pattern = /last_answer = r"\\A(.*)"/.exec(files['symbench.py'] ?? '')?.[1] ?? '';
	for (const [index, row] of rows.entries())
		expect(new RegExp(pattern).exec(`<<<0>>> no:\n${row.answer}`)?.[1]).toBe(samples[index].target);
	// Its own default takes other letters for the same.
	expect(files['symbench.py']).toContain('pattern(last_answer, ignore_case=False)');
});

test('the harness gets documents, and a task file that names them', () => {
	const files = filesOf('lm-evaluation-harness');
	const documents = lines(files['symbench_standard_sudoku.jsonl']);
	expect(documents.map(({ question }) => question)).toEqual(rows.map(({ question }) => question));
	const yaml = files['symbench_standard_sudoku.yaml'] ?? '';
	expect(yaml).toContain('test: symbench_standard_sudoku.jsonl');
	// A template's text would be read as a list where it looks like one.
	expect(yaml).toContain('\ndoc_to_text: question\ndoc_to_target: target\n');
	const pattern = /regex_pattern: '(.*)'/.exec(yaml)?.[1] ?? '';
	for (const [index, row] of rows.entries())
		expect(new RegExp(pattern).exec(row.answer)?.[1]).toBe(documents[index].target);
});

test('promptfoo gets a test for each, whose assertion takes the stored answer', () => {
	const files = filesOf('promptfoo');
	const tests = JSON.parse(files['tests.json'] ?? '[]');
	expect(tests).toHaveLength(rows.length);
	const body = /value: \|\n([\s\S]*)/.exec(files['promptfooconfig.yaml'] ?? '')?.[1] ?? '';
	const assertion = new Function('output', 'context', body);
	for (const [index, row] of rows.entries()) {
		expect(assertion(row.answer, tests[index])).toBe(true);
		expect(assertion(row.slip, tests[index])).toBe(false);
	}
});

describe('every form that only compares texts says how to grade exactly', () => {
	for (const { id } of exportFormats.filter((format) => format.id !== 'jsonl'))
		test(id, () => {
			const readme = filesOf(id)['README.md'];
			expect(readme).toContain('npm run -s symbench -- judge');
			expect(readme).toContain('a lower bound');
		});
});

test('every task can be exported in every form', async () => {
	for (const task of catalogue) {
		const settings = [{ level: 'L1' as const, params: task.levels.L1 }];
		const [row] = await generateFrom({ task: task.id, settings, firstSeed: 1, count: 1 }, 0, 0);
		for (const format of exportFormats)
			expect(exportSet(format, task, row ? [row] : []).bytes.length).toBeGreaterThan(100);
	}
});

import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { hashOfText } from '../../../../../src/ground/hash.ts';
import { methodsParagraph } from '../../../../../src/lab/experiments/exports/methods-paragraph.ts';
import type { ResultSource } from '../../../../../src/lab/experiments/exports/result-format.ts';
import { resultFormats } from '../../../../../src/lab/experiments/exports/result-formats.ts';
import { madeContender, madeExperiment } from '../../../../samples/made-experiment.ts';
import {
	failingFor,
	playedExperiment,
	resultSourceOf,
} from '../../../../support/played-experiment.ts';
import { runServices } from '../../../../support/run-services.ts';
import { NEVER } from '../../../../support/runs.ts';

let source: ResultSource;
beforeAll(async () => {
	const experiment = madeExperiment({
		tasks: ['game-24', 'number-multiply'],
		methods: ['all-text', 'codesteer'],
		count: 2,
		repeats: 2,
	});
	// Of sixteen runs, one.
	const { library, id } = await playedExperiment(
		experiment,
		failingFor(runServices(), (opened) => opened === 4),
	);
	source = await resultSourceOf(library, id, runServices());
}, 60_000);

async function bytesOf(id: string, from: ResultSource = source): Promise<Uint8Array> {
	const format = resultFormats.find((one) => one.id === id);
	if (!format) throw new Error(`there is no form ${id}`);
	const parts: Buffer[] = [];
	const told: number[] = [];
	for await (const part of format.write(from, (done) => told.push(done), NEVER))
		parts.push(Buffer.from(part));
	if (format.readsTraces) expect(told.at(-1)).toBe(told.length);
	return Buffer.concat(parts);
}
const textOf = async (id: string, from?: ResultSource) =>
	new TextDecoder().decode(await bytesOf(id, from));
const json = (bytes: Uint8Array | undefined) => JSON.parse(new TextDecoder().decode(bytes));

/** The source with contenders of other names. */
const renamed = (name: string): ResultSource => ({
	...source,
	results: {
		...source.results,
		title: `Title, ${name}`,
		contenders: source.results.contenders.map((one) => ({ ...one, name })),
	},
});

describe('results', () => {
	it('as JSON Lines have a run a line, errors apart from wrong answers', async () => {
		const rows = (await textOf('jsonl'))
			.trimEnd()
			.split('\n')
			.map((line) => JSON.parse(line));
		expect(rows).toHaveLength(16);
		const errored = rows.filter(({ state }) => state === 'errored');
		expect(errored).toHaveLength(1);
		expect(errored[0]).toMatchObject({ correct: null, error_code: 'overloaded', rounds: 0 });
		for (const row of rows) {
			expect(row.stand_in).toBe(true);
			expect(row.model).toBe('stand-in/toy-model');
			expect(row.round_details).toHaveLength(row.rounds);
			if (row.state !== 'errored') expect(row.correct).toBe(row.state === 'right');
		}
		expect(new Set(rows.map(({ key }) => key)).size).toBe(16);
	});

	it('as long CSV have the same rows', async () => {
		const [head = '', ...rows] = (await textOf('csv-long')).trimEnd().split('\r\n');
		expect(head.split(',').slice(0, 3)).toEqual(['key', 'run', 'contender']);
		expect(rows).toHaveLength(16);
		expect(rows.filter((row) => row.includes('overloaded'))).toHaveLength(1);
		expect(rows.join('')).toContain('"The server, ""busy"", says no."');
	});

	it('as wide CSV have a task a row, with rates, intervals and counts', async () => {
		const lines = (await textOf('csv-wide')).trimEnd().split('\r\n');
		expect(lines).toHaveLength(3);
		expect(lines[0]).toContain('All text (toy model): rate');
		const game24 = lines.find((line) => line.startsWith('game-24'))?.split(',') ?? [];
		const [rate, low, high, right, judged] = game24.slice(2).map(Number);
		expect([rate, right]).toEqual([0, 0]);
		expect(low).toBe(0);
		expect(high).toBeGreaterThan(0.4);
		expect(judged).toBeGreaterThan(2);
	});

	it('as tables say the intervals, the errors and that it is a toy model', async () => {
		const markdown = await textOf('markdown');
		const lines = markdown.split('\n');
		const columns = lines.slice(0, 7).map((line) => line.split('|').length);
		expect(new Set(columns)).toEqual(new Set([5]));
		expect(markdown).toMatch(/\d+\.\d \(\d+\.\d–\d+\.\d\)/);
		expect(markdown).toContain('Ended in an error, and in no rate: 1 run.');
		expect(markdown).toContain('toy model');
		const latex = await textOf('latex');
		expect(latex).toContain('\\begin{tabular}{lrr}');
		expect(latex.match(/ & /g)).toHaveLength(2 * 6);
		expect(latex).toContain('toy model');
	});

	it('keep names that other formats have signs for', async () => {
		const odd = renamed('=cmd|"a", 50% & #1_x {y} \\ ^~');
		const markdown = await textOf('markdown', odd);
		expect(markdown).toContain('=cmd\\|"a", 50% & \\#1\\_x {y} \\\\ ^\\~ (toy model)');
		const latex = await textOf('latex', odd);
		expect(latex).toContain(
			"=cmd\\textbar{}''a'', 50\\% \\& \\#1\\_x \\{y\\} \\textbackslash{} \\textasciicircum{}\\textasciitilde{} (toy model)",
		);
		expect(await textOf('csv-long', odd)).toContain(`"'=cmd|""a"", 50% & #1_x {y} \\ ^~"`);
		expect(JSON.parse(await textOf('promptfoo', odd)).results.prompts[0].label).toContain(
			'=cmd|"a"',
		);
	});

	it('as Inspect logs are one of each task and contender, with what was said', async () => {
		const outer = unzipSync(await bytesOf('inspect'));
		expect(Object.keys(outer)).toHaveLength(4);
		let samples = 0;
		let errors = 0;
		for (const bytes of Object.values(outer)) {
			const log = unzipSync(bytes);
			const header = json(log['header.json']);
			expect(header.status).toBe('success');
			expect(header.eval.config.epochs).toBe(2);
			const [score] = header.results.scores;
			expect(score.scored_samples + score.unscored_samples).toBe(4);
			const paths = Object.keys(log).filter((path) => path.startsWith('samples/'));
			expect(json(log['summaries.json'])).toHaveLength(4);
			let right = 0;
			for (const path of paths) {
				const sample = json(log[path]);
				expect(path).toBe(`samples/${sample.id}_epoch_${sample.epoch}.json`);
				samples++;
				if (sample.error) {
					errors++;
					expect(sample.scores).toBeUndefined();
					continue;
				}
				expect(sample.messages.at(-1).content).toBe(sample.output.completion);
				expect(sample.messages[0].content).toContain(sample.input.trim().slice(0, 40));
				expect(sample.metadata).toMatchObject({ messages_as_sent: true });
				expect(sample.metadata.toy_model).toContain('toy model');
				if (sample.scores.verdict.value === 'C') right++;
			}
			expect(score.metrics.accuracy.value).toBeCloseTo(right / score.scored_samples, 12);
		}
		expect([samples, errors]).toEqual([16, 1]);
	});

	it('as Inspect logs tell the tokens of each model that was called', async () => {
		const checker = { provider: 'openai', model: 'gpt-4o-mini' };
		const taskLLM = { provider: 'openai', model: 'gpt-4o' };
		const methods = ['codesteer', 'code-text-sum-1'].map((id) =>
			madeContender(id, { taskLLM, checker }),
		);
		const played = await playedExperiment(madeExperiment({ methods, count: 1 }), runServices());
		const own = await resultSourceOf(played.library, played.id, runServices());
		const logs = Object.values(unzipSync(await bytesOf('inspect', own)));
		expect(logs).toHaveLength(2);
		for (const bytes of logs) {
			const { stats, eval: about } = json(unzipSync(bytes)['header.json']);
			expect(about.model).toBe('openai/gpt-4o');
			const { 'openai/gpt-4o': task, 'openai/gpt-4o-mini': checks } = stats.model_usage;
			expect(checks.total_tokens).toBeGreaterThan(0);
			const trial = own.trials.find(({ input, output }) =>
				[task.total_tokens + checks.total_tokens].includes(input + output),
			);
			expect(trial, JSON.stringify(stats)).toBeDefined();
		}
	});

	it('as promptfoo results count what there is', async () => {
		const { evalId, results, config } = json(await bytesOf('promptfoo'));
		expect(evalId).toMatch(/^eval-[\da-f]{12}-\d{4}/);
		expect(config.description).toBe('Made');
		expect(results.version).toBe(3);
		expect(results.results).toHaveLength(16);
		const { successes, failures, errors } = results.stats;
		expect([errors, successes + failures]).toEqual([1, 15]);
		expect(results.prompts).toHaveLength(2);
		for (const [index, prompt] of results.prompts.entries()) {
			const own = results.results.filter((row: { promptIdx: number }) => row.promptIdx === index);
			expect(own).toHaveLength(8);
			expect(prompt.metrics.testPassCount).toBe(
				own.filter((row: { success: boolean }) => row.success).length,
			);
		}
		const pairs = new Set(
			results.results.map((row: { testIdx: number; vars: { question: string } }) => row.testIdx),
		);
		expect(pairs.size).toBe(8);
	});

	it('for Every Eval Ever have an aggregate for each contender, and its judged runs', async () => {
		const files = unzipSync(await bytesOf('every-eval-ever'));
		const aggregates = Object.keys(files).filter((path) => path.endsWith('.json'));
		expect(aggregates).toHaveLength(2);
		let rows = 0;
		for (const path of aggregates) {
			const aggregate = json(files[path]);
			const details = aggregate.detailed_evaluation_results;
			const samples = new TextDecoder().decode(files[details.file_path]);
			expect(hashOfText(samples, 64)).toBe(details.checksum);
			const lines = samples
				.trimEnd()
				.split('\n')
				.map((line) => JSON.parse(line));
			expect(lines).toHaveLength(details.total_rows);
			rows += lines.length;
			for (const result of aggregate.evaluation_results) {
				const own = lines.filter(
					(line) => line.evaluation_result_id === result.evaluation_result_id,
				);
				const right = own.filter((line) => line.evaluation.is_correct).length;
				expect(result.score_details.score).toBeCloseTo(right / own.length, 12);
				expect(result.score_details.details.judged).toBe(String(own.length));
			}
		}
		// The one that errored is no wrong answer.
		expect(rows).toBe(15);
	});

	it('stop when they are told to', async () => {
		for (const { write } of resultFormats.filter(({ readsTraces }) => readsTraces)) {
			const stop = new AbortController();
			const reading = async () => {
				for await (const _ of write(source, () => stop.abort(), stop.signal));
			};
			await expect(reading()).rejects.toMatchObject({ name: 'AbortError' });
		}
	});

	it('are told where traces are lost, too', async () => {
		const lost = { ...source, recordOf: async () => null };
		const outer = unzipSync(await bytesOf('inspect', lost));
		const [log] = Object.values(outer);
		expect(json(log && unzipSync(log)['header.json']).results.completed_samples).toBeGreaterThan(2);
		expect(json(await bytesOf('promptfoo', lost)).results.results).toHaveLength(16);
	});
});

describe('the paragraph for a paper', () => {
	it('states what a reader has to know', () => {
		const text = methodsParagraph(source.experiment, source.results);
		for (const part of [
			'4 instances of 2 SymBench tasks, 2 of each (Game 24, Number Multiply)',
			'seeds 1 to 2 at level L1',
			'up to 2 times each (16 runs)',
			'All text (toy model) and CodeSteer (toy model)',
			'the built-in rules',
			'pack built-in-1',
			'at most 5 rounds of guidance, 10 s for a program, temperature 0, 2000 answer tokens',
			'Runs were made on 2026-11-29 (UTC)',
			'1 run of 16 ended in an error and is left out of all rates; counted as wrong',
			'95% Wilson score intervals',
			'toy model of how errors compound',
			'build 0.2.0',
		])
			expect(text).toContain(part);
		expect(text).not.toMatch(/undefined|null|NaN/);
	});

	it('names real models as they were returned, what is changed, and what is interim', () => {
		const taskLLM = { provider: 'openai', model: 'gpt-4o' };
		const settings = { ...madeContender('codesteer').settings, maxRounds: 3 };
		const experiment = madeExperiment({
			methods: [madeContender('codesteer', { taskLLM, settings })],
			count: 1,
		});
		const results = { ...source.results, missing: 2, replaced: 1 };
		const [contender = madeContender('codesteer')] = experiment.blocks[0]?.contenders ?? [];
		const contenders = results.contenders.map((one) => ({ ...one, contender, toy: false }));
		const text = methodsParagraph(experiment, { ...results, contenders });
		expect(text).toContain('gpt-4o (OpenAI)');
		expect(text).toContain('Models as returned by their providers: scripted');
		expect(text).toContain("differing from the published system's: rounds 3");
		expect(text).toContain('2 of 16 planned runs have no result yet');
		expect(text).toContain('Replaced by a later try of the same run: 1 try.');
		expect(text).not.toContain('toy model');
	});
});

import { hashOf } from '../../../../ground/hash.ts';
import { type Conversation, createConversations } from '../conversation.ts';
import type { ResultFormat, ResultSource } from '../result-format.ts';
import { type EndedRun, endedRuns, modelName, rowOf } from '../run-rows.ts';

/** Why promptfoo says that a row failed. */
const FAILURE = { none: 0, assertion: 1, error: 2 } as const;

/** Results as promptfoo 0.123 exports and imports them: a column for each contender, a row for each instance and repeat. */
export const promptfooFormat: ResultFormat = {
	id: 'promptfoo',
	title: 'promptfoo results',
	summary: 'A .json for promptfoo import and its viewer: contenders side by side, run by run.',
	suffix: '-promptfoo.json',
	readsTraces: true,
	write: resultsFile,
};

async function* resultsFile(
	source: ResultSource,
	onProgress: (done: number, of: number) => void,
	signal: AbortSignal,
): AsyncGenerator<string, void> {
	const { results, createdAt } = source;
	const runs = endedRuns(results);
	const conversationOf = createConversations(source);
	const evalId = `eval-${hashOf([results.title, createdAt], 12)}-${createdAt.slice(0, 19)}`;
	const columns = new Map(results.contenders.map(({ id }, index) => [id, index]));
	const rows = new Map<string, number>();
	yield `{"evalId":${JSON.stringify(evalId)},"results":{"version":3,"timestamp":${JSON.stringify(createdAt)},"results":[`;
	for (const [index, run] of runs.entries()) {
		signal.throwIfAborted();
		const place = `${run.run.instance} ${run.run.repeat}`;
		const testIdx = rows.get(place) ?? rows.size;
		rows.set(place, testIdx);
		const promptIdx = columns.get(run.contender.id) ?? 0;
		const row = resultOf(run, await conversationOf(run), promptIdx, testIdx);
		yield `${index === 0 ? '' : ','}\n${JSON.stringify(row)}`;
		onProgress(index + 1, runs.length);
	}
	const prompts = results.contenders.map(({ id, name, contender, toy }) => {
		const own = runs.filter((run) => run.contender.id === id);
		return {
			id,
			raw: '{{question}}',
			label: toy ? `${name} (toy model)` : name,
			provider: modelName(contender.taskLLM),
			metrics: { ...statsOf(own), ...testsOf(own) },
		};
	});
	const { testPassCount, testFailCount, testErrorCount } = testsOf(runs);
	const stats = {
		successes: testPassCount,
		failures: testFailCount,
		errors: testErrorCount,
		tokenUsage: statsOf(runs).tokenUsage,
		durationMs: Math.round(1000 * sum(runs, ({ trial }) => trial.seconds)),
	};
	const config = { description: results.title, tags: { source: 'codesteer-playground' } };
	yield `\n],"prompts":${JSON.stringify(prompts)},"stats":${JSON.stringify(stats)}},`;
	yield `"config":${JSON.stringify(config)},"shareableUrl":null,"metadata":{"evaluationCreatedAt":${JSON.stringify(createdAt)}}}\n`;
}

function resultOf(
	run: EndedRun,
	conversation: Conversation | null,
	promptIdx: number,
	testIdx: number,
) {
	const { trial, contender } = run;
	const { key, task, level, params, seed, published, repeat, replaced } = rowOf(run);
	const metadata = { key, run: trial.run, task, level, params, seed, published, repeat, replaced };
	const question = conversation?.question ?? '';
	const reason = trial.error
		? `${trial.error.code}: ${trial.error.message}`
		: (conversation?.verdict?.reason ?? trial.state);
	const right = trial.state === 'right';
	const judged = right || trial.state === 'wrong';
	const vars = { question, task, level: level ?? 'custom', instance: trial.name };
	return {
		id: trial.run,
		promptIdx,
		testIdx,
		testCase: { description: `${task} ${level ?? 'custom'}, ${trial.name}`, vars, metadata },
		promptId: contender.id,
		provider: { id: modelName(contender.contender.taskLLM), label: contender.name },
		prompt: { raw: question, label: contender.name },
		vars,
		response: {
			output: conversation?.answer?.text ?? '',
			tokenUsage: tokensOf([run]),
			...(trial.cost !== null && { cost: trial.cost }),
		},
		...(!judged && { error: reason }),
		failureReason: right ? FAILURE.none : judged ? FAILURE.assertion : FAILURE.error,
		success: right,
		score: right ? 1 : 0,
		latencyMs: Math.round(1000 * trial.seconds),
		gradingResult: judged ? { pass: right, score: right ? 1 : 0, reason } : null,
		namedScores: {},
		...(trial.cost !== null && { cost: trial.cost }),
		metadata,
		tokenUsage: tokensOf([run]),
	};
}

function testsOf(runs: readonly EndedRun[]) {
	const count = (state: EndedRun['trial']['state']) =>
		runs.filter(({ trial }) => trial.state === state).length;
	const [right, wrong] = [count('right'), count('wrong')];
	return {
		testPassCount: right,
		testFailCount: wrong,
		testErrorCount: runs.length - right - wrong,
	};
}

function statsOf(runs: readonly EndedRun[]) {
	const { testPassCount: right, testFailCount: wrong } = testsOf(runs);
	return {
		score: right,
		assertPassCount: right,
		assertFailCount: wrong,
		totalLatencyMs: Math.round(1000 * sum(runs, ({ trial }) => trial.seconds)),
		tokenUsage: tokensOf(runs),
		namedScores: {},
		namedScoresCount: {},
		cost: sum(runs, ({ trial }) => trial.cost ?? 0),
	};
}

function tokensOf(runs: readonly EndedRun[]) {
	const [prompt, completion] = [
		Math.round(sum(runs, ({ trial }) => trial.input)),
		Math.round(sum(runs, ({ trial }) => trial.output)),
	];
	const numRequests = sum(runs, ({ trial }) => trial.calls);
	return { prompt, completion, cached: 0, total: prompt + completion, numRequests };
}

const sum = (runs: readonly EndedRun[], of: (run: EndedRun) => number) =>
	runs.reduce((before, run) => before + of(run), 0);

import { APP_VERSION, BUILD } from '../../../../core/version.ts';
import { hashOf } from '../../../../ground/hash.ts';
import { type ZipEntry, zipOf } from '../../../../sharing/zip-writer.ts';
import { cellOf } from '../../analysis/cells.ts';
import type { ResultContender, ResultTask } from '../../analysis/results.ts';
import { type Conversation, createConversations } from '../conversation.ts';
import type { ResultFormat, ResultSource } from '../result-format.ts';
import { type EndedRun, endedRuns, modelName } from '../run-rows.ts';
import { addedUsage, type ModelUsage, sampleOf, summaryOf, toyNote } from './inspect-sample.ts';

/** Logs for Inspect and its viewer: one of each task and contender, in a .zip. Read back by Inspect 0.3.285. */
export const inspectFormat: ResultFormat = {
	id: 'inspect',
	title: 'Inspect logs',
	summary: 'A .zip with an .eval log for each task and contender, for inspect view and Scout.',
	suffix: '-inspect.zip',
	readsTraces: true,
	write: (source, onProgress, signal) => zipOf(logsOf(source, onProgress, signal)),
};

async function* logsOf(
	source: ResultSource,
	onProgress: (done: number, of: number) => void,
	signal: AbortSignal,
): AsyncGenerator<ZipEntry, void> {
	const { tasks, contenders } = source.results;
	const runs = endedRuns(source.results);
	const conversationOf = createConversations(source);
	let done = 0;
	for (const contender of contenders)
		for (const task of tasks) {
			const own = runs.filter(
				(one) => one.contender.id === contender.id && one.run.spec.instance.task === task.id,
			);
			if (own.length === 0) continue;
			yield {
				path: `logs/${task.id}_${contender.id.slice(0, 8)}.eval`,
				parts: zipOf(entriesOf(source, task, contender, own, read)),
				stored: true,
			};
		}

	async function read(run: EndedRun) {
		signal.throwIfAborted();
		const conversation = await conversationOf(run);
		onProgress(++done, runs.length);
		return conversation;
	}
}

async function* entriesOf(
	{ createdAt, results }: ResultSource,
	task: ResultTask,
	contender: ResultContender,
	runs: readonly EndedRun[],
	read: (run: EndedRun) => Promise<Conversation | null>,
): AsyncGenerator<ZipEntry, void> {
	const { contender: of } = contender;
	const model = modelName(of.taskLLM);
	const ids = sampleIds(runs);
	const times = runs.map(({ trial }) => trial.at).sort();
	const cell = cellOf(task.instances, contender.id);
	const usage: Record<string, ModelUsage> = {};
	const summaries: object[] = [];
	const { temperature, answerTokens, topP, topK, seed } = of.settings.sampling.taskLLM;
	const config = {
		...{ temperature, max_tokens: answerTokens },
		...(topP !== undefined && { top_p: topP }),
		...(topK !== undefined && { top_k: topK }),
		...(seed !== undefined && { seed }),
	};
	const solver = { solver: of.method.id, params: { ...of, taskLLM: model } };
	const start = {
		version: 2,
		eval: {
			eval_id: hashOf([results.title, createdAt, task.id, contender.id], 22),
			run_id: hashOf([results.title, createdAt], 22),
			created: times[0] ?? createdAt,
			task: `symbench/${task.id}`,
			task_id: hashOf([task.id, contender.id], 22),
			task_version: runs[0]?.run.spec.instance.revision ?? 1,
			task_display_name: task.title,
			solver: of.method.id,
			dataset: {
				name: `symbench/${task.id}`,
				samples: new Set(ids.values()).size,
				sample_ids: [...new Set(ids.values())],
			},
			model,
			model_generate_config: config,
			config: { epochs: results.repeats },
			packages: { 'codesteer-playground': APP_VERSION },
			scorers: [{ name: 'verdict' }],
			metadata: {
				experiment: results.title,
				contender: contender.name,
				build: BUILD,
				...toyNote(contender),
			},
		},
		plan: { name: of.method.id, steps: [solver], config },
	};
	yield { path: '_journal/start.json', parts: [JSON.stringify(start)] };
	for (const run of runs) {
		const id = ids.get(run) ?? run.run.key;
		const sample = sampleOf(run, id, await read(run));
		for (const [name, more] of Object.entries(sample.model_usage))
			usage[name] = addedUsage(usage[name], more);
		summaries.push(summaryOf(sample));
		yield { path: `samples/${id}_epoch_${sample.epoch}.json`, parts: [JSON.stringify(sample)] };
	}
	yield { path: 'summaries.json', parts: [JSON.stringify(summaries)] };
	const metrics = cell.rate
		? {
				accuracy: { name: 'accuracy', value: cell.rate.value },
				wilson_low: { name: 'wilson_low', value: cell.rate.low },
				wilson_high: { name: 'wilson_high', value: cell.rate.high },
			}
		: {};
	const header = {
		...start,
		status: cell.missing > 0 ? 'cancelled' : 'success',
		results: {
			total_samples: cell.planned,
			completed_samples: cell.judged,
			scores: [
				{
					name: 'verdict',
					scorer: 'verdict',
					scored_samples: cell.judged,
					unscored_samples: cell.errored,
					metrics,
				},
			],
		},
		stats: { started_at: times[0] ?? '', completed_at: times.at(-1) ?? '', model_usage: usage },
	};
	yield { path: 'header.json', parts: [JSON.stringify(header)] };
}

/** A name for each run's instance that is fit for a path; repeats are epochs of the same. */
function sampleIds(runs: readonly EndedRun[]): ReadonlyMap<EndedRun, string> {
	const owners = new Map<string, string>();
	return new Map(
		runs.map((run) => {
			const { level, name, instance } = run.trial;
			const plain = `${level ?? 'custom'}-${name}`.replaceAll(/[^\w.-]/g, '_');
			const owner = owners.get(plain) ?? instance;
			owners.set(plain, owner);
			return [run, owner === instance ? plain : `${plain}-${instance.slice(0, 8)}`];
		}),
	);
}

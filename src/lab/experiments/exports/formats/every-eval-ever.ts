import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { changedSettings, settingOf } from '../../../../core/settings.ts';
import type { ModelSpec } from '../../../../core/spec.ts';
import { APP_VERSION, BUILD } from '../../../../core/version.ts';
import { hashOf } from '../../../../ground/hash.ts';
import { isLocal, isScripted } from '../../../../models/registry.ts';
import { type ZipEntry, zipOf } from '../../../../sharing/zip-writer.ts';
import { cellOf } from '../../analysis/cells.ts';
import type { ResultContender, ResultTask } from '../../analysis/results.ts';
import { createConversations } from '../conversation.ts';
import type { ResultFormat, ResultSource } from '../result-format.ts';
import { type EndedRun, endedRuns, modelName } from '../run-rows.ts';
import { instanceOf, SCHEMA_VERSION } from './every-eval-ever-instance.ts';

/** Results for the Every Eval Ever database, schemas 0.3.0: for each contender an aggregate, and its instances. */
export const everyEvalEverFormat: ResultFormat = {
	id: 'every-eval-ever',
	title: 'Every Eval Ever',
	summary:
		'A .zip with an aggregate and its instances for each contender, in the shared schema 0.3.0.',
	suffix: '-every-eval-ever.zip',
	readsTraces: true,
	write: (source, onProgress, signal) => zipOf(filesOf(source, onProgress, signal)),
};

async function* filesOf(
	source: ResultSource,
	onProgress: (done: number, of: number) => void,
	signal: AbortSignal,
): AsyncGenerator<ZipEntry, void> {
	const { results, createdAt } = source;
	const judged = endedRuns(results).filter(({ trial }) => ['right', 'wrong'].includes(trial.state));
	const conversationOf = createConversations(source);
	let done = 0;
	for (const contender of results.contenders) {
		const runs = judged.filter((run) => run.contender.id === contender.id);
		if (runs.length === 0) continue;
		const model = modelName(contender.contender.taskLLM);
		const retrieved = String(Math.floor(Date.parse(createdAt) / 1000));
		const evaluationId = `codesteer-playground-${contender.id}/${model}/${retrieved}`;
		const id = uuidOf(evaluationId);
		const path = `data/codesteer-playground/${folderOf(model)}/${id}`;
		const checksum = sha256.create();

		async function* lines(): AsyncGenerator<string, void> {
			for (const run of runs) {
				signal.throwIfAborted();
				const line = `${JSON.stringify(instanceOf(run, await conversationOf(run), evaluationId))}\n`;
				checksum.update(utf8ToBytes(line));
				yield line;
				onProgress(++done, judged.length);
			}
		}

		// The aggregate names the checksum of its instances, which stand first therefore.
		yield { path: `${path}_samples.jsonl`, parts: lines() };
		const aggregate = {
			schema_version: SCHEMA_VERSION,
			evaluation_id: evaluationId,
			evaluation_timestamp: runs.map(({ trial }) => trial.at).sort()[0],
			retrieved_timestamp: retrieved,
			source_metadata: {
				source_name: 'CodeSteer Playground',
				source_type: 'evaluation_run',
				source_organization_name: 'unknown',
				evaluator_relationship: 'other',
				additional_details: { experiment: results.title },
			},
			eval_library: {
				name: 'codesteer-playground',
				version: APP_VERSION,
				additional_details: { build: BUILD },
			},
			model_info: modelInfo(contender, runs),
			evaluation_results: results.tasks.flatMap((task) => resultOf(task, contender, evaluationId)),
			detailed_evaluation_results: {
				format: 'jsonl',
				file_path: `${path}_samples.jsonl`,
				hash_algorithm: 'sha256',
				checksum: bytesToHex(checksum.digest()),
				total_rows: runs.length,
			},
		};
		yield { path: `${path}.json`, parts: [`${JSON.stringify(aggregate, null, '\t')}\n`] };
	}
}

function modelInfo({ contender: { taskLLM }, toy }: ResultContender, runs: readonly EndedRun[]) {
	const returned = [...new Set(runs.flatMap(({ trial }) => trial.models))];
	return {
		name: toy ? 'stand-in (toy model)' : taskLLM.model,
		id: modelName(taskLLM),
		inference_platform: taskLLM.provider,
		additional_details: {
			deployment_type: deploymentOf(taskLLM),
			model_availability: 'unknown',
			models_as_returned: returned.join(', '),
			...(toy && { toy_model: 'Its figures say nothing of any real model.' }),
		},
	};
}

function deploymentOf(model: ModelSpec): string {
	if (isLocal(model) || isScripted(model)) return 'self_deployed';
	return model.baseUrl === undefined ? 'externally_managed' : 'unknown';
}

/** A task's rate; none where nothing is judged. */
function resultOf(task: ResultTask, contender: ResultContender, evaluationId: string): object[] {
	const { rate, right, judged, errored, missing } = cellOf(task.instances, contender.id);
	if (!rate) return [];
	const { method, steerer, checker, settings, prompts } = contender.contender;
	const { temperature, topP, topK, answerTokens } = settings.sampling.taskLLM;
	const steered = steerer?.kind === 'model' ? modelName(steerer.model) : (steerer?.kind ?? 'none');
	return [
		{
			evaluation_result_id: `${evaluationId}#${task.id}`,
			evaluation_name: `symbench/${task.id}`,
			source_data: {
				dataset_name: `symbench/${task.id}`,
				source_type: 'other',
				additional_details: { kind: 'generated from seeds, or published instances' },
			},
			metric_config: {
				evaluation_description: `${task.title}: share of answers that the task's own checker accepts. Runs that ended in an error are in no rate.`,
				metric_id: 'accuracy',
				metric_name: 'Accuracy',
				metric_kind: 'accuracy',
				metric_unit: 'proportion',
				lower_is_better: false,
				score_type: 'continuous',
				min_score: 0,
				max_score: 1,
			},
			score_details: {
				score: rate.value,
				details: {
					right: String(right),
					judged: String(judged),
					errored: String(errored),
					missing: String(missing),
				},
				uncertainty: {
					confidence_interval: {
						lower: rate.low,
						upper: rate.high,
						confidence_level: 0.95,
						method: 'Wilson score, an instance counting as one draw',
					},
					num_samples: judged,
				},
			},
			generation_config: {
				generation_args: {
					temperature,
					...(topP !== undefined && { top_p: topP }),
					...(topK !== undefined && { top_k: topK }),
					max_tokens: answerTokens,
					eval_plan: {
						name: method.id,
						steps: [JSON.stringify(method)],
						config: {
							steerer: steered,
							...(checker && { checker: modelName(checker) }),
							prompts: prompts.pack,
						},
					},
				},
				additional_details: Object.fromEntries(
					changedSettings(settings).map((field) => [
						`${field.group}.${field.key}`,
						String(settingOf(settings, field) ?? 'unset'),
					]),
				),
			},
		},
	];
}

/** `developer/model` as a path of two folders. */
function folderOf(model: string): string {
	const [provider = '', ...rest] = model
		.split('/')
		.map((part) => part.replaceAll(/[^\w.-]+/g, '_'));
	return `${provider}/${rest.join('_') || 'model'}`;
}

/** A UUID of version 4 in its form that follows from a text, so that the same export has the same names. */
function uuidOf(text: string): string {
	const digits = hashOf(text, 32);
	const variant = '89ab'[Number.parseInt(digits.charAt(16), 16) % 4];
	return [
		digits.slice(0, 8),
		digits.slice(8, 12),
		`4${digits.slice(13, 16)}`,
		`${variant}${digits.slice(17, 20)}`,
		digits.slice(20, 32),
	].join('-');
}

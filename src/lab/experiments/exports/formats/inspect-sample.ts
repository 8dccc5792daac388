import type { ResultContender } from '../../analysis/results.ts';
import type { Conversation, TokenSum } from '../conversation.ts';
import { type EndedRun, modelName, rowOf } from '../run-rows.ts';

/** Of a program's output in a sample's metadata. */
const LONGEST_OUTPUT = 5000;

/** A run as a sample of a log; without its trace only what its row says. */
export function sampleOf(run: EndedRun, id: string, conversation: Conversation | null) {
	const { trial, contender } = run;
	const { taskLLM } = contender.contender;
	const model = modelName(taskLLM);
	const { key, run: trace, task, params, seed, published, repeat, replaced, state } = rowOf(run);
	const row = { key, run: trace, task, params, seed, published, repeat, replaced, state };
	const { answer, verdict } = conversation ?? { answer: null, verdict: null };
	const content = answer?.text ?? '';
	const model_usage = Object.fromEntries(
		[...(conversation?.usage ?? [])].map(([name, sum]) => [name, usageOf(sum)]),
	);
	return {
		id,
		epoch: trial.repeat + 1,
		input: conversation?.question ?? '',
		target: conversation?.reference ?? '',
		messages: conversation?.messages ?? [],
		output: {
			model: answer?.model ?? model,
			choices: answer
				? [
						{
							message: { role: 'assistant', content, source: 'generate', model },
							stop_reason: stopReason(answer.finish),
						},
					]
				: [],
			completion: content,
		},
		...(verdict && {
			scores: {
				verdict: {
					value: verdict.correct ? 'C' : 'I',
					answer: verdict.read ?? '',
					explanation: verdict.reason,
				},
			},
		}),
		metadata: {
			...row,
			...toyNote(contender),
			messages_as_sent: conversation?.asSent ?? false,
			rounds: trial.rounds,
			guidance:
				conversation?.guidance.map(({ round, by, decision, text }) => ({
					round,
					by,
					decision,
					text,
				})) ?? [],
			programs:
				conversation?.executions.map(({ round, purpose, ending, output }) => ({
					round,
					purpose,
					ending,
					output: output.slice(0, LONGEST_OUTPUT),
				})) ?? [],
		},
		model_usage,
		total_time: trial.seconds,
		working_time: trial.seconds,
		...(trial.error && {
			error: {
				message: `${trial.error.code}: ${trial.error.message}`,
				traceback: '',
				traceback_ansi: '',
			},
		}),
	};
}

/** What lists show of a sample. */
export function summaryOf(sample: ReturnType<typeof sampleOf>) {
	const { id, epoch, input, target, metadata, model_usage, total_time, working_time } = sample;
	return {
		...{ id, epoch, input: input.slice(0, 1000), target, model_usage, total_time, working_time },
		metadata: { key: metadata.key },
		...('scores' in sample && { scores: sample.scores }),
		...('error' in sample && sample.error && { error: sample.error.message }),
		completed: !('error' in sample),
		message_count: sample.messages.length,
	};
}

/** Tokens as Inspect counts them. */
export interface ModelUsage {
	readonly input_tokens: number;
	readonly output_tokens: number;
	readonly total_tokens: number;
	readonly input_tokens_cache_read: number;
	readonly input_tokens_cache_write: number;
	readonly reasoning_tokens: number;
	readonly total_cost: number | null;
}

/** As Inspect counts: what came from a cache is no input token. */
function usageOf({ input, output, cacheRead, cacheWrite, thinking, cost }: TokenSum): ModelUsage {
	return {
		input_tokens: Math.max(0, Math.round(input - cacheRead - cacheWrite)),
		output_tokens: Math.round(output),
		total_tokens: Math.round(input + output),
		input_tokens_cache_read: Math.round(cacheRead),
		input_tokens_cache_write: Math.round(cacheWrite),
		reasoning_tokens: Math.round(thinking),
		total_cost: cost,
	};
}

/** Two counts together. */
export function addedUsage(before: ModelUsage | undefined, more: ModelUsage): ModelUsage {
	if (!before) return more;
	return {
		input_tokens: before.input_tokens + more.input_tokens,
		output_tokens: before.output_tokens + more.output_tokens,
		total_tokens: before.total_tokens + more.total_tokens,
		input_tokens_cache_read: before.input_tokens_cache_read + more.input_tokens_cache_read,
		input_tokens_cache_write: before.input_tokens_cache_write + more.input_tokens_cache_write,
		reasoning_tokens: before.reasoning_tokens + more.reasoning_tokens,
		total_cost:
			before.total_cost === null || more.total_cost === null
				? null
				: before.total_cost + more.total_cost,
	};
}

function stopReason(finish: string): string {
	if (finish === 'length') return 'max_tokens';
	return ['stop', 'content_filter'].includes(finish) ? finish : 'unknown';
}

/** The stand-in's figures are never shown without that word. */
export function toyNote({ toy }: ResultContender) {
	return (
		toy && { toy_model: 'The stand-in is a toy model: its figures say nothing of any real model.' }
	);
}

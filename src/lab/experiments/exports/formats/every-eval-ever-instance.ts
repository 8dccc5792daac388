import { hashOfText } from '../../../../ground/hash.ts';
import type { Conversation } from '../conversation.ts';
import { type EndedRun, modelName, rowOf } from '../run-rows.ts';

/** Of both of its schemas. */
export const SCHEMA_VERSION = '0.3.0';

/** A judged run as an instance record of Every Eval Ever. */
export function instanceOf(run: EndedRun, conversation: Conversation | null, evaluationId: string) {
	const { trial, contender } = run;
	const { key, task, level, repeat, replaced } = rowOf(run);
	const right = trial.state === 'right';
	const question = conversation?.question ?? '';
	const reference = conversation?.reference ?? '';
	const messages = conversation?.messages ?? [];
	const single = messages.length <= 2;
	const turn = single ? 0 : messages.length - 1;
	const read = conversation?.verdict?.source === 'output' ? 'the output of the program in ' : '';
	return {
		schema_version: SCHEMA_VERSION,
		evaluation_id: evaluationId,
		model_id: modelName(contender.contender.taskLLM),
		evaluation_name: `symbench/${task}`,
		evaluation_result_id: `${evaluationId}#${task}`,
		sample_id: `${task}/${level ?? 'custom'}/${trial.name}/${repeat}`,
		sample_hash: hashOfText(question + reference, 64),
		interaction_type: single ? 'single_turn' : 'multi_turn',
		input: {
			raw: question,
			...(single && { formatted: messages[0]?.content ?? question }),
			reference: reference === '' ? [] : [reference],
		},
		output: single ? { raw: [conversation?.answer?.text ?? ''] } : null,
		messages: single
			? null
			: messages.map(({ role, content }, index) => ({ turn_idx: index, role, content })),
		answer_attribution: [
			{
				turn_idx: turn,
				source: `${read}${single ? 'output.raw' : 'messages[turn_idx].content'}`,
				extracted_value: trial.read ?? '',
				extraction_method: "custom: the task's own checker",
				is_terminal: true,
			},
		],
		evaluation: {
			score: right ? 1 : 0,
			is_correct: right,
			num_turns: Math.max(1, trial.rounds.length),
		},
		token_usage: {
			input_tokens: Math.round(trial.input),
			output_tokens: Math.round(trial.output),
			total_tokens: Math.round(trial.input) + Math.round(trial.output),
		},
		performance: { latency_ms: 1000 * trial.seconds },
		error: null,
		metadata: {
			key,
			run: trial.run,
			level: level ?? 'custom',
			repeat: String(repeat),
			replaced_tries: String(replaced),
			contender: contender.name,
			constraint_broken: trial.constraint ?? '',
			...(contender.toy && { toy_model: 'Its figures say nothing of any real model.' }),
		},
	};
}

import { isPublished, type ModelSpec } from '../../../core/spec.ts';
import { isScripted } from '../../../models/registry.ts';
import type { ResultContender, ResultRun, Results } from '../analysis/results.ts';
import type { Trial } from '../trial.ts';

/** A run with a try, and whose it is. */
export interface EndedRun extends ResultRun {
	readonly trial: Trial;
	readonly contender: ResultContender;
}

/** The runs that were tried, each with the try that counts, in the order in which they are planned. */
export function endedRuns({ runs, contenders }: Results): EndedRun[] {
	const byId = new Map(contenders.map((one) => [one.id, one]));
	return runs.flatMap(({ run, trial }) => {
		const contender = byId.get(run.contender);
		return trial && contender ? [{ run, trial, contender }] : [];
	});
}

/** A run in one row: names as data frames have them, units in the name where there is one. */
export function rowOf({ run, trial, contender }: EndedRun) {
	const { spec, key, repeat } = run;
	const { instance, method, taskLLM, steerer, checker } = spec;
	return {
		key,
		run: trial.run,
		contender: contender.name,
		contender_id: contender.id,
		method: method.id,
		method_revision: method.revision,
		model: modelName(taskLLM),
		/** A toy model: its figures say nothing of any real one. */
		stand_in: isScripted(taskLLM),
		steerer: steerer?.kind === 'model' ? modelName(steerer.model) : (steerer?.kind ?? null),
		/** Who checks answers, or sums them up, where that is another model. */
		checker: checker ? modelName(checker) : null,
		prompts: spec.prompts.pack,
		task: instance.task,
		task_revision: instance.revision,
		level: trial.level,
		instance: trial.instance,
		published: isPublished(instance) ? instance.published : null,
		seed: isPublished(instance) ? null : instance.seed,
		params: isPublished(instance) ? null : instance.params,
		repeat,
		/** Earlier tries that this one took the place of. */
		replaced: trial.attempt,
		state: trial.state,
		correct: trial.state === 'right' ? true : trial.state === 'wrong' ? false : null,
		error_code: trial.error?.code ?? null,
		error_message: trial.error?.message ?? null,
		answer_read: trial.read,
		constraint_broken: trial.constraint,
		rounds: trial.rounds.length,
		code_rounds: trial.rounds.filter(({ mode }) => mode === 'code').length,
		ended_itself: trial.endedItself,
		calls: trial.calls,
		input_tokens: trial.input,
		output_tokens: trial.output,
		steerer_tokens: trial.steererTokens,
		tokens_estimated: trial.estimated,
		cost_usd: trial.cost,
		seconds: trial.seconds,
		python_seconds: trial.pythonSeconds,
		models_returned: trial.models,
		at: trial.at,
	};
}

/** Provider and model, as most tools write them. */
export function modelName({ provider, model }: ModelSpec): string {
	return isScripted({ provider, model }) ? 'stand-in/toy-model' : `${provider}/${model}`;
}

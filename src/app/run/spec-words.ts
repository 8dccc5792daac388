import {
	changedSettings,
	type Sampling,
	type SettingGroup,
	settingOf,
} from '../../core/settings.ts';
import type { ModelSpec, RunSpec } from '../../core/spec.ts';
import {
	isScripted,
	keepsTemperature,
	kindOf,
	modelInWords as nameInWords,
} from '../../models/registry.ts';
import { methods } from '../../steering/methods.ts';
import { count, plural } from '../ui/words.ts';

/** What people call the models that this computer keeps. */
interface ModelNames {
	title(model: ModelSpec): string;
}

/** A model and where it answers, such as "gpt-4o (OpenAI)". */
export function modelInWords(spec: ModelSpec, names: ModelNames, sampling?: Sampling): string {
	return nameInWords(spec, names.title(spec), sampling);
}

/** The TaskLLM of a run, as it was sampled. */
export function taskLLMInWords({ taskLLM, settings }: RunSpec, names: ModelNames): string {
	return modelInWords(taskLLM, names, settings.sampling.taskLLM);
}

export function steererInWords({ steerer }: RunSpec, names: ModelNames): string {
	if (!steerer) return 'none: the method has no steerer';
	if (steerer.kind === 'rules') return 'Built-in rules';
	if (steerer.kind === 'code-first') return 'Code first (rule)';
	if (steerer.kind === 'person') return 'A person';
	const fewShot = steerer.examples ? ', shown examples (few-shot)' : '';
	const forced = steerer.grammar ? ', its form forced by a grammar' : '';
	return modelInWords(steerer.model, names) + fewShot + forced;
}

const OF_GROUP: Readonly<Record<SettingGroup, string>> = {
	loop: '',
	taskLLM: ' of the TaskLLM',
	steerer: ' of the steerer',
};

/**
 * Settings that are not the published ones, such as "Temperature of the TaskLLM 0.7", and models that
 * keep to a temperature of their own; empty where there are none.
 */
export function unusualSettings({ settings, taskLLM, steerer, checker }: RunSpec): string {
	const changed = changedSettings(settings).map((field) => {
		const value = settingOf(settings, field);
		return `${field.label}${OF_GROUP[field.group]} ${value ?? field.unset ?? 'not set'}`;
	});
	const asked = [
		taskLLM,
		...(steerer?.kind === 'model' ? [steerer.model] : []),
		...(checker ? [checker] : []),
	];
	const own = new Set(asked.filter(keepsTemperature).map(({ model }) => model));
	return [...changed, ...[...own].map((model) => `${model} at its own temperature`)].join(' · ');
}

/** Whom a run asks and how much that can be at most: what someone wants to know before it runs. */
export function costInWords(
	{ method, taskLLM, steerer, checker, settings }: RunSpec,
	names: ModelNames,
): string {
	const calls = methods.find(({ id }) => id === method.id)?.calls(settings);
	if (!calls) return `This page does not know the method "${method.id}", so it cannot run it.`;
	const { sampling } = settings;
	const asked = [
		{
			model: taskLLM,
			most: calls.taskLLM - (checker ? (calls.checks ?? 0) : 0),
			...sampling.taskLLM,
		},
		...(checker ? [{ model: checker, most: calls.checks ?? 0, ...sampling.taskLLM }] : []),
		...(steerer?.kind === 'model'
			? [{ model: steerer.model, most: calls.steerer, ...sampling.steerer }]
			: []),
	].filter(({ model }) => !isScripted(model));
	if (asked.length === 0)
		return 'Running it asks no model and costs nothing; Python is loaded once.';
	const each = asked.map(
		({ model, most, answerTokens }) =>
			`${modelInWords(model, names)}${kindOf(model)?.costs ?? ''}: at most ${plural(most, 'call')}, with an answer of up to ${count(answerTokens)} tokens each`,
	);
	return `Running it asks ${each.join('; and ')}. Python is loaded once.`;
}

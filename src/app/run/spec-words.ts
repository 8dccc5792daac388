import { catalogue } from '../../../tasks/registry.ts';
import { LEVELS, type Level } from '../../../tasks/task.ts';
import { changedSettings, type SettingGroup, settingOf } from '../../core/settings.ts';
import {
	type GeneratedSpec,
	type InstanceSpec,
	isPublished,
	type ModelSpec,
	type RunSpec,
} from '../../core/spec.ts';
import { canonicalJson } from '../../ground/canonical.ts';
import { isScripted, kindOf, modelInWords as nameInWords } from '../../models/registry.ts';
import { methods } from '../../steering/methods.ts';
import { localModels } from '../models/local/local-models-browser.ts';
import { paramsInWords, toField } from '../setup/knob-fields.ts';
import { count, plural } from '../ui/words.ts';

const aboutOf = ({ task }: InstanceSpec) => catalogue.find(({ id }) => id === task);

/** The level whose knobs these are; null for knobs of one's own and for unknown tasks. */
function levelOf(instance: GeneratedSpec): Level | null {
	const levels = aboutOf(instance)?.levels;
	const params = canonicalJson(instance.params);
	return LEVELS.find((level) => levels && canonicalJson(levels[level]) === params) ?? null;
}

/** Such as "Letters L2, seed 7" or "Letters, published 5_10/a_3_0"; an unknown task is shown by its id. */
export function puzzleInWords(instance: InstanceSpec): string {
	const title = aboutOf(instance)?.title ?? instance.task;
	if (isPublished(instance)) return `${title}, published ${instance.published}`;
	const level = levelOf(instance) ?? paramsInWords(instance.params);
	return `${title} ${level}, seed ${instance.seed}`;
}

export function methodInWords({ method }: RunSpec): string {
	return methods.find(({ id }) => id === method.id)?.title ?? method.id;
}

/** A model and where it answers, such as "gpt-4o (OpenAI)". */
export function modelInWords(spec: ModelSpec): string {
	return nameInWords(spec, localModels.title(spec));
}

export function steererInWords({ steerer }: RunSpec): string {
	if (!steerer) return 'none: the method has no steerer';
	if (steerer.kind === 'rules') return 'Built-in rules';
	if (steerer.kind === 'person') return 'A person';
	return `${modelInWords(steerer.model)}${steerer.grammar ? ', its form forced by a grammar' : ''}`;
}

const OF_GROUP: Readonly<Record<SettingGroup, string>> = {
	loop: '',
	taskLLM: ' of the TaskLLM',
	steerer: ' of the steerer',
};

/** Settings that are not the published ones, such as "Temperature of the TaskLLM 0.7"; empty where all are. */
export function unusualSettings({ settings }: RunSpec): string {
	return changedSettings(settings)
		.map((field) => {
			const value = settingOf(settings, field);
			return `${field.label}${OF_GROUP[field.group]} ${value ?? 'not set'}`;
		})
		.join(' · ');
}

/** Whom a run asks and how much that can be at most: what someone wants to know before it runs. */
export function costInWords({ method, taskLLM, steerer, settings }: RunSpec): string {
	const calls = methods.find(({ id }) => id === method.id)?.calls(settings);
	if (!calls) return `This page does not know the method "${method.id}", so it cannot run it.`;
	const { sampling } = settings;
	const asked = [
		{ model: taskLLM, most: calls.taskLLM, ...sampling.taskLLM },
		...(steerer?.kind === 'model'
			? [{ model: steerer.model, most: calls.steerer, ...sampling.steerer }]
			: []),
	].filter(({ model }) => !isScripted(model));
	if (asked.length === 0)
		return 'Running it asks no model and costs nothing; Python is loaded once.';
	const each = asked.map(
		({ model, most, answerTokens }) =>
			`${modelInWords(model)}${kindOf(model)?.costs ?? ''}: at most ${plural(most, 'call')}, with an answer of up to ${count(answerTokens)} tokens each`,
	);
	return `Running it asks ${each.join('; and ')}. Python is loaded once.`;
}

/** The playground with a published instance chosen. */
export function publishedAddress(task: string, id: string): string {
	return `#/?${new URLSearchParams({ task, level: 'published', id })}`;
}

/** The playground with this puzzle and method chosen. */
export function playgroundAddress({ instance, method }: RunSpec): string {
	if (isPublished(instance))
		return `${publishedAddress(instance.task, instance.published)}&method=${method.id}`;
	const level = levelOf(instance);
	const query = new URLSearchParams({
		task: instance.task,
		level: level ?? 'custom',
		seed: String(instance.seed),
		method: method.id,
	});
	if (level === null)
		for (const [name, value] of Object.entries(instance.params))
			query.set(`knob.${name}`, String(toField(value)));
	return `#/?${query}`;
}

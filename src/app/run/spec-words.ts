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
import { providers } from '../../models/cloud/providers.ts';
import { methods } from '../../steering/methods.ts';
import { isLocal, localModels } from '../models/local/local-models.svelte.ts';
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
export function modelInWords({ provider, model, baseUrl }: ModelSpec): string {
	if (provider === 'scripted') return 'Scripted (built in)';
	if (provider === 'built-in') return "The browser's own model";
	if (isLocal({ provider, model }))
		return `${localModels.title({ provider, model })} (this computer)`;
	const title = providers.find(({ id }) => id === provider)?.title ?? provider;
	return `${model} (${title}${baseUrl === undefined ? '' : `, ${baseUrl}`})`;
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
export function costInWords(spec: RunSpec): string {
	const { maxRounds, selfCheckTries, sampling } = spec.settings;
	const { answerTokens } = sampling.taskLLM;
	const asked = [spec.taskLLM, ...(spec.steerer?.kind === 'model' ? [spec.steerer.model] : [])];
	const real = asked.filter(({ provider }) => provider !== 'scripted');
	const local = real.filter(isLocal).map(modelInWords);
	const remote = real.filter((model) => !isLocal(model)).map(modelInWords);
	if (real.length === 0)
		return 'Running it asks no model and costs nothing; Python is loaded once.';
	if (remote.length === 0)
		return `Running it asks ${local.join(' and ')}, which must be kept in this browser, and costs nothing; Python is loaded once.`;
	const rounds = spec.steerer ? maxRounds + 1 : 1;
	const calls = rounds * (spec.steerer ? 1 + selfCheckTries + (real.length > 1 ? 1 : 0) : 1);
	return `Running it asks ${[...local, ...remote].join(' and ')} with your own key: at most ${plural(calls, 'call')}, each with an answer of up to ${count(answerTokens)} tokens.`;
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

import * as v from 'valibot';
import {
	DEFAULT_SETTINGS,
	type Preset,
	SETTING_FIELDS,
	type SettingField,
	type SettingGroup,
	Settings,
	settingOf,
} from '../../core/settings.ts';

/** Settings as a form holds them: the text of each field by its name; empty where it is left open. */
export type SettingTexts = Readonly<Record<string, string>>;

/** The name of a field in a form. */
export function fieldName({ group, key }: SettingField): string {
	return `${group}.${key}`;
}

export function settingTexts(settings: Settings): Record<string, string> {
	return Object.fromEntries(
		SETTING_FIELDS.map((field) => [fieldName(field), String(settingOf(settings, field) ?? '')]),
	);
}

const DEFAULTS: SettingTexts = settingTexts(DEFAULT_SETTINGS);

/** How many fields differ from the published values. */
export function changedTexts(texts: SettingTexts): number {
	return Object.entries(DEFAULTS).filter(([name, text]) => texts[name] !== text).length;
}

/** The same texts with one group as published. */
export function withDefaults(texts: SettingTexts, group: SettingGroup): SettingTexts {
	const own = Object.entries(DEFAULTS).filter(([name]) => name.startsWith(`${group}.`));
	return { ...texts, ...Object.fromEntries(own) };
}

/** The fields of a preset's group, filled in. */
export function samplingTexts({ group, sampling }: Preset): SettingTexts {
	const texts = settingTexts({
		...DEFAULT_SETTINGS,
		sampling: { ...DEFAULT_SETTINGS.sampling, [group]: sampling },
	});
	const own = Object.entries(texts).filter(([name]) => name.startsWith(`${group}.`));
	return Object.fromEntries(own);
}

/** What is wrong with which field; empty when nothing is. */
export function settingFaults(texts: SettingTexts): Readonly<Record<string, string>> {
	const wrong = SETTING_FIELDS.filter((field) => {
		const value = valueIn(texts, field);
		return value === undefined ? field.standard !== undefined : !v.is(field.schema, value);
	});
	return Object.fromEntries(
		wrong.map((field) => {
			const open = field.standard === undefined ? ', or leave it empty' : '';
			return [fieldName(field), `Enter ${field.range}${open}.`];
		}),
	);
}

/** What the fields mean; null while anything is wrong. */
export function readSettings(texts: SettingTexts): Settings | null {
	if (Object.keys(settingFaults(texts)).length > 0) return null;
	const sampling = { taskLLM: valuesOf('taskLLM', texts), steerer: valuesOf('steerer', texts) };
	return v.parse(Settings, { ...valuesOf('loop', texts), sampling });
}

function valuesOf(group: SettingGroup, texts: SettingTexts): Record<string, unknown> {
	const fields = SETTING_FIELDS.filter((field) => field.group === group);
	const values = fields.map((field) => [field.key, valueIn(texts, field)] as const);
	return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

function valueIn(texts: SettingTexts, field: SettingField): unknown {
	const text = texts[fieldName(field)]?.trim() ?? '';
	if (text === '') return undefined;
	return field.options ? text : Number(text);
}

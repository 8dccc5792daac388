import * as v from 'valibot';
import { DEFAULT_SETTINGS, Settings } from '../../core/spec.ts';

type Key = keyof Settings;

/** One of the published system's constants, as a form shows it. */
export interface SettingField {
	readonly key: Key;
	readonly label: string;
	readonly meaning: string;
	readonly range: string;
}

export const SETTING_FIELDS: readonly SettingField[] = [
	{
		key: 'maxRounds',
		label: 'Rounds',
		meaning: 'of guidance after the first answer, at most',
		range: 'a whole number from 0 to 20',
	},
	{
		key: 'pythonSeconds',
		label: 'Python limit',
		meaning: 'seconds for one program',
		range: 'a whole number from 1 to 120',
	},
	{
		key: 'outputTokens',
		label: 'Output limit',
		meaning: 'tokens of output that a model gets to read; longer output becomes a note',
		range: 'a whole number from 50 to 100000',
	},
	{
		key: 'temperature',
		label: 'Temperature',
		meaning: 'of both models',
		range: 'a number from 0 to 2',
	},
	{
		key: 'answerTokens',
		label: 'Answer limit',
		meaning: 'tokens of one answer',
		range: 'a whole number from 50 to 100000',
	},
	{
		key: 'selfCheckTries',
		label: 'Self-check tries',
		meaning: 'before the self-answer check counts as not working',
		range: 'a whole number from 1 to 10',
	},
	{
		key: 'simpleScore',
		label: 'Simple code',
		meaning: 'symbolic score up to which code is reported as maybe too simple',
		range: 'a number from 0 to 100',
	},
];

export type SettingTexts = Record<Key, string>;

/** Settings as a form holds them. */
export function settingTexts(settings: Settings): SettingTexts {
	return v.parse(Texts, settings);
}

const Text = v.pipe(v.number(), v.transform(String));
const Texts = v.object({
	maxRounds: Text,
	pythonSeconds: Text,
	outputTokens: Text,
	temperature: Text,
	answerTokens: Text,
	selfCheckTries: Text,
	simpleScore: Text,
});

/** What the fields mean, and what is wrong with which; `settings` is null while anything is. */
export function readSettings(texts: SettingTexts): {
	readonly settings: Settings | null;
	readonly faults: Partial<Record<Key, string>>;
} {
	const settings = { ...DEFAULT_SETTINGS };
	const faults: Partial<Record<Key, string>> = {};
	for (const { key, range } of SETTING_FIELDS) {
		const text = texts[key].trim();
		const read = v.safeParse(Settings.entries[key], text === '' ? Number.NaN : Number(text));
		if (read.success) settings[key] = read.output;
		else faults[key] = `Enter ${range}.`;
	}
	return { settings: Object.keys(faults).length === 0 ? settings : null, faults };
}

import * as v from 'valibot';
import { Settings } from '../../core/spec.ts';
import { numberIn, type SettingTexts } from './setting-texts.ts';

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

/** What is wrong with which field; empty when nothing is. */
export function settingFaults(texts: SettingTexts): Partial<Record<Key, string>> {
	const wrong = SETTING_FIELDS.filter(
		({ key }) => !v.is(Settings.entries[key], numberIn(texts[key])),
	);
	return Object.fromEntries(wrong.map(({ key, range }) => [key, `Enter ${range}.`]));
}

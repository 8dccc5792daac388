import * as v from 'valibot';
import { Settings } from '../../core/spec.ts';

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

/** Settings as a form holds them. */
export type SettingTexts = v.InferOutput<typeof Texts>;

export function settingTexts(settings: Settings): SettingTexts {
	return v.parse(Texts, settings);
}

/** What a field means; not a number where it means none. */
export function numberIn(text: string): number {
	return text.trim() === '' ? Number.NaN : Number(text);
}

/** What the fields mean; null while anything is wrong. */
export function readSettings(texts: SettingTexts): Settings | null {
	const values = Object.entries(texts).map(([key, text]) => [key, numberIn(text)]);
	const read = v.safeParse(Settings, Object.fromEntries(values));
	return read.success ? read.output : null;
}

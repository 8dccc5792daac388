import { describe, expect, test } from 'vitest';
import { readField, toField } from '../../../../src/app/setup/knob-fields.ts';
import { readSettings, settingTexts } from '../../../../src/app/setup/setting-texts.ts';
import { settingFaults } from '../../../../src/app/setup/settings-fields.ts';
import { DEFAULT_SETTINGS } from '../../../../src/core/spec.ts';
import { catalogue } from '../../../../tasks/registry.ts';
import { LEVELS } from '../../../../tasks/task.ts';

test("every task's levels survive the form", () => {
	for (const { knobs, levels } of catalogue)
		for (const level of LEVELS) {
			const params: Readonly<Record<string, Parameters<typeof toField>[0]>> = levels[level];
			for (const knob of knobs)
				expect(readField(knob, toField(params[knob.name]))).toEqual({ value: params[knob.name] });
		}
});

describe('a number knob', () => {
	const knob = { kind: 'integer', name: 'count', meaning: '', min: 2, max: 9, default: 4 } as const;
	test.each(['', ' ', '1', '10', '2.5', 'four', '1e999'])('refuses %j', (text) => {
		expect(readField(knob, text)).toEqual({ fault: 'Enter a whole number from 2 to 9.' });
	});
	test('takes what is in its range', () => {
		expect(readField(knob, ' 7 ')).toEqual({ value: 7 });
	});
});

describe('settings', () => {
	test('the defaults survive the form', () => {
		const texts = settingTexts(DEFAULT_SETTINGS);
		expect(readSettings(texts)).toEqual(DEFAULT_SETTINGS);
		expect(settingFaults(texts)).toEqual({});
	});
	test('each wrong one is named, and then there are none', () => {
		const texts = { ...settingTexts(DEFAULT_SETTINGS), maxRounds: '21', temperature: '' };
		expect(readSettings(texts)).toBeNull();
		expect(Object.keys(settingFaults(texts))).toEqual(['maxRounds', 'temperature']);
	});
});

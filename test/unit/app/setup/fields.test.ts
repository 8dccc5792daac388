import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	levelInWords,
	paramsInWords,
	readField,
	toField,
} from '../../../../src/app/setup/knob-fields.ts';
import {
	changedTexts,
	fieldName,
	readSettings,
	samplingTexts,
	settingFaults,
	settingTexts,
} from '../../../../src/app/setup/setting-texts.ts';
import { DEFAULT_SETTINGS, PRESETS, SETTING_FIELDS } from '../../../../src/core/settings.ts';
import { catalogue } from '../../../../tasks/catalogue.ts';
import { LEVELS } from '../../../../tasks/task.ts';
import { anySettings } from '../../../samples/arbitrary-settings.ts';

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
	test.each(['', ' '])('refuses %j even where nothing at all would be in its range', (text) => {
		expect(readField({ ...knob, min: 0 }, text)).toHaveProperty('fault');
	});
	test('takes what is in its range', () => {
		expect(readField(knob, ' 7 ')).toEqual({ value: 7 });
	});
});

describe('a knob of another kind', () => {
	const base = { name: 'x', meaning: '', min: 0, max: 9 };
	const list = { ...base, kind: 'integers', shortest: 2, longest: 3, default: [1, 2] } as const;
	test('of numbers takes them with commas or spaces between', () => {
		expect(readField(list, '1, 2')).toEqual({ value: [1, 2] });
		expect(readField(list, ' 0 9,3 ')).toEqual({ value: [0, 9, 3] });
		for (const text of ['', '1', '1,2,3,4', '1,x', '1,10'])
			expect(readField(list, text)).toEqual({
				fault: 'Enter 2 to 3 whole numbers from 0 to 9, with commas between.',
			});
	});
	test('is on or off', () => {
		const flag = { name: 'x', meaning: '', kind: 'flag', default: false } as const;
		expect(readField(flag, true)).toEqual({ value: true });
		expect(readField(flag, 'true')).toEqual({ fault: 'Enter on or off.' });
		expect(paramsInWords({ wordLength: 5, passes: true, sizes: [2, 3] })).toBe(
			'word length 5 · passes on · sizes 2 and 3',
		);
	});
});

describe('settings', () => {
	test('the defaults survive the form', () => {
		const texts = settingTexts(DEFAULT_SETTINGS);
		expect(readSettings(texts)).toEqual(DEFAULT_SETTINGS);
		expect(settingFaults(texts)).toEqual({});
		expect(changedTexts(texts)).toBe(0);
	});
	test('whatever a spec may hold survives the form', () => {
		fc.assert(
			fc.property(anySettings, (settings) => {
				expect(readSettings(settingTexts(settings))).toEqual(settings);
			}),
		);
	});
	test('each wrong one is named, and then there are none', () => {
		const texts = {
			...settingTexts(DEFAULT_SETTINGS),
			'loop.maxRounds': '21',
			'taskLLM.temperature': '',
			'steerer.topK': '0',
			'taskLLM.reasoningEffort': 'huge',
		};
		expect(readSettings(texts)).toBeNull();
		expect(settingFaults(texts)).toEqual({
			'loop.maxRounds': 'Enter a whole number from 0 to 20.',
			'taskLLM.temperature': 'Enter a number from 0 to 2.',
			'taskLLM.reasoningEffort':
				'Enter one of none, minimal, low, medium, high, xhigh, max, or leave it empty.',
			'steerer.topK': 'Enter a whole number from 1 to 1000, or leave it empty.',
		});
	});
	test('no field is taken where its range says otherwise, and its limits are', () => {
		for (const field of SETTING_FIELDS) {
			const [low, high] = (field.range.match(/\d+/g) ?? []).map(Number);
			const texts = settingTexts(DEFAULT_SETTINGS);
			const faultAt = (text: string) =>
				settingFaults({ ...texts, [fieldName(field)]: text })[fieldName(field)];
			expect(faultAt('nonsense')).toContain(field.range);
			if (field.options || low === undefined || high === undefined) continue;
			expect([faultAt(String(high)), faultAt(String(high + 1))]).toEqual([
				undefined,
				expect.any(String),
			]);
			expect(faultAt(String(low - 1))).toBeDefined();
			expect(faultAt('1.5') === undefined).toBe(!/whole/.test(field.range) && high > 1);
		}
	});
	test('a preset fills the fields of its model, and can be left again', () => {
		for (const preset of PRESETS) {
			const texts = { ...settingTexts(DEFAULT_SETTINGS), ...samplingTexts(preset) };
			expect(readSettings(texts)?.sampling).toEqual({
				...DEFAULT_SETTINGS.sampling,
				[preset.group]: preset.sampling,
			});
			expect(changedTexts(texts)).toBeGreaterThan(0);
		}
	});
	test('the released steerer is sampled as its authors sample it', () => {
		expect(PRESETS.find(({ label }) => label === 'As released')).toMatchObject({
			group: 'steerer',
			sampling: { temperature: 0.95, topP: 0.7, topK: 50, answerTokens: 1024 },
		});
	});
});

test('a level is said without the knobs that are at rest', () => {
	const about = catalogue.find(({ id }) => id === 'game-24');
	if (!about) throw new Error('no Game 24');
	expect(levelInWords(about, 'L1')).toBe(
		'count 4 · largest 9 · hardness: target 24, made in many ways',
	);
	const params = { ...about.levels.L1, count: 0 };
	expect(levelInWords({ ...about, levels: { ...about.levels, L1: params } }, 'L1')).toBe(
		'largest 9 · hardness: target 24, made in many ways',
	);
});

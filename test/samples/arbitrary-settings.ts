import fc from 'fast-check';
import * as v from 'valibot';
import {
	Sampling,
	SETTING_FIELDS,
	type SettingField,
	type SettingGroup,
	Settings,
} from '../../src/core/settings.ts';

/** The least and the most of a field of numbers, by its own words. */
function limitsOf({ range }: SettingField): readonly [low: number, high: number] {
	const [low = 0, high = low] = (range.match(/\d+/g) ?? []).map(Number);
	return [low, high];
}

/** A value of a field that no other field has. */
function middleOf(field: SettingField): unknown {
	const [low, high] = limitsOf(field);
	const middle = (low + high) / 2;
	return field.options?.[1] ?? (field.range.includes('whole') ? Math.floor(middle) : middle);
}

function anyValue(field: SettingField): fc.Arbitrary<unknown> {
	if (field.options) return fc.constantFrom(...field.options);
	const [low, high] = limitsOf(field);
	return field.range.includes('whole')
		? fc.integer({ min: low, max: high })
		: fc.constantFrom(middleOf(field), high);
}

const fieldsOf = (group: SettingGroup) => SETTING_FIELDS.filter((field) => field.group === group);

function anyOf(group: SettingGroup) {
	const fields = fieldsOf(group);
	const required = fields.filter(({ standard }) => standard !== undefined);
	return fc.record(Object.fromEntries(fields.map((field) => [field.key, anyValue(field)])), {
		requiredKeys: required.map(({ key }) => key),
		noNullPrototype: true,
	});
}

/** All that settings can be, whatever rows their table has. */
export const anySettings: fc.Arbitrary<Settings> = fc
	.record({ loop: anyOf('loop'), taskLLM: anyOf('taskLLM'), steerer: anyOf('steerer') })
	.map(({ loop, ...sampling }) => v.parse(Settings, { ...loop, sampling }));

/** A sampling with every setting set, each to a value of its own. */
export const everySampling: Sampling = v.parse(
	Sampling,
	Object.fromEntries(fieldsOf('taskLLM').map((field) => [field.key, middleOf(field)])),
);

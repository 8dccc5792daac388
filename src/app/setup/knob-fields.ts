import { type Knob, type KnobValue, type Params, readParams } from '../../../tasks/kit/params.ts';
import type { About, Level } from '../../../tasks/task.ts';
import { wholeNumber } from '../ui/words.ts';

/** A knob's value as a form holds it. */
export type FieldValue = string | boolean;

/** A knob's value as its field shows it. */
export function toField(value: KnobValue | undefined): FieldValue {
	if (typeof value === 'boolean') return value;
	if (typeof value === 'object') return value.join(', ');
	return value === undefined ? '' : String(value);
}

/** What a field means, or the sentence that says what is wrong with it. */
export function readField(
	knob: Knob,
	field: FieldValue | undefined,
): { readonly value: KnobValue } | { readonly fault: string } {
	const value = knobValue(knob, field ?? '');
	try {
		readParams([knob], { [knob.name]: value });
		return { value };
	} catch {
		return { fault: `Enter ${rangeOf(knob)}.` };
	}
}

/** What a knob takes, in words. */
export function rangeOf(knob: Knob): string {
	switch (knob.kind) {
		case 'integer':
			return wholeNumber(knob.min, knob.max);
		case 'integers':
			return `${knob.shortest} to ${knob.longest} whole numbers from ${knob.min} to ${knob.max}, with commas between`;
		case 'choice':
			return `one of ${knob.options.map((option) => option.value).join(', ')}`;
		case 'flag':
			return 'on or off';
	}
}

/** Params in a few words, such as "numbers 4, target 24". */
export function paramsInWords(params: Params): string {
	return Object.entries(params)
		.map(([name, value]) => `${knobLabel(name).toLowerCase()} ${knobValueInWords(value)}`)
		.join(' · ');
}

/** A level in a few words: what its knobs say, without those that are at rest. */
export function levelInWords(
	{ knobs, levels }: Pick<About, 'knobs' | 'levels'>,
	level: Level,
): string {
	const params: Params = levels[level];
	const words = knobs.flatMap((knob) => {
		const value = params[knob.name];
		if (value === undefined || value === 0 || value === false) return [];
		const option = knob.kind === 'choice' && knob.options.find((one) => one.value === value);
		const label = knobLabel(knob.name).toLowerCase();
		return option ? `${label}: ${option.meaning}` : `${label} ${knobValueInWords(value)}`;
	});
	return words.join(' · ');
}

/** A knob's name for people: `wordLength` as "Word length". */
export function knobLabel(name: string): string {
	const words = name.replaceAll(/([A-Z])/g, ' $1').toLowerCase();
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A knob's value in words. */
export function knobValueInWords(value: KnobValue): string {
	if (typeof value === 'boolean') return value ? 'on' : 'off';
	return typeof value === 'object' ? value.join(' and ') : String(value);
}

function knobValue(knob: Knob, field: FieldValue): KnobValue {
	if (typeof field === 'boolean') return field;
	const number = (text: string) => (text.trim() === '' ? Number.NaN : Number(text));
	if (knob.kind === 'integer') return number(field);
	if (knob.kind === 'integers')
		return field
			.split(/[,\s]+/)
			.filter(Boolean)
			.map(number);
	return field;
}

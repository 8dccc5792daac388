export type KnobValue = number | boolean | string | readonly number[];
/** A task's complexity settings by knob name: plain JSON. */
export type Params = Readonly<Record<string, KnobValue>>;

interface KnobBase {
	/** A key in links and files: camelCase, for ever. */
	readonly name: string;
	/** What the knob does, for people: a short phrase. */
	readonly meaning: string;
}
export interface IntegerKnob extends KnobBase {
	readonly kind: 'integer';
	readonly min: number;
	readonly max: number;
	readonly default: number;
}
export interface FlagKnob extends KnobBase {
	readonly kind: 'flag';
	readonly default: boolean;
}
export interface ChoiceKnob extends KnobBase {
	readonly kind: 'choice';
	readonly options: readonly { readonly value: string; readonly meaning: string }[];
	readonly default: string;
}
/** A list of whole numbers, such as the digits of each factor. */
export interface IntegersKnob extends KnobBase {
	readonly kind: 'integers';
	readonly min: number;
	readonly max: number;
	readonly shortest: number;
	readonly longest: number;
	readonly default: readonly number[];
}
export type Knob = IntegerKnob | FlagKnob | ChoiceKnob | IntegersKnob;

type ValueOf<K extends Knob> = K extends IntegerKnob
	? number
	: K extends FlagKnob
		? boolean
		: K extends ChoiceKnob
			? K['options'][number]['value']
			: readonly number[];

/** The type of the params that a list of knobs describes. */
export type ParamsOf<Knobs extends readonly Knob[]> = {
	readonly [K in Knobs[number] as K['name']]: ValueOf<K>;
};

/** Params that a task cannot be generated from; the message says which knob, what it got and what it takes. */
export class ParamsError extends Error {
	override name = 'ParamsError';
}

function fault(knob: Knob, value: unknown): string | null {
	const whole = (item: unknown, low: number, high: number) =>
		typeof item === 'number' && Number.isInteger(item) && item >= low && item <= high;
	switch (knob.kind) {
		case 'integer':
			return whole(value, knob.min, knob.max)
				? null
				: `must be a whole number from ${knob.min} to ${knob.max}`;
		case 'flag':
			return typeof value === 'boolean' ? null : 'must be true or false';
		case 'choice':
			return knob.options.some((option) => option.value === value)
				? null
				: `must be one of ${knob.options.map((option) => option.value).join(', ')}`;
		case 'integers':
			return Array.isArray(value) &&
				value.length >= knob.shortest &&
				value.length <= knob.longest &&
				value.every((item) => whole(item, knob.min, knob.max))
				? null
				: `must be ${knob.shortest} to ${knob.longest} whole numbers from ${knob.min} to ${knob.max}`;
	}
}

/** Validates params against the knobs and fills in defaults. @throws ParamsError */
export function readParams<const Knobs extends readonly Knob[]>(
	knobs: Knobs,
	given: Params,
): ParamsOf<Knobs> {
	for (const name of Object.keys(given))
		if (!knobs.some((knob) => knob.name === name))
			throw new ParamsError(
				`There is no knob "${name}"; the knobs are ${knobs.map((knob) => knob.name).join(', ')}.`,
			);
	const params: Record<string, KnobValue> = {};
	for (const knob of knobs) {
		const value = Object.hasOwn(given, knob.name) ? given[knob.name] : knob.default;
		const wrong = fault(knob, value);
		if (wrong !== null || value === undefined)
			throw new ParamsError(`The knob "${knob.name}" ${wrong}; it is ${JSON.stringify(value)}.`);
		params[knob.name] = value;
	}
	return params as ParamsOf<Knobs>;
}

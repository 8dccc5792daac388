import * as v from 'valibot';

/** A setting as a form shows it and a link leaves it out: one row of a table below. */
export interface SettingRow {
	readonly schema: v.GenericSchema;
	/** What it takes, in words: "Enter …". */
	readonly range: string;
	/** What it is where nobody sets it; absent where an engine's neutral value holds then. */
	readonly standard?: number;
	/** What can be chosen, where it is no number. */
	readonly options?: readonly string[];
	/** What it is where nobody chooses; absent where that is the model's own. */
	readonly unset?: string;
	readonly label: string;
	/** Half a sentence that follows the field. */
	readonly meaning: string;
	/** Whether a form leaves it out for models that cannot be told it. */
	readonly onlyHonoured?: true;
}

const integer = (low: number, high: number) => ({
	schema: v.pipe(v.number(), v.integer(), v.minValue(low), v.maxValue(high)),
	range: `a whole number from ${low} to ${high}`,
});
const number = (low: number, high: number) => ({
	schema: v.pipe(v.number(), v.minValue(low), v.maxValue(high)),
	range: `a number from ${low} to ${high}`,
});
const share = {
	schema: v.pipe(v.number(), v.gtValue(0), v.maxValue(1)),
	range: 'a number above 0, up to 1',
};
const choice = <const Option extends string>(...options: readonly Option[]) => ({
	schema: v.picklist(options),
	range: `one of ${options.join(', ')}`,
	options,
});

interface Kind<Schema extends v.GenericSchema> {
	readonly schema: Schema;
	readonly range: string;
	readonly options?: readonly string[];
}
/** A setting that always has a value. */
const always = <const Schema extends v.GenericSchema<number>>(
	{ schema, range }: Kind<Schema>,
	standard: number,
) => ({ schema: v.optional<Schema, number>(schema, standard), range, standard });
/** A setting that may be left to the engine. */
const open = <const Schema extends v.GenericSchema>({ schema, ...words }: Kind<Schema>) => ({
	...words,
	schema: v.exactOptional(schema),
});

/** The published system's constants, each adjustable (CodeSteer, section 4 and released code). */
const LOOP = {
	maxRounds: {
		...always(integer(0, 20), 5),
		label: 'Rounds',
		meaning: 'of guidance after the first answer, at most',
	},
	pythonSeconds: {
		...always(integer(1, 120), 10),
		label: 'Python limit',
		meaning: 'seconds for one program',
	},
	outputTokens: {
		...always(integer(50, 100_000), 2000),
		label: 'Output limit',
		meaning: 'tokens of output that a model gets to read; longer output becomes a note',
	},
	selfCheckTries: {
		...always(integer(1, 10), 3),
		label: 'Self-check tries',
		meaning: 'before the self-answer check counts as not working',
	},
	simpleScore: {
		...always(number(0, 100), 2),
		label: 'Simple code',
		meaning: 'symbolic score up to which code is reported as maybe too simple',
	},
	symbolicChecker: {
		...open(choice('off')),
		unset: 'on',
		label: 'Symbolic checker',
		meaning: 'whether the steerer reads what it says; off is an ablation',
	},
	selfAnswerChecker: {
		...open(choice('off')),
		unset: 'on',
		label: 'Self-answer checker',
		meaning: 'whether answers are checked by a program; off is an ablation, and saves its calls',
	},
	earlyStop: {
		...open(choice('on')),
		unset: 'off',
		label: 'Early stop',
		meaning:
			'ends when the answers of two rounds agree and the checks pass, whatever the steerer says',
	},
} satisfies Record<string, SettingRow>;

/** Errors per step with which the scripted model is right on most easy puzzles and on few hard ones. */
export const DEFAULT_STEP_ERRORS = 0.03;

/** How a model draws its replies. What a model of one's choice cannot honour, it refuses by name. */
const SAMPLING = {
	temperature: {
		...always(number(0, 2), 0),
		label: 'Temperature',
		meaning: 'how freely it chooses its words',
	},
	answerTokens: {
		...always(integer(50, 100_000), 2000),
		label: 'Answer limit',
		meaning: 'tokens of one answer',
	},
	topP: { ...open(share), label: 'Top-p', meaning: 'share of the likeliest words to choose from' },
	topK: {
		...open(integer(1, 1000)),
		label: 'Top-k',
		meaning: 'number of the likeliest words to choose from',
	},
	seed: {
		...open(integer(0, 0xffffffff)),
		label: 'Seed of its choices',
		meaning: 'the same seed gives the same reply, as far as the model can',
	},
	reasoningEffort: {
		...open(choice('none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max')),
		label: 'Reasoning effort',
		meaning: 'how much it thinks before it answers',
	},
	stepErrors: {
		...open(number(0, 1)),
		onlyHonoured: true,
		label: 'Errors per step',
		meaning: `chance that a step goes wrong, in a toy model of how errors compound, such as ${DEFAULT_STEP_ERRORS}`,
	},
} satisfies Record<string, SettingRow>;

type Schemas<Rows extends Record<string, SettingRow>> = {
	readonly [Key in keyof Rows]: Rows[Key]['schema'];
};
function schemasOf<Rows extends Record<string, SettingRow>>(rows: Rows): Schemas<Rows> {
	const schemas = Object.entries(rows).map(([key, { schema }]) => [key, schema]);
	return Object.fromEntries(schemas) as Schemas<Rows>;
}

/** How one model is sampled; what is absent is neutral on this computer and left to a provider. */
export const Sampling = v.object(schemasOf(SAMPLING));
export type Sampling = v.InferOutput<typeof Sampling>;
export type SamplingKey = keyof Sampling;
export const SAMPLING_KEYS: readonly SamplingKey[] = v.keyof(Sampling).options;

export const Settings = v.object({
	...schemasOf(LOOP),
	sampling: v.optional(
		v.object({
			/** Of answers and of the programs that check them, whoever writes these. */
			taskLLM: v.optional(Sampling, {}),
			/** Of a model as steerer. */
			steerer: v.optional(Sampling, {}),
		}),
		{},
	),
});
export type Settings = v.InferOutput<typeof Settings>;
export const DEFAULT_SETTINGS: Settings = v.parse(Settings, {});

/** Whose setting a field is: the loop's own, or how one of the two models is sampled. */
export type SettingGroup = 'loop' | keyof Settings['sampling'];

/** A row where it applies. */
export interface SettingField extends SettingRow {
	readonly group: SettingGroup;
	readonly key: string;
}

function fieldsOf(group: SettingGroup, rows: Readonly<Record<string, SettingRow>>): SettingField[] {
	return Object.entries(rows).map(([key, row]) => ({ ...row, group, key }));
}

/** Every setting of a run, in the order that forms and sentences name them. */
export const SETTING_FIELDS: readonly SettingField[] = [
	...fieldsOf('loop', LOOP),
	...fieldsOf('taskLLM', SAMPLING),
	...fieldsOf('steerer', SAMPLING),
];

/** The value of one setting; undefined where it is left open. */
export function settingOf(settings: Settings, { group, key }: SettingField): unknown {
	const values: object = group === 'loop' ? settings : settings.sampling[group];
	return Object.entries(values).find(([name]) => name === key)?.[1];
}

/** The settings that are not the published ones. */
export function changedSettings(settings: Settings): SettingField[] {
	return SETTING_FIELDS.filter(
		(field) => settingOf(settings, field) !== settingOf(DEFAULT_SETTINGS, field),
	);
}

/** What a key of a sampling is called. */
export function samplingLabel(key: SamplingKey): string {
	return SAMPLING[key].label;
}

/** A sampling worth having by name. */
export interface Preset {
	readonly group: keyof Settings['sampling'];
	readonly label: string;
	readonly meaning: string;
	readonly sampling: Sampling;
}

export const PRESETS: readonly Preset[] = [
	{
		group: 'steerer',
		label: 'As released',
		meaning: 'how the released CodeSteerLLM is sampled',
		sampling: { temperature: 0.95, answerTokens: 1024, topP: 0.7, topK: 50 },
	},
];

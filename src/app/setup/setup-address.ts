import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import type { ModelSpec, RunSpec, SteererSpec } from '../../core/spec.ts';
import { addressOf } from '../../models/cloud/address.ts';
import { redact } from '../../models/cloud/redact.ts';
import { kindOf, SCRIPTED, usualAnswerTokens } from '../../models/registry.ts';
import { methods, newestMethod } from '../../steering/methods.ts';
import { type SettingTexts, settingTexts } from './setting-texts.ts';

/** How a puzzle is to be answered, as an address can say it: all but keys and loaded prompts. */
export interface SetupChoices {
	readonly methodId: string;
	readonly taskLLM: ModelSpec;
	readonly steerer: SteererSpec;
	/** Null where the TaskLLM checks its own answers. */
	readonly checker: ModelSpec | null;
	readonly settings: SettingTexts;
}

/** What an address says, and what of it does not exist here, in sentences. */
interface ReadSetup {
	readonly choices: SetupChoices;
	readonly faults: readonly string[];
}

const SETTING = 'set.';
const LONGEST = 500;

/**
 * Writes choices into an address's query: `method=…`, and what is not the default of `model=openai/gpt-4o`
 * (the TaskLLM), `steerer=…`, `steering=…` (the model that steers), `grammar=on`, `checker=…`, `set.loop.maxRounds=…`.
 * A name that looks like a key, and an address that may hold credentials, are left out.
 * @param prefix stands before each name: a page with several setups tells them apart by it
 */
export function writeSetup(query: URLSearchParams, choices: SetupChoices, prefix = ''): void {
	const { steerer, checker, settings } = choices;
	query.set(`${prefix}method`, choices.methodId);
	const taskLLM = modelText(choices.taskLLM);
	if (taskLLM !== modelText(SCRIPTED)) query.set(`${prefix}model`, taskLLM);
	if (steerer.kind === 'model') {
		query.set(`${prefix}steerer`, steerer.examples ? 'few-shot' : 'model');
		query.set(`${prefix}steering`, modelText(steerer.model));
		if (steerer.grammar) query.set(`${prefix}grammar`, 'on');
	} else if (steerer.kind !== 'rules') query.set(`${prefix}steerer`, steerer.kind);
	if (checker) query.set(`${prefix}checker`, modelText(checker));
	const usual = usualTexts(choices.taskLLM, steerer);
	for (const [name, text] of Object.entries(settings))
		if (text !== usual[name]) query.set(prefix + SETTING + name, text.slice(0, LONGEST));
}

/** The choices of a run. */
export function choicesOf(spec: RunSpec): SetupChoices {
	return {
		methodId: spec.method.id,
		taskLLM: spec.taskLLM,
		steerer: spec.steerer ?? { kind: 'rules' },
		checker: spec.checker ?? null,
		settings: settingTexts(spec.settings),
	};
}

/** Whether an address says how a puzzle is to be answered. */
export function namesSetup(query: URLSearchParams, prefix = ''): boolean {
	return query.has(`${prefix}method`);
}

/** Reads what `writeSetup` writes. What is left out takes its default; so does what does not exist here. */
export function readSetup(query: URLSearchParams, prefix = ''): ReadSetup {
	const faults: string[] = [];
	const said = (name: string) => query.get(prefix + name)?.slice(0, LONGEST);
	const model = (name: string, role: string, standard: ModelSpec): ModelSpec => {
		const text = said(name);
		if (text === undefined) return standard;
		const read = modelIn(text);
		if (!read)
			faults.push(missing(`model “${shown(text)}”`, `${role} is ${standardWords(standard)}`));
		return read ?? standard;
	};
	const methodId = said('method') ?? methods[0]?.id ?? '';
	const known = methods.some(({ id }) => id === methodId);
	const first = newestMethod('codesteer');
	if (!known) faults.push(missing(`method “${shown(methodId)}”`, `The method is ${first.title}`));
	const taskLLM = model('model', 'The TaskLLM', SCRIPTED);
	const kind = said('steerer') ?? 'rules';
	const steerer = steererOf(kind, said('grammar') === 'on', () =>
		model('steering', 'The steering model', SCRIPTED),
	);
	if (!steerer) faults.push(missing(`steerer “${shown(kind)}”`, 'Built-in rules steer'));
	const checks = said('checker') !== undefined;
	const settings = { ...usualTexts(taskLLM, steerer ?? { kind: 'rules' }) };
	for (const [name, text] of query) {
		if (!name.startsWith(prefix + SETTING)) continue;
		const field = name.slice(prefix.length + SETTING.length);
		if (field in settings) settings[field] = text.slice(0, LONGEST);
		else faults.push(missing(`setting “${shown(field)}”`, 'It is left out'));
	}
	return {
		choices: {
			methodId: known ? methodId : first.id,
			taskLLM,
			steerer: steerer ?? { kind: 'rules' },
			checker: checks ? model('checker', 'The model that checks', taskLLM) : null,
			settings,
		},
		faults,
	};
}

/** Writes several setups: `method=…` for each, and what else it chooses with its place before it: `2.model=…`. */
export function writeSetups(query: URLSearchParams, setups: readonly SetupChoices[]): void {
	for (const { methodId } of setups) query.append('method', methodId);
	for (const [index, choices] of setups.entries()) {
		writeSetup(query, choices, `${index + 1}.`);
		query.delete(`${index + 1}.method`);
	}
}

/** Reads what `writeSetups` writes. @param most more than so many are left out */
export function readSetups(query: URLSearchParams, most: number): ReadSetup[] {
	const methodIds = query.getAll('method').slice(0, most);
	return methodIds.map((methodId, index) => {
		const own = new URLSearchParams(query);
		own.set(`${index + 1}.method`, methodId);
		return readSetup(own, `${index + 1}.`);
	});
}

/** The settings' texts where nobody changed any: the limit of answer tokens is the chosen models' own. */
function usualTexts(taskLLM: ModelSpec, steerer: SteererSpec): Record<string, string> {
	const steering = steerer.kind === 'model' ? steerer.model : SCRIPTED;
	return {
		...settingTexts(DEFAULT_SETTINGS),
		'taskLLM.answerTokens': String(usualAnswerTokens(taskLLM)),
		'steerer.answerTokens': String(usualAnswerTokens(steering)),
	};
}

/** Such as `openai/gpt-4o`, and for an address of the user's own `compatible/qwen3 http://localhost:8000/v1`. */
function modelText(spec: ModelSpec): string {
	const { provider, model, baseUrl } = spec;
	const name = redact(model, null) === model ? model : '';
	const at = baseUrl !== undefined && isPlain(spec) ? ` ${baseUrl}` : '';
	return `${provider}/${name}${at}`;
}

/** Whether an address can be shown: it has no user name, password or query, where keys may stand. */
function isPlain(spec: ModelSpec): boolean {
	try {
		return addressOf(spec).href !== '';
	} catch {
		return false;
	}
}

function modelIn(text: string): ModelSpec | null {
	const [, provider = '', model = '', baseUrl] =
		/^([^/]*)\/(.*?)(?: (https?:\/\/.*))?$/.exec(text) ?? [];
	const spec = { provider, model, ...(baseUrl !== undefined && { baseUrl }) };
	if (!kindOf(spec)) return null;
	return baseUrl === undefined || isPlain(spec) ? spec : null;
}

/** Null for a kind that there is none of. */
function steererOf(kind: string, forced: boolean, model: () => ModelSpec): SteererSpec | null {
	if (kind === 'rules' || kind === 'code-first' || kind === 'person') return { kind };
	if (kind !== 'model' && kind !== 'few-shot') return null;
	return {
		kind: 'model',
		model: model(),
		...(forced && { grammar: true }),
		...(kind === 'few-shot' && { examples: true }),
	};
}

const missing = (what: string, instead: string) => `There is no ${what} here. ${instead} instead.`;
const shown = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
const standardWords = (spec: ModelSpec) => (spec === SCRIPTED ? 'the stand-in' : spec.model);

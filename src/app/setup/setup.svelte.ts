import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import type {
	InstanceSpec,
	ModelSpec,
	PromptsSpec,
	RunSpec,
	SteererSpec,
} from '../../core/spec.ts';
import { SCRIPTED, usualAnswerTokens } from '../../models/registry.ts';
import { methods, newestMethod } from '../../steering/methods.ts';
import { RELEASED_PACKS } from '../../steering/packs/released.ts';
import { type PromptPack, promptsSpec } from '../../steering/prompts.ts';
import {
	CODE_FIRST_TEMPLATES,
	EXAMPLES_TEMPLATES,
	RULES_TEMPLATES,
} from '../../steering/steerers/rules-templates.ts';
import {
	changedTexts,
	readSettings,
	type SettingTexts,
	settingTexts,
	withDefaults,
} from './setting-texts.ts';
import type { SetupChoices } from './setup-address.ts';

/** How a puzzle is to be answered: method, models, settings and prompts. */
export class Setup {
	#methodId: string = $state('codesteer');
	#taskLLM: ModelSpec = $state.raw(SCRIPTED);
	#steerer: SteererSpec = $state.raw({ kind: 'rules' });
	/** Who does what the method lets another model do; null where the TaskLLM does. */
	checker: ModelSpec | null = $state.raw(null);
	/** Words that the user loaded; null for the project's newest. */
	prompts: PromptPack | null = $state.raw(null);
	settings: Record<string, string> = $state(settingTexts(DEFAULT_SETTINGS));

	constructor(methodId: string | null = null) {
		if (methodId !== null) this.methodId = methodId;
	}

	get methodId(): string {
		return this.#methodId;
	}
	/** An unknown id changes nothing. */
	set methodId(id: string) {
		if (methods.some((method) => method.id === id)) this.#methodId = id;
	}

	get taskLLM(): ModelSpec {
		return this.#taskLLM;
	}
	set taskLLM(model: ModelSpec) {
		this.#followLimit('taskLLM', this.#taskLLM, model);
		this.#taskLLM = model;
	}
	get steerer(): SteererSpec {
		return this.#steerer;
	}
	set steerer(steerer: SteererSpec) {
		this.#followLimit('steerer', modelIn(this.#steerer), modelIn(steerer));
		this.#steerer = steerer;
	}

	readonly method = $derived(newestMethod(this.#methodId));

	/** Whether a model steers, whose sampling matters. */
	readonly samplesSteerer = $derived(this.method.usesSteerer && this.steerer.kind === 'model');

	/** The settings that count: without a model that steers, its fields are not shown. */
	readonly #texts: SettingTexts = $derived(
		this.samplesSteerer ? this.settings : withDefaults(this.settings, 'steerer'),
	);

	/** How many settings are not the published ones. */
	readonly changed = $derived(
		changedTexts(this.#texts) + (this.method.checker && this.checker ? 1 : 0),
	);

	/** How the TaskLLM is sampled; undefined while a setting is not valid. */
	readonly sampling = $derived(readSettings(this.#texts)?.sampling.taskLLM);

	/** All that an address can say of it. */
	get choices(): SetupChoices {
		const { methodId, taskLLM, steerer, checker, settings } = this;
		return { methodId, taskLLM, steerer, checker, settings };
	}

	/** Takes choices over. */
	take({ methodId, taskLLM, steerer, checker, settings }: SetupChoices): void {
		this.methodId = methodId;
		this.#taskLLM = taskLLM;
		this.#steerer = steerer;
		this.checker = checker;
		this.settings = { ...settings };
	}

	/** Chooses a model for a role; a method that has that role is chosen too. */
	use(role: 'steerer' | 'taskLLM', model: ModelSpec): void {
		if (role === 'taskLLM') this.taskLLM = model;
		else {
			this.steerer = { kind: 'model', model };
			if (!this.method.usesSteerer) this.methodId = 'codesteer';
		}
	}

	/** All that decides a run but its instance; null while a setting is not valid. */
	readonly contender: Omit<RunSpec, 'instance'> | null = $derived.by(() => {
		const settings = readSettings(this.#texts);
		if (!settings) return null;
		const { id, revision, usesSteerer } = this.method;
		const checks = this.method.calls(settings).checks ?? 0;
		return {
			method: { id, revision },
			taskLLM: this.taskLLM,
			steerer: usesSteerer ? this.steerer : null,
			...(this.checker && checks > 0 && { checker: this.checker }),
			settings,
			prompts: this.#promptsSpec,
		};
	});

	/** The spec of a run on an instance; null while a setting is not valid. */
	specFor(instance: InstanceSpec): RunSpec | null {
		return this.contender && { instance, ...this.contender };
	}

	/** A limit of answer tokens that nobody set is the one that the chosen model starts from. */
	#followLimit(group: 'taskLLM' | 'steerer', former: ModelSpec, next: ModelSpec): void {
		const name = `${group}.answerTokens`;
		if (this.settings[name] === String(usualAnswerTokens(former)))
			this.settings[name] = String(usualAnswerTokens(next));
	}

	get #promptsSpec(): PromptsSpec {
		if (!this.prompts) return { pack: RELEASED_PACKS[0] ?? '' };
		const { templates, usesSteerer } = this.method;
		const spoken = usesSteerer ? spokenBy(this.steerer) : [];
		return promptsSpec(this.prompts, [...templates, ...spoken], false);
	}

	/** Another one with the same choices. */
	copy(): Setup {
		const copy = new Setup();
		copy.take(this.choices);
		copy.prompts = this.prompts;
		return copy;
	}
}

/** The templates that a steerer brings with it. */
function spokenBy(steerer: SteererSpec): readonly string[] {
	if (steerer.kind === 'rules') return RULES_TEMPLATES;
	if (steerer.kind === 'code-first') return CODE_FIRST_TEMPLATES;
	return steerer.kind === 'model' && steerer.examples ? EXAMPLES_TEMPLATES : [];
}

/** The model that steers; for others, the scripted one, which needs no more than the published limit. */
function modelIn(steerer: SteererSpec): ModelSpec {
	return steerer.kind === 'model' ? steerer.model : SCRIPTED;
}

import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import type {
	InstanceSpec,
	ModelSpec,
	PromptsSpec,
	RunSpec,
	SteererSpec,
} from '../../core/spec.ts';
import { SCRIPTED } from '../../models/registry.ts';
import { methods, newestMethod } from '../../steering/methods.ts';
import { RELEASED_PACKS } from '../../steering/packs/released.ts';
import { type PromptPack, promptsSpec } from '../../steering/prompts.ts';
import { RULES_TEMPLATES } from '../../steering/steerers/rules-templates.ts';
import {
	changedTexts,
	readSettings,
	type SettingTexts,
	settingTexts,
	withDefaults,
} from './setting-texts.ts';

/** How a puzzle is to be answered: method, models, settings and prompts. */
export class Setup {
	#methodId: string = $state('codesteer');
	taskLLM: ModelSpec = $state.raw(SCRIPTED);
	steerer: SteererSpec = $state.raw({ kind: 'rules' });
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

	readonly method = $derived(newestMethod(this.#methodId));

	/** Whether a model steers, whose sampling matters. */
	readonly samplesSteerer = $derived(this.method.usesSteerer && this.steerer.kind === 'model');

	/** The settings that count: without a model that steers, its fields are not shown. */
	readonly #texts: SettingTexts = $derived(
		this.samplesSteerer ? this.settings : withDefaults(this.settings, 'steerer'),
	);

	/** How many settings are not the published ones. */
	readonly changed = $derived(changedTexts(this.#texts));

	/** Chooses a model for a role; a method that has that role is chosen too. */
	use(role: 'steerer' | 'taskLLM', model: ModelSpec): void {
		if (role === 'taskLLM') this.taskLLM = model;
		else {
			this.steerer = { kind: 'model', model };
			if (!this.method.usesSteerer) this.methodId = 'codesteer';
		}
	}

	/** The spec of a run on an instance; null while a setting is not valid. */
	specFor(instance: InstanceSpec): RunSpec | null {
		const settings = readSettings(this.#texts);
		if (!settings) return null;
		const { id, revision, usesSteerer } = this.method;
		return {
			instance,
			method: { id, revision },
			taskLLM: this.taskLLM,
			steerer: usesSteerer ? this.steerer : null,
			settings,
			prompts: this.#promptsSpec,
		};
	}

	get #promptsSpec(): PromptsSpec {
		if (!this.prompts) return { pack: RELEASED_PACKS[0] ?? '' };
		const { templates, usesSteerer } = this.method;
		const spoken = usesSteerer && this.steerer.kind === 'rules' ? RULES_TEMPLATES : [];
		return promptsSpec(this.prompts, [...templates, ...spoken], false);
	}

	/** Another one with the same choices. */
	copy(): Setup {
		const copy = new Setup(this.methodId);
		copy.taskLLM = this.taskLLM;
		copy.steerer = this.steerer;
		copy.prompts = this.prompts;
		copy.settings = { ...this.settings };
		return copy;
	}
}

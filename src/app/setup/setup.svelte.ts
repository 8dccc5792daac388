import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import type {
	InstanceSpec,
	ModelSpec,
	PromptsSpec,
	RunSpec,
	SteererSpec,
} from '../../core/spec.ts';
import { findMethod, methods } from '../../steering/methods.ts';
import { builtInPack } from '../../steering/packs/built-in.ts';
import {
	changedTexts,
	readSettings,
	type SettingTexts,
	settingTexts,
	withDefaults,
} from './setting-texts.ts';

export const SCRIPTED: ModelSpec = { provider: 'scripted', model: 'scripted' };

/** How a puzzle is to be answered: method, models, settings and prompts. */
export class Setup {
	#methodId: string = $state('codesteer');
	taskLLM: ModelSpec = $state.raw(SCRIPTED);
	steerer: SteererSpec = $state.raw({ kind: 'rules' });
	prompts: PromptsSpec = $state.raw({ name: builtInPack.name, hash: builtInPack.hash });
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

	readonly method = $derived(findMethod(this.#methodId));

	/** Whether a model steers, whose sampling matters. */
	readonly samplesSteerer = $derived(this.method.usesSteerer && this.steerer.kind === 'model');

	/** The settings that count: without a model that steers, its fields are not shown. */
	readonly #texts: SettingTexts = $derived(
		this.samplesSteerer ? this.settings : withDefaults(this.settings, 'steerer'),
	);

	/** How many settings are not the published ones. */
	readonly changed = $derived(changedTexts(this.#texts));

	/** The spec of a run on an instance; null while a setting is not valid. */
	specFor(instance: InstanceSpec): RunSpec | null {
		const settings = readSettings(this.#texts);
		if (!settings) return null;
		return {
			instance,
			method: this.method.id,
			taskLLM: this.taskLLM,
			steerer: this.method.usesSteerer ? this.steerer : null,
			settings,
			prompts: this.prompts,
		};
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

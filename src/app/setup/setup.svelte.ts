import {
	DEFAULT_SETTINGS,
	type InstanceSpec,
	type ModelSpec,
	type PromptsSpec,
	type RunSpec,
	type SteererSpec,
} from '../../core/spec.ts';
import { findMethod, methods } from '../../steering/methods.ts';
import { builtInPack } from '../../steering/packs/built-in.ts';
import { readSettings, type SettingTexts, settingTexts } from './setting-texts.ts';

export const SCRIPTED: ModelSpec = { provider: 'scripted', model: 'scripted' };

/** How a puzzle is to be answered: method, models, settings and prompts. */
export class Setup {
	#methodId: string = $state('codesteer');
	taskLLM: ModelSpec = $state.raw(SCRIPTED);
	steerer: SteererSpec = $state.raw({ kind: 'rules' });
	prompts: PromptsSpec = $state.raw({ name: builtInPack.name, hash: builtInPack.hash });
	settings: SettingTexts = $state(settingTexts(DEFAULT_SETTINGS));

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

	/** The spec of a run on an instance; null while a setting is not valid. */
	specFor(instance: InstanceSpec): RunSpec | null {
		const settings = readSettings(this.settings);
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

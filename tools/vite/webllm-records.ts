import type { Plugin } from 'vite';

const MODULE = 'virtual:webllm-records';

/**
 * What the pinned WebLLM knows of models and their compiled libraries, as the module
 * `virtual:webllm-records`: the page needs this list, and not the megabytes that it comes in.
 */
export function webllmRecords(): Plugin {
	return {
		name: 'webllm-records',
		resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
		async load(id) {
			if (id !== `\0${MODULE}`) return null;
			const { prebuiltAppConfig } = await import('@mlc-ai/web-llm');
			const records = prebuiltAppConfig.model_list
				.filter(
					({ model_id, model_type, model_manifest }) =>
						!model_type && model_manifest === undefined && !model_id.endsWith('-1k'),
				)
				.map(({ model_id, model, model_lib, vram_required_MB }) => ({
					id: model_id,
					model,
					library: model_lib,
					memory: Math.round((vram_required_MB ?? 0) * 2 ** 20),
				}));
			return `export const records = ${JSON.stringify(records)};`;
		},
	};
}

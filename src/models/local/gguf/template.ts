import type { GgufModel } from './model.ts';

/**
 * The Llama 3 conversation as CodeSteer's training wrote it: nothing is put in front, nothing is
 * trimmed, each turn is closed. https://www.llama.com/docs/model-cards-and-prompt-formats/meta-llama-3/
 */
export const LLAMA_3_TEMPLATE = [
	'{{ bos_token }}',
	'{% for message in messages %}',
	`<|start_header_id|>{{ message['role'] }}<|end_header_id|>{{ "\\n\\n" }}`,
	`{{ message['content'] }}<|eot_id|>`,
	'{% endfor %}',
	'{% if add_generation_prompt %}',
	`<|start_header_id|>assistant<|end_header_id|>{{ "\\n\\n" }}`,
	'{% endif %}',
].join('');

/**
 * The template that must stand in for the file's own; undefined where its own is right. Conversions
 * of CodeSteer may carry a newer Llama's template, which puts a system message with dates in front;
 * and without any the engine would take another format without saying so.
 */
export function templateFor(model: GgufModel, title: string): string | undefined {
	if (!model.llama3) return undefined;
	const codeSteer = /code-?\s?steer/i.test(`${model.name} ${title}`);
	return codeSteer || model.template === null ? LLAMA_3_TEMPLATE : undefined;
}

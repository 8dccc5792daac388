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
	return isCodeSteer(model, title) || model.template === null ? LLAMA_3_TEMPLATE : undefined;
}

/** What people should know of a file that does not say how its conversations are written. */
export function templateWarning(model: GgufModel, title: string): string | undefined {
	if (model.template !== null || (model.llama3 && isCodeSteer(model, title))) return undefined;
	const instead = model.llama3 ? 'Llama 3, whose vocabulary it has' : 'ChatML, the usual one';
	return `The file has no chat template, and gets that of ${instead}. If the model was trained with another, or for no conversation at all, its answers are poor or do not end: then take a file with its template.`;
}

function isCodeSteer({ name }: GgufModel, title: string): boolean {
	return /code-?\s?steer/i.test(`${name} ${title}`);
}

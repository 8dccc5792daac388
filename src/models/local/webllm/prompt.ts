import * as v from 'valibot';
import type { ChatMessage } from '../../../core/messages.ts';

const Texts = v.array(v.string());

/** How a model's conversations are written: `conv_template` of `mlc-chat-config.json`. */
export const PromptTemplate = v.object({
	name: v.optional(v.string(), ''),
	system_template: v.optional(v.string(), '{system_message}'),
	roles: v.object({ user: v.string(), assistant: v.string() }),
	role_templates: v.nullish(v.record(v.string(), v.nullable(v.string()))),
	role_content_sep: v.nullish(v.string()),
	role_empty_sep: v.nullish(v.string()),
	add_role_after_system_message: v.nullish(v.boolean()),
	/** After the messages, taking turns. */
	seps: v.pipe(Texts, v.minLength(1)),
	stop_str: v.optional(v.union([v.string(), Texts]), []),
	stop_token_ids: v.optional(v.array(v.number()), []),
	/** Before everything, such as the token that begins a text. */
	system_prefix_token_ids: v.nullish(v.array(v.number())),
});
export type PromptTemplate = v.InferOutput<typeof PromptTemplate>;

/** WebLLM's separators where a template names none. */
const DEFAULT_SEPARATOR = ': ';

/**
 * Llama 3's conversations, as CodeSteer's training wrote them, whatever a folder's file says:
 * https://www.llama.com/docs/model-cards-and-prompt-formats/meta-llama-3/
 */
const LLAMA_3 = {
	system_template: '<|start_header_id|>system<|end_header_id|>\n\n{system_message}<|eot_id|>',
	roles: { user: '<|start_header_id|>user', assistant: '<|start_header_id|>assistant' },
	role_templates: null,
	role_content_sep: '<|end_header_id|>\n\n',
	role_empty_sep: '<|end_header_id|>\n\n',
	add_role_after_system_message: true,
	seps: ['<|eot_id|>'],
} satisfies Partial<PromptTemplate>;

/** The template by which a model is really prompted. */
export function exactTemplate(template: PromptTemplate): PromptTemplate {
	return template.name.startsWith('llama-3') ? { ...template, ...LLAMA_3 } : template;
}

/**
 * The text that the model reads, up to where its reply begins: every message as it is, each turn
 * closed, and no system message but those given. WebLLM's own rendering replaces the `$` of messages,
 * adds a system message, and leaves turns open.
 */
export function renderPrompt(template: PromptTemplate, messages: readonly ChatMessage[]): string {
	const beforeContent = template.role_content_sep ?? DEFAULT_SEPARATOR;
	const beforeReply = template.role_empty_sep ?? DEFAULT_SEPARATOR;
	let text = '';
	let turns = 0;
	for (const { role, content } of messages) {
		if (role === 'system') {
			text += fill(template.system_template, '{system_message}', content);
			continue;
		}
		const roleInSystem = template.add_role_after_system_message === false && turns === 0 && text;
		const opening = roleInSystem ? '' : template.roles[role] + beforeContent;
		const pattern = template.role_templates?.[role] ?? `{${role}_message}`;
		const said = fill(pattern.replace('{function_string}', ''), `{${role}_message}`, content);
		text += opening + said + (template.seps[turns % template.seps.length] ?? '');
		turns++;
	}
	return text + template.roles.assistant + beforeReply;
}

/** Puts a text in a place of a pattern; `String.replace` would read the `$` in it. */
function fill(pattern: string, place: string, text: string): string {
	const at = pattern.indexOf(place);
	return at < 0 ? pattern : pattern.slice(0, at) + text + pattern.slice(at + place.length);
}

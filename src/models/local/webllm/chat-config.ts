import * as v from 'valibot';
import { Failure } from '../../../core/failure.ts';
import { PromptTemplate } from './prompt.ts';

const Whole = v.pipe(v.number(), v.safeInteger());

/** What of `mlc-chat-config.json` decides how a model is run. */
const ChatConfig = v.object({
	quantization: v.optional(v.string(), ''),
	model_type: v.optional(v.string(), ''),
	vocab_size: Whole,
	context_window_size: v.optional(Whole, -1),
	sliding_window_size: v.optional(Whole, -1),
	conv_template: PromptTemplate,
	model_config: v.optional(
		v.object({
			hidden_size: v.optional(Whole, 0),
			num_hidden_layers: v.optional(Whole, 0),
		}),
		{},
	),
});
export type ChatConfig = v.InferOutput<typeof ChatConfig>;

/** @throws Failure `not-a-model` */
export function readChatConfig(text: string): ChatConfig {
	try {
		return v.parse(ChatConfig, JSON.parse(text));
	} catch (thrown) {
		const what = v.isValiError(thrown) ? `: ${v.getDotPath(thrown.issues[0])}` : '';
		throw new Failure(
			'not-a-model',
			`The model's mlc-chat-config.json cannot be used${what}. Take the model from elsewhere, or convert it anew.`,
		);
	}
}

/** How a reply ended. */
export interface Finish {
	/**
	 * `stop`: the model had said it all. `length`: it came to its limit of tokens. `filter`: the provider
	 * withheld the rest, or all. `broken`: it broke off, or wanted a tool, which it has none of. `other`:
	 * for a reason that this page does not know.
	 */
	readonly how: 'stop' | 'length' | 'filter' | 'broken' | 'other';
	/** The provider's own words for it. */
	readonly said: string;
}

const LONGEST_SAID = 200;

/** The providers' words, in small letters. */
const WORDS: Readonly<Record<Exclude<Finish['how'], 'other'>, readonly string[]>> = {
	stop: [
		'stop',
		'end_turn',
		'stop_sequence',
		'eos',
		'eos_token',
		'stop_token',
		'complete',
		'completed',
		'end',
	],
	length: [
		'length',
		'max_tokens',
		'model_length',
		'model_context_window_exceeded',
		'max_output_tokens',
	],
	filter: [
		'content_filter',
		'content_filtered',
		'refusal',
		'safety',
		'recitation',
		'language',
		'blocklist',
		'prohibited_content',
		'spii',
		'guardrail_intervened',
		'error_toxic',
		'sensitive',
	],
	broken: [
		'error',
		'abort',
		'aborted',
		'cancelled',
		'canceled',
		'insufficient_system_resource',
		'network_error',
		'timeout',
		'tool_calls',
		'tool_use',
		'function_call',
		'pause_turn',
		'compaction',
		'other',
		'malformed_function_call',
		'unexpected_tool_call',
		'too_many_tool_calls',
		'malformed_response',
		'missing_thought_signature',
	],
};
// A map, not an object: a provider may say "constructor".
const HOW = new Map<string, Finish['how']>(
	(['stop', 'length', 'filter', 'broken'] as const).flatMap((how) =>
		WORDS[how].map((word) => [word, how] as const),
	),
);

/** Reads why a reply ended. @param more what the provider says beside its word */
export function readFinish(word: string, more = ''): Finish {
	const bare = word.slice(0, LONGEST_SAID).trim().toLowerCase();
	const how = HOW.get(bare) ?? (bare.startsWith('content_filter') ? 'filter' : 'other');
	return { how, said: (more === '' ? word : `${word}: ${more}`).slice(0, LONGEST_SAID) };
}

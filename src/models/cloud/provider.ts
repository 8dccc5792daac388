export type WireName = 'openai-chat' | 'anthropic-messages' | 'gemini-generate';

/** How a provider's requests differ from its wire format's plainest form. */
export interface Quirks {
	/** Models that refuse a temperature: they run at the provider's own. */
	readonly noTemperature?: RegExp;
	/** The name of the token limit, where it is not `max_tokens`. */
	readonly tokenLimit?: 'max_completion_tokens';
	/** Whether usage must be asked for with `stream_options`. */
	readonly askUsage?: boolean;
}

interface SuggestedModel {
	readonly id: string;
	/** US dollars per million tokens, input and output; absent where it is not certain. */
	readonly price?: readonly [input: number, output: number];
}

/** A place that answers conversations: one file of `providers/` each. */
export interface Provider {
	/** A key in links and files, for ever. */
	readonly id: string;
	readonly title: string;
	readonly baseUrl: string;
	/** Whether the user says where it is; otherwise `baseUrl` is what the form uses. */
	readonly ownAddress: boolean;
	readonly needsKey: boolean;
	/** Where a key is had, in words. */
	readonly keyFrom: string;
	readonly wire: WireName;
	readonly quirks: Quirks;
	readonly models: readonly SuggestedModel[];
	/** The month of `models` and their prices, such as "2026-11". */
	readonly asOf: string;
	/** What to do where the browser may not reach it. */
	readonly whenBlocked: string;
}

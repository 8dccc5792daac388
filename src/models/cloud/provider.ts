import type { SamplingKey } from '../../core/settings.ts';

export type WireName = 'openai-chat' | 'anthropic-messages' | 'gemini-generate';

/** How a provider's requests differ from its wire format's plainest form. */
export interface Quirks {
	/** Models that refuse a temperature: they run at the provider's own. */
	readonly noTemperature?: RegExp;
	/** Whether usage must be asked for with `stream_options`. */
	readonly askUsage?: boolean;
}

/** Settings of the sampling by the field of a request that takes them; those missing have none. */
export type SamplingFields = { readonly [Key in SamplingKey]?: string };

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
	/** Where its fields for the sampling differ from its wire format's; null where it has none. */
	readonly sampling?: { readonly [Key in SamplingKey]?: string | null };
	readonly models: readonly SuggestedModel[];
	/** The month of `models` and their prices, such as "2026-11". */
	readonly asOf: string;
	/** What to do where the browser may not reach it. */
	readonly whenBlocked: string;
}

import type { SamplingKey } from '../../core/settings.ts';

export type WireName =
	| 'openai-chat'
	| 'openai-responses'
	| 'anthropic-messages'
	| 'anthropic-code-execution'
	| 'gemini-generate'
	| 'gemini-code-execution';

/** How a provider's requests differ from its wire format's plainest form. */
export interface Quirks {
	/** Models that refuse or ignore a temperature: they run at their own, and none is sent. */
	readonly noTemperature?: RegExp;
	/** Models that think before they answer unless told otherwise: that counts as answer tokens. */
	readonly thinks?: RegExp;
	/** Models that can be told how much to think; where it is absent, any may be. */
	readonly effort?: RegExp;
	/** Whether usage must be asked for with `stream_options`. */
	readonly askUsage?: boolean;
}

/** Settings of the sampling by the field of a request that takes them, a dot for a field within one; those missing have none. */
export type SamplingFields = { readonly [Key in SamplingKey]?: string };

/** A place that answers conversations: one file of `providers/` each. */
export interface Provider {
	/** A key in links and files, for ever. */
	readonly id: string;
	readonly title: string;
	/** Where it answers where the user gives no address. */
	readonly baseUrl: string;
	/** Whether only the user knows where it is; otherwise an address of theirs is that of a proxy. */
	readonly ownAddress: boolean;
	readonly needsKey: boolean;
	/** Where a key is had, in words. */
	readonly keyFrom: string;
	readonly wire: WireName;
	readonly quirks: Quirks;
	/** Where its fields for the sampling differ from its wire format's; null where it has none. */
	readonly sampling?: { readonly [Key in SamplingKey]?: string | null };
	/** Its own code interpreter: the wire that asks for it, and the models that have it. Absent: none. */
	readonly interpreter?: { readonly wire: WireName; readonly models: RegExp };
	/** Names of models worth offering; `prices.ts` and `endings.ts` know more of some. */
	readonly models: readonly string[];
	/** The month of `models`, such as "2026-11". */
	readonly asOf: string;
}

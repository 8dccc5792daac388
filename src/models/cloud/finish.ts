/** How a reply ended. */
export interface Finish {
	/**
	 * `stop`: the model had said it all. `length`: it came to its limit of tokens. `filter`: the provider
	 * withheld the rest, or all. `broken`: it broke off, or wanted a tool, which it has none of. `other`:
	 * for a reason that this page does not know. `paused`: it is to be gone on with.
	 */
	readonly how: 'stop' | 'length' | 'filter' | 'broken' | 'other' | 'paused';
	/** The provider's own words for it. */
	readonly said: string;
}

const LONGEST_SAID = 200;

type How = Finish['how'];

/** Said of a reply that goes on: by some in every piece of it. */
const GOES_ON = /^(?:|null|none|not_finished|in_progress|(?:finish_reason_)?unspecified)$/;

/** What the providers' words hold, in small letters; of several kinds the first is meant. */
const KINDS: readonly (readonly [How, RegExp])[] = [
	[
		'filter',
		/filter|refus|safety|recitation|^language$|block|prohibited|spii|guardrail|toxic|sensitive|moderat|violat|armor|jailbreak/,
	],
	['broken', /(?:time|rate)_?limit|tool/],
	['length', /length|max[a-z_]{0,30}token|token_?limit|max_?len|context_?window|^(?:error_)?limit/],
	[
		'broken',
		/error|fail|abort|cancel|interrupt|time_?out|load|insufficient|function|malformed|unexpected|repeti|incomplete|pause|compaction|other$|missing|user_?stop|exhausted/,
	],
	['stop', /stop|eos|^end|complete|finish|^done$|^normal$/],
];

/** Reads why a reply ended; undefined where it has not. @param more what the provider says beside its word */
export function readFinish(word: string, more = ''): Finish | undefined {
	const bare = word.slice(0, LONGEST_SAID).trim().toLowerCase().replace(/[\s-]/g, '_');
	if (GOES_ON.test(bare)) return undefined;
	const [how = 'other' as const] = KINDS.find(([, words]) => words.test(bare)) ?? [];
	return { how, said: (more === '' ? word : `${word}: ${more}`).slice(0, LONGEST_SAID) };
}

/** From what says the least of a reply to what says the most. */
const WEIGHT: readonly How[] = ['other', 'stop', 'paused', 'length', 'broken', 'filter'];

/** What two words for one end mean together: what was withheld, broken off or cut stays so, whatever else is said. */
export function graver(one: Finish | undefined, other: Finish | undefined): Finish | undefined {
	if (!one || !other) return other ?? one;
	return WEIGHT.indexOf(other.how) >= WEIGHT.indexOf(one.how) ? other : one;
}

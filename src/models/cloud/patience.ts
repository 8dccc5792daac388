/** How long a call is waited for, in seconds, and how often it is tried. */
export interface Patience {
	/** Tries in all, where the provider is at fault or out of reach. */
	readonly tries: number;
	/** Tries in all, where one gave an empty answer or was cut in the middle of it: each may cost money. */
	readonly answers: number;
	/** The wait before the second try; it doubles with each further one. */
	readonly firstWait: number;
	/** The longest wait of our own. */
	readonly longestWait: number;
	/** The longest wait that a provider may ask for; asked for more, the call fails at once. */
	readonly longestAsked: number;
	/** How long, all waits together, a limit on calls is waited out: such limits are for a minute. */
	readonly limited: number;
	/** How long the provider may take until its reply starts. */
	readonly start: number;
	/** How long it may be silent within a reply: a reasoning model thinks for minutes. */
	readonly silence: number;
	/** How long it may be silent once it has said that the reply ends. */
	readonly ending: number;
}

export const PATIENCE: Patience = {
	tries: 5,
	answers: 3,
	firstWait: 1,
	longestWait: 30,
	longestAsked: 120,
	limited: 120,
	start: 180,
	silence: 300,
	ending: 30,
};

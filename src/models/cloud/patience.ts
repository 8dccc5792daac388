/** How long a call is waited for, in seconds, and how often it is tried. */
export interface Patience {
	/** Tries in all. */
	readonly tries: number;
	/** The wait before the second try; it doubles with each further one. */
	readonly firstWait: number;
	/** The longest wait of our own. */
	readonly longestWait: number;
	/** The longest wait that a provider may ask for; asked for more, the call fails at once. */
	readonly longestAsked: number;
	/** How long the provider may take until its reply starts. */
	readonly start: number;
	/** How long it may be silent within a reply: a reasoning model thinks for minutes. */
	readonly silence: number;
}

export const PATIENCE: Patience = {
	tries: 5,
	firstWait: 1,
	longestWait: 30,
	longestAsked: 120,
	start: 180,
	silence: 300,
};

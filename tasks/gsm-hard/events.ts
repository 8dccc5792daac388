import type { Builder, Kind, State } from './builder.ts';

/** Something that happens to the running quantity. */
export interface Event {
	/** What the running quantity must be. */
	readonly from: readonly Kind[];
	/** Null where the setting has no words for it, or where it makes no sense. */
	readonly happen: (story: Builder, state: State) => State | null;
	/** The operations that it takes. */
	readonly steps: number;
	/** Nothing can come after it. */
	readonly ends?: boolean;
	/** How often it is drawn, compared to others; 1 unless said. */
	readonly weight?: number;
}

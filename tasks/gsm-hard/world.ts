/** A singular and its plural. */
export type Noun = readonly [one: string, many: string];
export type Range = readonly [low: number, high: number];

/**
 * The words of a setting. In its sentences {A} and {B} are people, {n} a number. What a setting
 * has no words for does not happen there.
 */
export interface World {
	/** How the story begins. */
	readonly scenes: readonly string[];
	readonly thing: Noun;
	/** "pick", "picked", "picking": what people do to get the things. */
	readonly verb: readonly [now: string, past: string, noun: string];
	/** Sorts of the things, in the plural. */
	readonly sorts?: readonly string[];
	/** Where the things that are counted are: "in the barn". */
	readonly place: string;
	/** What happens to things that are then gone, after a plural subject: "were bruised". */
	readonly lost?: readonly string[];
	/** What is true of the only things that matter from then on, and what these are called. */
	readonly kept?: readonly (readonly [predicate: string, ref: string])[];
	readonly gained: readonly string[];
	readonly box?: Noun;
	/** What carries the boxes. */
	readonly carrier?: Noun;
	readonly helper: Noun;
	/** In cents. */
	readonly price?: Range;
	/** What is paid for each thing, where "sold" does not fit; {n} is the price. */
	readonly sale?: readonly string[];
	/** The weight of each thing. */
	readonly grams?: Range;
	/** The work on each thing. */
	readonly minutes?: Range;
	/** What each thing is made of. */
	readonly part?: { readonly noun: Noun; readonly sentence: string; readonly range: Range };
	/** Who takes several things each, before a plural verb. */
	readonly takers?: { readonly noun: Noun; readonly sentence: string };
	/** What money is spent on. */
	readonly costs: readonly string[];
	/** Facts beside the point. */
	readonly noise: readonly string[];
}

/** A singular and its plural. */
export type Noun = readonly [one: string, many: string];
export type Range = readonly [low: number, high: number];
/** A fact beside the point; its number {n} lies in the range. */
export type Noise = readonly [sentence: string, low: number, high: number];

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
	/** How many are got in an hour at most, by whoever the story is about; see period.ts. */
	readonly pace: number;
	/** The shortest time for which it makes sense to say how many are got. */
	readonly shortest?: 'month';
	/** Sorts of the things, in the plural; nothing is of two of them. */
	readonly sorts?: readonly string[];
	/** Where the things that are counted are: "in the barn". */
	readonly place: string;
	/** What happens to things that are then gone, and brings no money, after a plural subject: "were bruised". */
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
	/** Who is given several things each, without paying; the sentence goes on after "each of ten shops". */
	readonly takers?: { readonly noun: Noun; readonly sentence: string };
	/** What money is spent on. */
	readonly costs: readonly string[];
	readonly noise: readonly Noise[];
}

/**
 * What is put otherwise where the numbers are too large for a person: the stories are about
 * companies then. What happens, and how often it can, is as in the setting itself.
 */
export type Industry = Pick<World, 'scenes' | 'gained' | 'costs'> &
	Partial<World> & {
		/** What a company is called after its owner's name: "Orchards". */
		readonly firm: string;
		/** Whether a world-wide company can get hundreds of millions in a day. */
		readonly daily?: true;
	};

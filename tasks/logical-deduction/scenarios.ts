const words = (list: string): readonly string[] => list.split(' ');

const CITIES = words(
	'Oslo Lima Cairo Porto Hanoi Quito Riga Dakar Turin Kyoto Bergen Ankara Malmö Tunis Havana Lagos',
);
const COLOURS = words(
	'amber azure beige coral crimson ebony emerald indigo ivory lilac maroon mauve olive scarlet teal turquoise',
);

/** A row of things and the words for it. Place 1 is the one that `ends` names first. */
export interface Scenario {
	/** The sentence that lists the things: `#` is their number, `*` the list. */
	readonly intro: string;
	/** `*` is the name. */
	readonly thing: string;
	readonly names: readonly string[];
	readonly ends: readonly [string, string];
	/** The k-th place from each end: `#` is the ordinal number. */
	readonly places: readonly [string, string];
	readonly verbs: readonly [is: string, isNot: string];
	/** "comes before", "comes after"; then the same with nothing in between. */
	readonly before: readonly [string, string];
	readonly directly: readonly [string, string];
}

const leftToRight = {
	ends: ['the leftmost', 'the rightmost'],
	places: ['the # from the left', 'the # from the right'],
	verbs: ['is', 'is not'],
	before: ['is to the left of', 'is to the right of'],
	directly: ['is directly to the left of', 'is directly to the right of'],
} as const;

/** Things that differ in one quality, the one that has most of it first. */
const ranked = (most: string, least: string, more: string, less: string) =>
	({
		ends: [`the ${most}`, `the ${least}`],
		places: [`the #-${most}`, `the #-${least}`],
		verbs: ['is', 'is not'],
		before: [`is ${more} than`, `is ${less} than`],
		directly: ['comes directly before', 'comes directly after'],
	}) as const;

/** By key; keys are kept in puzzles. */
export const SCENARIOS: Readonly<Record<string, Scenario>> = {
	instruments: {
		intro: 'In a shop window, # instruments are laid out in a row: *.',
		thing: 'the *',
		names: words(
			'violin oboe banjo harp tuba lute cello flute drum zither piccolo accordion trumpet mandolin clarinet bassoon',
		),
		...leftToRight,
	},
	houses: {
		intro: 'Along the harbour stand # houses in a row, seen from the water: *.',
		thing: 'the * house',
		names: COLOURS,
		...leftToRight,
	},
	seats: {
		intro: 'On a long bench sit # people in a row, as the photographer sees them: *.',
		thing: 'the *',
		names: words(
			'baker miller tailor carpenter plumber dentist surgeon lawyer painter gardener sailor teacher pilot weaver barber cobbler',
		),
		...leftToRight,
	},
	boats: {
		intro: 'In a regatta without a tie, # boats cross the line: *.',
		thing: 'the *',
		names: words(
			'Heron Comet Marigold Tempest Osprey Juniper Mermaid Falcon Aurora Dolphin Thistle Meteor Sparrow Lagoon Pelican Zephyr',
		),
		ends: ['first', 'last'],
		places: ['#', '#-to-last'],
		verbs: ['finishes', 'does not finish'],
		before: ['finishes ahead of', 'finishes behind'],
		directly: ['finishes directly ahead of', 'finishes directly behind'],
	},
	trains: {
		intro: 'From one platform leave # trains in a day, at different times: *.',
		thing: 'the * train',
		names: CITIES,
		ends: ['first', 'last'],
		places: ['#', '#-to-last'],
		verbs: ['leaves', 'does not leave'],
		before: ['leaves before', 'leaves after'],
		directly: ['leaves directly before', 'leaves directly after'],
	},
	lectures: {
		intro: 'A summer school has # lectures, one after another: *.',
		thing: 'the * lecture',
		names: words(
			'botany geology optics logic history poetry ethics genetics acoustics topology rhetoric painting ecology statistics anatomy economics',
		),
		ends: ['first', 'last'],
		places: ['#', '#-to-last'],
		verbs: ['comes', 'does not come'],
		before: ['comes before', 'comes after'],
		directly: ['comes directly before', 'comes directly after'],
	},
	trees: {
		intro: 'In a park grow # trees, no two of the same height: *.',
		thing: 'the *',
		names: words(
			'oak birch larch willow maple cedar poplar rowan alder beech hazel linden spruce elm ash chestnut',
		),
		...ranked('tallest', 'shortest', 'taller', 'shorter'),
	},
	parcels: {
		intro: 'A courier weighs # parcels, no two of the same weight: *.',
		thing: 'the * parcel',
		names: CITIES,
		...ranked('heaviest', 'lightest', 'heavier', 'lighter'),
	},
	coins: {
		intro: 'A collector dates # coins, each from another year: *.',
		thing: 'the *',
		names: words(
			'florin ducat drachma guilder denarius sequin thaler kopeck peso escudo rupee shilling franc lira obol mohur',
		),
		...ranked('oldest', 'newest', 'older', 'newer'),
	},
	ribbons: {
		intro: 'A seamstress sorts # ribbons, no two of the same length: *.',
		thing: 'the * ribbon',
		names: COLOURS,
		...ranked('longest', 'shortest', 'longer', 'shorter'),
	},
	paintings: {
		intro: 'At an auction # pictures are sold, no two at the same price: *.',
		thing: 'the *',
		names: words(
			'portrait seascape fresco etching woodcut miniature collage mosaic icon watercolour triptych poster engraving sketch still-life panorama',
		),
		...ranked('dearest', 'cheapest', 'dearer', 'cheaper'),
	},
};

/** For published puzzles, whose question has its own words. */
export const PUBLISHED: Scenario = {
	intro: '#: *.',
	thing: '*',
	names: [],
	ends: ['first', 'last'],
	places: ['#', '#-to-last'],
	verbs: ['comes', 'does not come'],
	before: ['comes before', 'comes after'],
	directly: ['comes directly before', 'comes directly after'],
};

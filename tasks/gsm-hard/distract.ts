import { type Rational, ratio, whole } from '../kit/exact/rational.ts';
import { NAMES } from '../kit/generate/names.ts';
import { type Builder, fill, type State } from './builder.ts';
import { largeNumber, show } from './numbers.ts';
import type { Given } from './puzzle.ts';
import type { Noise } from './world.ts';

type Draw = (story: Builder) => readonly [sentence: string, unit: 'things' | 'money', Rational];

const things = ([sentence, low, high]: Noise): Draw => {
	return ({ random }) => [sentence, 'things', whole(random.int(low, high))];
};
/** Of dollars from the range, with cents. */
const money = ([sentence, low, high]: Noise): Draw => {
	return ({ random }) => [
		sentence,
		'money',
		ratio(BigInt(random.int(low * 100, high * 100)), 100n),
	];
};
/** A number like the one that the story starts from. */
const alike = (sentence: string): Draw => {
	return ({ random, settings }) => [
		sentence,
		'things',
		whole(largeNumber(settings.digits, random)),
	];
};

const ANYWHERE: readonly Noise[] = [
	['{B} sent {A} a postcard with a picture of {n} sheep.', 3, 40],
	['Last week, {B} turned {n} years old.', 18, 90],
	['The nearest town has {n} inhabitants.', 900, 90_000],
	['{B}, a friend of the family, has read {n} books.', 11, 900],
	['The weather report promised {n} hours of sunshine for the coming week.', 11, 70],
	['The parking lot nearby has room for {n} cars.', 11, 400],
	['The phone number of {B} ends in {n}.', 1001, 9999],
	['{B} once climbed a tower with {n} steps.', 90, 900],
	['{B} knows somebody who keeps {n} rabbits.', 3, 40],
	['{B} came from {n} kilometers away to watch.', 11, 400],
];
const PRICES: readonly Noise[] = [
	['{B} dreams of a sofa that costs {n}.', 300, 2500],
	['A hotel room in the nearest town costs {n} a night.', 40, 300],
	['{B} has {n} in a wallet at home.', 5, 300],
];

/** Facts beside the point that fit every setting; {B} is nobody else in the story. */
function drawsFor({ world, settings, random, large }: Builder): Draw[] {
	const { thing, verb, costs } = world;
	const elsewhere = large
		? [
				alike(`In another country, a rival company ${verb[1]} {n} ${thing[1]}.`),
				alike(`A rival company, founded by {B}, ${verb[1]} {n} ${thing[1]}.`),
			]
		: [
				alike(`In another town, {B} ${verb[1]} {n} ${thing[1]}.`),
				alike(`{B}, who lives in another country, once ${verb[1]} {n} ${thing[1]}.`),
			];
	const earlier = `Two years earlier, {A} had spent {n} on ${random.pick(costs)}.`;
	const scale = large ? 10 ** Math.max(0, Math.min(settings.digits - 4, 4)) : 1;
	return [
		...[...world.noise, ...ANYWHERE].map(things),
		...elsewhere,
		...PRICES.map(money),
		money([earlier, 20 * scale, 900 * scale]),
	];
}

/** What "these apples" or "this money" are must have been said right before. */
const POINTS_BACK = /\b(?:these|this|such|the others|(?:did|was|is|than) that)\b/i;

/** Puts the facts beside the point that the settings want between the sentences, after the first. */
export function distract(story: Builder, state: State, sentences: string[], given: Given[]): void {
	const { random, people, names, settings } = story;
	const strangers = random.shuffle(NAMES.filter((name) => !names.includes(name)));
	const isFree = (place: number) => !POINTS_BACK.test(sentences[place] ?? state.ask);
	for (const draw of random.sample(drawsFor(story), settings.distractors)) {
		const places = sentences.flatMap((_, index) => (isFree(index + 1) ? [index + 1] : []));
		const [sentence, unit, value] = draw(story);
		const name = `beside_the_point_${given.length}`;
		const place = places.length > 0 ? random.pick(places) : 1;
		sentences.splice(
			place,
			0,
			fill(sentence, { A: people[0], B: strangers.pop() ?? '', n: `{${name}}` }),
		);
		given.push({ name, unit, value: `${value.above}/${value.below}`, shown: show(value, unit) });
	}
}

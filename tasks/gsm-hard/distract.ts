import { type Rational, ratio, whole } from '../kit/exact/rational.ts';
import { NAMES } from '../kit/generate/names.ts';
import { type Builder, fill, type State } from './builder.ts';
import { largeNumber, show } from './numbers.ts';
import type { Given } from './puzzle.ts';

type Draw = (story: Builder) => readonly [sentence: string, unit: 'things' | 'money', Rational];

const things = (sentence: string, longest = 3): Draw => {
	return ({ random }) => [sentence, 'things', whole(largeNumber(random.int(2, longest), random))];
};
const money = (sentence: string): Draw => {
	return ({ random }) => [sentence, 'money', ratio(BigInt(random.int(300, 990_000)), 100n)];
};

/** Facts beside the point that fit every setting; {B} is nobody else in the story. */
function drawsFor({ world, settings, random }: Builder): Draw[] {
	const { thing, verb, costs } = world;
	return [
		...world.noise.map((sentence) => things(sentence)),
		things(`In another town, {B} ${verb[1]} {n} ${thing[1]}.`, settings.digits),
		things(`{B}, who lives in another country, once ${verb[1]} {n} ${thing[1]}.`, settings.digits),
		things('{B} sent {A} a postcard with a picture of {n} sheep.', 2),
		things('On that day, {B} turned {n} years old.', 2),
		things('The nearest town has {n} inhabitants.', 5),
		things('{B}, a cousin of {A}, has read {n} books.', 3),
		things('The weather report promised {n} hours of sunshine for that week.', 2),
		things('The parking lot nearby has room for {n} cars.', 3),
		things('The phone number of {B} ends in {n}.', 4),
		things('{B} once climbed a tower with {n} steps.', 3),
		things('{B} knows somebody who keeps {n} rabbits.', 2),
		things('{B} came from {n} kilometers away to watch.', 3),
		money(`Two years earlier, {A} had spent {n} on ${random.pick(costs)}.`),
		money('{B} dreams of a sofa that costs {n}.'),
		money('A hotel room in that town costs {n} a night.'),
		money('{B} has {n} in a wallet at home.'),
	];
}

/** What "these apples" or "this money" are must have been said right before. */
const POINTS_BACK = /\b(?:these|this|(?:did|was|is|than) that)\b/i;

/** Puts the facts beside the point that the settings want between the sentences, after the first `scene`. */
export function distract(
	story: Builder,
	state: State,
	sentences: string[],
	given: Given[],
	scene: number,
): void {
	const { random, people, settings } = story;
	const strangers = random.shuffle(NAMES.filter((name) => !people.includes(name)));
	const isFree = (place: number) => !POINTS_BACK.test(sentences[place] ?? state.ask);
	for (const draw of random.sample(drawsFor(story), settings.distractors)) {
		const places = sentences.flatMap((_, index) =>
			index + 1 >= scene && isFree(index + 1) ? [index + 1] : [],
		);
		const [sentence, unit, value] = draw(story);
		const name = `beside_the_point_${given.length}`;
		const place = places.length > 0 ? random.pick(places) : scene;
		sentences.splice(
			place,
			0,
			fill(sentence, { A: people[0], B: strangers.pop() ?? '', n: `{${name}}` }),
		);
		given.push({ name, unit, value: `${value.above}/${value.below}`, shown: show(value, unit) });
	}
}

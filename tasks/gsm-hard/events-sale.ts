import { type Builder, fill, type Quantity, type State } from './builder.ts';
import type { Event } from './events.ts';
import { partOf } from './numbers.ts';

/** Money that somebody has. */
export function income(quantity: Quantity, ref: string, ask: string): State {
	return { kind: 'income', quantity, ref, ask };
}

function takings(story: Builder, quantity: Quantity): State {
	const ask = story.random.pick([
		`How many dollars did ${story.people[0]} take in?`,
		'How much were the takings, in dollars?',
	]);
	return income(quantity, 'the takings', ask);
}

function sellEach(story: Builder, state: State): State | null {
	const { price, sale, thing } = story.world;
	if (!price) return null;
	const each = story.price(`price per ${thing[0]}`, price);
	const [who] = story.people;
	const words = { ref: state.ref, n: `{${each.name}}`, A: who };
	story.say(
		fill(
			story.random.pick(
				sale ?? [
					`${who} sold all {ref} for {n} each.`,
					`All {ref} were sold at a price of {n} each.`,
					`${who} found buyers for all {ref}, at {n} each.`,
				],
			),
			words,
		),
	);
	const total = story.compute('takings', 'money', state.quantity, '*', each);
	return sale
		? income(total, 'this money', 'How many dollars did that bring in?')
		: takings(story, total);
}

function sellPacks(story: Builder, state: State): State | null {
	const { price, sale, thing } = story.world;
	if (!price || sale) return null;
	const count = story.random.int(3, 12);
	const size = story.tell('pack size', 'factor', count);
	const cost = story.price('price per pack', [price[0] * count, price[1] * count]);
	story.say(
		story.random.pick([
			`${story.people[0]} sold all ${state.ref} in packs of {${size.name}}, at {${cost.name}} a pack.`,
			`The price was {${cost.name}} for every {${size.name}} ${thing[1]}, and all ${state.full ?? state.ref} were sold.`,
		]),
	);
	const packs = story.compute('packs', 'things', state.quantity, '/', size);
	return takings(story, story.compute('takings', 'money', packs, '*', cost));
}

function sellDozens(story: Builder, state: State): State | null {
	const { price, sale, thing } = story.world;
	if (!price || sale || !story.settings.conversions) return null;
	const cost = story.price('price per dozen', [price[0] * 11, price[1] * 11]);
	story.say(`${story.people[0]} sold all ${state.ref} by the dozen, at {${cost.name}} a dozen.`);
	const dozens = story.compute(`dozens of ${thing[1]}`, 'things', state.quantity, '/', 12);
	return takings(story, story.compute('takings', 'money', dozens, '*', cost));
}

function sellBoxes(story: Builder, state: State): State | null {
	const { price, box } = story.world;
	if (!price || !box) return null;
	const cost = story.price(`price per ${box[0]}`, [price[0] * 8, price[1] * 12]);
	story.say(
		story.random.pick([
			`Each ${box[0]} was sold for {${cost.name}}.`,
			`A wholesaler bought all ${state.ref} for {${cost.name}} each.`,
		]),
	);
	return takings(story, story.compute('takings', 'money', state.quantity, '*', cost));
}

/** A share at one price, the rest at another. */
function sellShares(story: Builder, state: State): State | null {
	const { price, sale, thing } = story.world;
	if (!price || sale) return null;
	const middle = Math.floor((price[0] + price[1]) / 2);
	const share = story.settings.percentages
		? story.percentage('full price percentage', 20, 80)
		: story.fraction('full price share', 10);
	const high = story.price('full price', [middle, price[1]]);
	const low = story.price('reduced price', [price[0], middle]);
	story.say(
		`${story.people[0]} sold {${share.name}} of ${state.ref} for {${high.name}} each and all the others for {${low.name}} each.`,
	);
	const first = story.compute(`full price ${thing[1]}`, 'things', state.quantity, '*', share);
	const rest = story.compute(`reduced ${thing[1]}`, 'things', state.quantity, '-', first);
	const one = story.compute('full price takings', 'money', first, '*', high);
	const two = story.compute('reduced takings', 'money', rest, '*', low);
	return takings(story, story.compute('takings', 'money', one, '+', two));
}

/** So many at one price, the rest at another. */
function sellTiers(story: Builder, state: State): State | null {
	const { price, sale, thing } = story.world;
	if (!price || sale) return null;
	const middle = Math.floor((price[0] + price[1]) / 2);
	const number = partOf(state.quantity.value, 150, 800, story.random);
	const count = story.tell(`early ${thing[1]}`, 'things', number);
	const high = story.price('early price', [middle, price[1]]);
	const low = story.price('late price', [price[0], middle]);
	story.say(
		`The first {${count.name}} of ${state.ref} were sold for {${high.name}} each, and all the others for {${low.name}} each.`,
	);
	const rest = story.compute(`late ${thing[1]}`, 'things', state.quantity, '-', count);
	const one = story.compute('early takings', 'money', count, '*', high);
	const two = story.compute('late takings', 'money', rest, '*', low);
	return takings(story, story.compute('takings', 'money', one, '+', two));
}

export const SALE_EVENTS: readonly Event[] = [
	{ from: ['things', 'chosen'], happen: sellEach, steps: 1, weight: 2 },
	{ from: ['things', 'chosen'], happen: sellPacks, steps: 2 },
	{ from: ['things', 'chosen'], happen: sellDozens, steps: 2, weight: 2 },
	{ from: ['things', 'chosen'], happen: sellShares, steps: 5 },
	{ from: ['things', 'chosen'], happen: sellTiers, steps: 4 },
	{ from: ['boxes'], happen: sellBoxes, steps: 1, weight: 2 },
];

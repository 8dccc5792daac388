import type { Random } from '../../../src/ground/random.ts';
import { counted } from '../../kit/generate/counted.ts';
import { NAMES } from '../../kit/generate/names.ts';
import { bound, type Draft, exactly, factorial, listed, near, range } from './draft.ts';

const SUITS = ['red', 'blue', 'green', 'yellow'];

export function cards(size: number, random: Random): Draft {
	const hand = near(size, random);
	const ranks = random.int(Math.max(hand, 6), Math.min(13, hand + 6));
	const colours = random.int(3, 4);
	const suits = SUITS.slice(0, colours);
	const who = random.pick(NAMES);
	// A step is a number; its symbol says, bit by bit, in which colours the hand holds it.
	const held = range(2 ** colours);
	const bits = held.map((mask) => range(colours).filter((bit) => (mask >> bit) % 2 === 1).length);
	const colour = random.int(0, colours - 1);
	const ofColour = bound(random.int(1, Math.max(1, Math.round(hand / colours))), random);
	const above = random.int(Math.floor(ranks / 2), ranks - 1);
	const high = bound(
		random.int(1, Math.max(1, Math.round((hand * (ranks - above)) / ranks))),
		random,
	);
	const divisor = random.int(2, 5);
	const pairs = random.int(0, 1);
	const orders = factorial(hand);
	return {
		scene: `A pack has ${colours * ranks} cards: in each of the colours ${listed(suits)} there are cards with the numbers 1 to ${ranks}, one of each. ${who} is dealt a hand of ${hand} cards from the shuffled pack.`,
		chance: `All hands of ${hand} cards are equally likely.`,
		counted: 'hands',
		different: 'All cards can be told apart; the order of the cards in a hand does not matter.',
		model: {
			steps: range(ranks).map(() => held.map(() => 1)),
			base: [{ kind: 'sum', parts: [{ values: bits }], test: exactly(hand) }],
		},
		...(orders === undefined ? {} : { orders }),
		shown: [...suits.map((suit) => `${suit} 1 to ${ranks}`), `${hand} dealt`],
		options: [
			{
				topic: 'numbers',
				text:
					pairs === 0
						? 'no two cards of the hand have the same number'
						: 'exactly one number occurs on more than one card of the hand',
				rule: {
					kind: 'sum',
					parts: [{ values: bits.map((count) => (count > 1 ? 1 : 0)) }],
					test: exactly(pairs),
				},
			},
			{
				topic: 'colour',
				text: `the hand has ${ofColour.words} ${counted(ofColour.value, `${suits[colour]} card`)}`,
				rule: {
					kind: 'sum',
					parts: [{ values: held.map((mask) => (mask >> colour) % 2) }],
					test: ofColour.test,
				},
			},
			{
				topic: 'cover',
				text: 'every colour of the pack occurs in the hand',
				rule: { kind: 'cover', masks: held, full: 2 ** colours - 1 },
			},
			{
				topic: 'high',
				text: `the hand has ${high.words} ${counted(high.value, 'card')} with a number above ${above}`,
				rule: {
					kind: 'sum',
					parts: [{ steps: range(ranks - above, above), values: bits }],
					test: high.test,
				},
			},
			{
				topic: 'sum',
				text: `the sum of the numbers on the cards of the hand is divisible by ${divisor}`,
				rule: {
					kind: 'sum',
					parts: range(ranks).map((step) => ({
						steps: [step],
						values: bits.map((count) => (count * (step + 1)) % divisor),
					})),
					test: { modulus: divisor, remainder: 0 },
				},
			},
			{
				topic: 'one',
				text: `the hand has no card with the number ${above}`,
				rule: { kind: 'sum', parts: [{ steps: [above - 1], values: bits }], test: exactly(0) },
			},
		],
	};
}

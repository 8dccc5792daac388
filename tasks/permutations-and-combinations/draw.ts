import type { Random } from '../../src/ground/random.ts';
import type { Constraint, Simple } from './puzzle.ts';

export type Kinds = 'plain' | 'spacing' | 'logical';

type Shape = (order: readonly string[], random: Random) => Constraint;

function place(order: readonly string[], random: Random) {
	const item = random.pick(order);
	const place = random.int(1, order.length);
	// A fixed place gives much away: one in five.
	return random.chance(1, 5)
		? { kind: 'at' as const, item, place: order.indexOf(item) + 1 }
		: { kind: 'not at' as const, item, place };
}

function relation(order: readonly string[], random: Random) {
	const [item = '', other = ''] = random.sample(order, 2);
	return { kind: random.pick(['left of', 'right of'] as const), item, other };
}

function beside(order: readonly string[], random: Random) {
	const left = random.int(0, order.length - 2);
	const [item = '', other = ''] = random.shuffle(order.slice(left, left + 2));
	return { kind: 'beside' as const, item, other };
}

function distance(order: readonly string[], random: Random): Simple {
	const [item = '', other = ''] = random.sample(order, 2);
	const apart = Math.abs(order.indexOf(item) - order.indexOf(other));
	return apart === 1
		? { kind: 'beside', item, other }
		: { kind: 'distance', item, other, distance: apart };
}

function between(order: readonly string[], random: Random): Simple {
	const [first = '', item = '', second = ''] = random
		.sample(order, 3)
		.sort((a, b) => order.indexOf(a) - order.indexOf(b));
	return { kind: 'between', item, ends: random.chance(1, 2) ? [first, second] : [second, first] };
}

/** About other items than the first; often not so, which is what makes a choice of two. */
function second(order: readonly string[], random: Random, first: string): Simple {
	const others = order.filter((item) => item !== first);
	return random.chance(1, 2) ? place(others, random) : relation(others, random);
}

function either(order: readonly string[], random: Random): Constraint {
	const first = random.chance(1, 2) ? place(order, random) : relation(order, random);
	return { kind: 'either', first, second: second(order, random, first.item) };
}

function conditional(order: readonly string[], random: Random): Constraint {
	const first = random.chance(1, 2) ? place(order, random) : relation(order, random);
	return { kind: 'if', first, second: second(order, random, first.item) };
}

const SHAPES: Readonly<Record<Kinds, readonly Shape[]>> = {
	plain: [place, relation, relation, beside],
	spacing: [place, relation, beside, distance, between],
	logical: [place, relation, beside, distance, between, either, conditional],
};

/** A constraint that the order may or may not keep; those about distance and neighbours it keeps. */
export function randomConstraint(
	order: readonly string[],
	kinds: Kinds,
	random: Random,
): Constraint {
	return random.pick(SHAPES[kinds])(order, random);
}

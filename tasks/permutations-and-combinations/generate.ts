import type { Random } from '../../src/ground/random.ts';
import { ParamsError, type ParamsOf } from '../kit/params.ts';
import type { about } from './about.ts';
import { holds, placesIn, sentence } from './constraint.ts';
import { type Kinds, randomConstraint } from './draw.ts';
import type { Constraint, Puzzle } from './puzzle.ts';
import { findOrders, PATIENCE } from './solver.ts';

type Settings = ParamsOf<typeof about.knobs>;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWX';
const DRAWS = 400;
const ATTEMPTS = 40;

/** Plants an order and draws constraints that it keeps. @throws ParamsError where that cannot be done. */
export function generate(settings: Settings, random: Random): Puzzle {
	const items = [...LETTERS.slice(0, settings.items)];
	for (let i = 0; i < ATTEMPTS; i++) {
		const planted = random.shuffle(items);
		const draw = drawer(planted, settings.kinds, random);
		const drawn = settings.solutions === 'one' ? decisive(planted, settings, draw, random) : [];
		const constraints = drawn && filled(drawn, settings.constraints, draw);
		if (!constraints) continue;
		const puzzle = { items, constraints: random.shuffle(constraints) };
		if (findOrders(puzzle, settings.solutions === 'one' ? 2 : 1, PATIENCE)?.length === 1)
			return puzzle;
	}
	throw new ParamsError(
		settings.solutions === 'one'
			? `${settings.constraints} constraints that leave one order of ${settings.items} items were not found; change "constraints" or lower "items", or let "solutions" be "any".`
			: `There are not ${settings.constraints} different constraints on ${settings.items} items of these "kinds"; lower "constraints".`,
	);
}

/** Draws a new constraint that the planted order keeps and the rival order, if any, does not; null where none comes. */
type Draw = (known: readonly Constraint[], rival?: readonly string[]) => Constraint | null;

function drawer(planted: readonly string[], kinds: Kinds, random: Random): Draw {
	const placeOf = placesIn(planted);
	return (known, rival) => {
		const said = new Set(known.map(meaning));
		const rivalPlaceOf = rival && placesIn(rival);
		for (let i = 0; i < DRAWS; i++) {
			const constraint = randomConstraint(planted, kinds, random);
			if (!holds(constraint, placeOf) || said.has(meaning(constraint))) continue;
			if (!rivalPlaceOf || !holds(constraint, rivalPlaceOf)) return constraint;
		}
		return null;
	};
}

/** Equal for constraints that say the same. */
function meaning(constraint: Constraint): string {
	if (constraint.kind === 'right of')
		return sentence({ kind: 'left of', item: constraint.other, other: constraint.item });
	if (constraint.kind !== 'beside') return sentence(constraint);
	const [item = '', other = ''] = [constraint.item, constraint.other].sort();
	return sentence({ kind: 'beside', item, other });
}

/**
 * Constraints that leave only the planted order: to more than half of those that there may be, each
 * new one rules out an order that was left. Null where too many are needed, or too long a search.
 */
function decisive(
	planted: readonly string[],
	{ constraints: most }: Settings,
	draw: Draw,
	random: Random,
): Constraint[] | null {
	const items = [...planted].sort();
	const rivalsOf = (constraints: readonly Constraint[]) =>
		findOrders({ items, constraints }, 2, PATIENCE)?.filter(
			(order) => order.join() !== planted.join(),
		);
	let constraints = filled([], Math.ceil(most * 0.6), draw);
	if (constraints === null) return null;
	for (;;) {
		const rivals = rivalsOf(constraints);
		if (rivals?.length === 0) break;
		const [rival] = rivals ?? [];
		const next = rival ? draw(constraints, rival) : null;
		if (next === null || constraints.length > 2 * most) return null;
		constraints.push(next);
	}
	for (const constraint of random.shuffle(constraints)) {
		if (constraints.length <= most) break;
		const fewer: Constraint[] = constraints.filter((one) => one !== constraint);
		if (rivalsOf(fewer)?.length === 0) constraints = fewer;
	}
	return constraints.length <= most ? constraints : null;
}

function filled(constraints: readonly Constraint[], size: number, draw: Draw): Constraint[] | null {
	const all = [...constraints];
	while (all.length < size) {
		const next = draw(all);
		if (next === null) return null;
		all.push(next);
	}
	return all;
}

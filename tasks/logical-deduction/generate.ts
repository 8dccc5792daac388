import type { Random } from '../../src/ground/random.ts';
import type { ParamsOf } from '../kit/params.ts';
import type { about } from './about.ts';
import { holds, type Puzzle, type Statement } from './puzzle.ts';
import { optionText } from './question.ts';
import { SCENARIOS } from './scenarios.ts';
import { inOrder, MOST_STEPS, orders } from './search.ts';

type Params = ParamsOf<typeof about.knobs>;
type Kind = Statement['kind'];

/** How often each kind of statement is tried, besides places given outright. */
const KINDS: Readonly<Record<string, readonly Kind[]>> = {
	order: ['before'],
	neighbours: ['before', 'before', 'before', 'next', 'between'],
	distances: [
		...(['before', 'before', 'next', 'between', 'between'] as const),
		...(['apart', 'apart', 'apart', 'notBeside', 'notBeside', 'notPlace'] as const),
	],
};
/** Random statements of a kind that are tried before another kind is taken. */
const TRIES = 40;

/** Hides an order, states what is true of it until no other order fits, then leaves out what is not needed. */
export function generate(params: Params, random: Random): Puzzle {
	const { objects, asked } = params;
	const [key, scenario] = random.pick(Object.entries(SCENARIOS));
	const things = random.sample(scenario.names, objects);
	const hidden = random.shuffle(things.map((_, thing) => thing + 1));
	const statements = needed(objects, enough(hidden, params, random), random);
	const place = random.int(1, objects);
	return {
		scenario: key,
		things,
		statements: random.shuffle(statements),
		asked:
			asked === 'order'
				? null
				: { place, options: things.map((name) => optionText(scenario, name, place, objects)) },
	};
}

function enough(hidden: readonly number[], params: Params, random: Random): Statement[] {
	const statements: Statement[] = [];
	for (;;) {
		const found = orders(hidden.length, statements, MOST_STEPS);
		// What takes too long to prove needs any further statement that tells something.
		const others = found ?? [hidden.toReversed()];
		const other = others.find((places) => places.some((place, thing) => place !== hidden[thing]));
		if (!other) return statements;
		statements.push(telling(hidden, other, params, random));
	}
}

/** A statement that is true of the hidden order and false of the other. */
function telling(
	hidden: readonly number[],
	other: readonly number[],
	{ absolute, kinds }: Params,
	random: Random,
): Statement {
	const kind: Kind = random.chance(absolute, 100)
		? 'place'
		: random.pick(KINDS[kinds] ?? ['before']);
	for (let tries = 0; tries < TRIES; tries++) {
		const statement = statementOf(kind, hidden, random);
		if (statement && !holds(statement, other)) return statement;
	}
	// Some two things are the other way round in any other order.
	const things = random.shuffle([...hidden.keys()]);
	for (const a of things)
		for (const b of things) {
			const pair: Statement = { kind: 'before', of: [a, b], reversed: random.chance(1, 2) };
			if (holds(pair, hidden) && !holds(pair, other)) return pair;
		}
	throw new Error('The two orders are the same.');
}

/** A true statement of that kind about random things; null where those allow none. */
function statementOf(kind: Kind, hidden: readonly number[], random: Random): Statement | null {
	const count = hidden.length;
	const [a = 0, b = 0, c = 0] = random.sample([...hidden.keys()], 3);
	const [placeA = 0, placeB = 0] = [hidden[a], hidden[b]];
	switch (kind) {
		case 'before':
		case 'next': {
			const sorted: readonly [number, number] = placeA < placeB ? [a, b] : [b, a];
			const statement: Statement = { kind, of: sorted, reversed: random.chance(1, 2) };
			return holds(statement, hidden) ? statement : null;
		}
		case 'place':
			return { kind, of: [a], place: placeA, fromEnd: placeA > (count + 1) / 2 };
		case 'notPlace': {
			const place = random.int(1, count);
			if (place === placeA) return null;
			return { kind, of: [a], place, fromEnd: place > (count + 1) / 2 };
		}
		case 'apart': {
			const distance = Math.abs(placeA - placeB);
			return { kind, of: [a, b], distance };
		}
		case 'between':
		case 'notBeside': {
			const statement: Statement =
				kind === 'between' ? { kind, of: [a, b, c] } : { kind, of: [a, b] };
			return holds(statement, hidden) ? statement : null;
		}
	}
}

/** The same statements without those that the others make superfluous. */
function needed(count: number, statements: readonly Statement[], random: Random): Statement[] {
	let kept = [...statements];
	for (const statement of random.shuffle(statements)) {
		const rest = kept.filter((other) => other !== statement);
		if (orders(count, rest, MOST_STEPS)?.length === 1) kept = rest;
	}
	return kept;
}

/** The thing in the place asked for. */
export function thingAt(places: readonly number[], place: number): number {
	return inOrder(places)[place - 1] ?? 0;
}

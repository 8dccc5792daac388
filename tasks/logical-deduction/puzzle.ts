import * as v from 'valibot';
import { integer, list, pair, record, text } from '../kit/schema.ts';
import { SCENARIOS } from './scenarios.ts';

const thing = integer(0, 15);
const place = integer(1, 16);

/** A statement about things by their index; places count from 1. */
const statement = v.variant('kind', [
	/** The first comes before the second. `reversed` only words it the other way round. */
	record({ kind: v.picklist(['before', 'next']), of: pair(thing), reversed: v.boolean() }),
	/** `fromEnd` only words it so. */
	record({
		kind: v.picklist(['place', 'notPlace']),
		of: v.pipe(v.strictTuple([thing]), v.readonly()),
		place,
		fromEnd: v.boolean(),
	}),
	record({
		kind: v.literal('between'),
		of: v.pipe(v.strictTuple([thing, thing, thing]), v.readonly()),
	}),
	record({ kind: v.literal('apart'), of: pair(thing), distance: integer(1, 15) }),
	record({ kind: v.literal('notBeside'), of: pair(thing) }),
]);
export type Statement = v.InferOutput<typeof statement>;

/** A puzzle, whether or not its statements decide the order. */
export const shape = v.pipe(
	record({
		/** The scenario's key. */
		scenario: v.picklist([...Object.keys(SCENARIOS), 'published']),
		/** The things, in the order in which the text lists them. */
		things: list(text(/^\p{L}[\p{L} '-]{0,29}$/u), 3, 16),
		statements: list(statement, 1, 40),
		/** The place asked for and the options' texts, one for each thing in order; null asks for the whole order. */
		asked: v.nullable(record({ place, options: list(text(/^\P{Cc}{1,100}$/u), 3, 16) })),
	}),
	v.check(
		({ things }) => new Set(things.map((name) => name.toLowerCase())).size === things.length,
		'the things must have different names',
	),
	v.check(
		({ things: { length }, statements }) =>
			statements.every(
				({ of, ...told }) =>
					new Set<number>(of).size === of.length &&
					Math.max(...of) < length &&
					(!('place' in told) || told.place <= length) &&
					(!('distance' in told) || told.distance < length),
			),
		'a statement must be about different things and places that are there',
	),
	v.check(
		({ things: { length }, asked }) =>
			asked === null ||
			(asked.place <= length &&
				asked.options.length === length &&
				new Set(asked.options).size === length),
		'there must be an option for each thing',
	),
);
export type Puzzle = v.InferOutput<typeof shape>;

/** Whether a statement fits the places of the things, by the index of the thing. */
export function holds(statement: Statement, places: readonly number[]): boolean {
	const at = (place: number) => places[statement.of[place] ?? -1] ?? 0;
	switch (statement.kind) {
		case 'before':
			return at(0) < at(1);
		case 'next':
			return at(1) - at(0) === 1;
		case 'place':
			return at(0) === statement.place;
		case 'notPlace':
			return at(0) !== statement.place;
		case 'between':
			return (at(1) < at(0) && at(0) < at(2)) || (at(2) < at(0) && at(0) < at(1));
		case 'apart':
			return Math.abs(at(0) - at(1)) === statement.distance;
		case 'notBeside':
			return Math.abs(at(0) - at(1)) !== 1;
	}
}

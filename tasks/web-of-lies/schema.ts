import * as v from 'valibot';
import { integer, list, pair, record, text } from '../kit/schema.ts';
import { decide } from './liars.ts';
import type { Puzzle } from './puzzle.ts';

const MOST_PEOPLE = 60;
const person = integer(0, MOST_PEOPLE - 1);

const claim = v.variant('kind', [
	record({
		kind: v.literal('is'),
		about: v.pipe(v.strictTuple([person]), v.readonly()),
		lies: v.boolean(),
	}),
	record({ kind: v.literal('same'), about: pair(person), same: v.boolean() }),
	record({
		kind: v.picklist(['both', 'either']),
		about: pair(person),
		lies: pair(v.boolean()),
	}),
]);

/** What a puzzle from outside must be. */
export const schema: v.GenericSchema<unknown, Puzzle> = v.pipe(
	record({
		setting: integer(0, 9),
		people: list(text(/^[A-Z][a-z]{1,15}$/), 3, MOST_PEOPLE),
		statements: list(
			record({ speaker: v.nullable(person), claim, phrase: integer(0, 2) }),
			1,
			3 * MOST_PEOPLE,
		),
		asked: v.nullable(list(person, 1, 3)),
	}),
	v.check(({ people }) => new Set(people).size === people.length, 'two people have one name'),
	v.check(({ people, statements, asked }) => {
		const isGroup = (persons: readonly number[]) =>
			new Set(persons).size === persons.length && persons.every((one) => one < people.length);
		return (
			statements.every(({ speaker, claim }) => isGroup(claim.about) && isGroup([speaker ?? 0])) &&
			isGroup(asked ?? [])
		);
	}, 'statements and question must be about different people that there are'),
	v.check(
		({ people, statements }) => decide(people.length, statements) !== null,
		'the statements do not decide who lies',
	),
);

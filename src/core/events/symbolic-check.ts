import * as v from 'valibot';
import { Finite, Words } from '../plain.ts';
import { defineEvent, RoundNumber } from './kind.ts';

const patterns = { search: v.boolean(), symbolic: v.boolean(), numeric: v.boolean() };

/** What the symbolic checker says of a program. */
export const SymbolicCheck = v.object({
	/** Null where Python could not parse the program; `fault` then says why. */
	published: v.nullable(v.object({ score: Finite, ...patterns })),
	/** The same question answered from the syntax tree alone: `for` inside `format` does not count. */
	tree: v.nullable(
		v.object({
			score: Finite,
			loops: Finite,
			conditions: Finite,
			handlers: Finite,
			operations: Finite,
			...patterns,
		}),
	),
	/** Whether the published score is at or below the "maybe too simple" bound. */
	tooSimple: v.boolean(),
	fault: v.optional(Words),
});
export type SymbolicCheck = v.InferOutput<typeof SymbolicCheck>;

/** The symbolic checker's finding on the answer's program. */
export const symbolicCheck = defineEvent(
	'symbolic-check',
	{ keep: 'fact', fold: 'round' },
	{ round: RoundNumber, ...SymbolicCheck.entries },
);

import * as v from 'valibot';
import { Label, LongText, Plain } from '../plain.ts';
import { defineEvent } from './kind.ts';

/** The instance as it was asked. */
export const start = defineEvent(
	'start',
	{ keep: 'fact', fold: 'run' },
	{
		/** Empty as a link brings it that leaves a published question out: it follows from the instance. */
		question: LongText,
		/**
		 * The puzzle's own data, so that it is there when its generator has moved on. Null where it is
		 * somebody else's text (a published instance in a link), or was not recorded (format 1).
		 */
		puzzle: Plain,
		/** The hash of the puzzle's data; null where it was not recorded (format 1). */
		puzzleHash: v.nullable(Label),
		/** The hash over task, revision, puzzle and question that format 1 recorded instead. */
		format1Hash: v.optional(Label),
		/** ISO 8601, UTC. */
		at: Label,
		python: Label,
		/** The build of the page that began the run; empty where it was not recorded (format 1). */
		build: Label,
	},
);

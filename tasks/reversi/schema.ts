import * as v from 'valibot';
import { integer, list, pair, record, text } from '../kit/schema.ts';
import { playThrough } from './board.ts';
import type { Puzzle } from './puzzle.ts';

/** What a puzzle from outside must be. */
export const schema: v.GenericSchema<unknown, Puzzle> = v.pipe(
	record({
		board: list(text(/^[*01]{4,12}$/), 4, 12),
		turn: v.picklist([0, 1]),
		moves: list(pair(integer(0, 11)), 0, 60),
		total: integer(1, 60),
		replies: v.boolean(),
	}),
	v.check(
		({ board }) => board.length % 2 === 0 && board.every(({ length }) => length === board.length),
		'the board must be a square with an even side',
	),
	v.check((puzzle) => {
		const played = playThrough(puzzle)?.played;
		const listed = played?.filter(({ player }) => !puzzle.replies || player === 0);
		return listed?.length === puzzle.moves.length;
	}, 'the moves must be legal, and as many as are played'),
);

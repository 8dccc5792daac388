import type { Random } from '../../src/ground/random.ts';
import { type ClaimKind, say } from './claim.ts';
import type { Kinds, Statement } from './puzzle.ts';

/**
 * Each of a long line speaks of the one before, and the first of two far down the line, so that
 * nobody is decided before most of the line is followed. Everybody else speaks of two of the line
 * who are far apart. `deepest`: who takes the most statements, then those next in the line.
 */
export function loop(
	liars: Kinds,
	[, ...claims]: readonly ClaimKind[],
	random: Random,
): { made: Statement[]; deepest: number[] } {
	const last = liars.length - 1 - claims.length;
	const far = Math.ceil(last / 3);
	const turn = random.int(far, Math.max(far, last - far));
	const end = random.int(Math.max(turn + 1, last - 1), last);
	const line = Array.from({ length: last }, (_, place) => place + 1);
	const apart = () => {
		const one = random.int(0, last - far);
		return random.shuffle([one, random.int(one + far, last)]);
	};
	const made = [
		say(0, 'same', random.shuffle([turn, end]), liars, random),
		...line.map((person) => say(person, 'is', [person - 1], liars, random)),
		...random
			.shuffle(claims)
			.map((kind, place) => say(last + 1 + place, kind, apart(), liars, random)),
	];
	const next = [turn - 1, turn + 1, turn - 2, turn + 2];
	return { made, deepest: [turn, ...next.filter((person) => person >= 0 && person <= last)] };
}

import type { Random } from '../../src/ground/random.ts';
import { ParamsError, type ParamsOf } from '../kit/params.ts';
import type { about } from './about.ts';
import {
	after,
	boardOf,
	greediest,
	type Move,
	mobility,
	other,
	type Position,
	startPosition,
	turnOf,
} from './board.ts';
import type { Cell, Player, Puzzle } from './puzzle.ts';

const ATTEMPTS = 300;

type Settings = ParamsOf<typeof about.knobs>;

interface State {
	readonly position: Position;
	readonly turn: Player;
}

/** Plays a random game up to the board shown, and on from there; begins anew where the game ends early. */
export function generate(settings: Settings, random: Random): Puzzle {
	refuseImpossible(settings);
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const puzzle = game(settings, random);
		if (puzzle) return puzzle;
	}
	throw new ParamsError(
		`No such game came of ${ATTEMPTS}: choose fewer "moves"${settings.passes ? ', more "played" before them, or no "passes"' : ' or fewer "played" before them'}.`,
	);
}

function refuseImpossible({ size, played, moves, passes }: Settings): void {
	const cells = Number(size) ** 2;
	// A random game seldom fills the board.
	const most = cells - 4 - Number(size);
	if (played + moves > most)
		throw new ParamsError(
			`The knobs "played" and "moves" must add up to at most ${most} on a board of size ${size}; they add up to ${played + moves}.`,
		);
	if (passes && (moves < 2 || played + moves < 8))
		throw new ParamsError(
			'With "passes" there must be at least 2 "moves", and at least 8 with those "played" before: no player has to pass earlier.',
		);
}

function game(settings: Settings, random: Random): Puzzle | null {
	const { played, moves: total, passes, replies } = settings;
	let state: State = { position: startPosition(Number(settings.size)), turn: 0 };
	for (let ply = 0; ply < played; ply++) {
		// A board where one player is cramped already; a random one where that does not matter.
		const next = playOne(state, ({ player, moves }) =>
			passes && player === 0 ? cramping(state.position, player, moves, random) : random.pick(moves),
		);
		if (!next) return null;
		state = next.state;
	}
	const begin = state;
	const listed: Cell[] = [];
	let passed = false;
	for (let ply = 0; ply < total; ply++) {
		const choose = ({ player, moves }: { player: Player; moves: Move[] }) => {
			if (replies && player === 1) return greediest(moves);
			return passes && !passed
				? cramping(state.position, player, moves, random)
				: random.pick(moves);
		};
		const next = playOne(state, choose);
		if (!next || (!passes && next.player !== state.turn)) return null;
		passed ||= next.player !== state.turn;
		const { size } = state.position;
		if (!replies || next.player === 0)
			listed.push([Math.floor(next.cell / size), next.cell % size]);
		state = next.state;
	}
	if (passes !== passed) return null;
	return { board: boardOf(begin.position), turn: begin.turn, moves: listed, total, replies };
}

function playOne(
	{ position, turn }: State,
	choose: (now: { player: Player; moves: Move[] }) => Move,
): { state: State; player: Player; cell: number } | null {
	const now = turnOf(position, turn);
	if (!now) return null;
	const move = choose(now);
	return {
		state: { position: after(position, move, now.player), turn: other(now.player) },
		player: now.player,
		cell: move.cell,
	};
}

/** A move that leaves the opponent as few answers as possible, but not the end of the game. */
function cramping(position: Position, player: Player, moves: readonly Move[], random: Random) {
	let best = random.pick(moves);
	let fewest = Number.POSITIVE_INFINITY;
	for (const move of random.shuffle([...moves])) {
		const next = after(position, move, player);
		const count = mobility(next, other(player), fewest);
		if (count >= fewest || (count === 0 && mobility(next, player, 1) === 0)) continue;
		best = move;
		fewest = count;
	}
	return best;
}

import type { Cell, Player, Puzzle } from './puzzle.ts';

const EMPTY = -1;
const DIRECTIONS = [-1, 0, 1].flatMap((down) =>
	[-1, 0, 1].flatMap((across) => (down === 0 && across === 0 ? [] : [{ down, across }])),
);

/** A board in play; its cells are counted along the rows. */
export interface Position {
	readonly size: number;
	/** The disc in each cell; -1 where there is none. */
	readonly cells: Int8Array;
}

/** A legal move and the discs that it turns over. */
export interface Move {
	readonly cell: number;
	readonly turned: readonly number[];
}

/** The four discs in the middle of an empty board. */
export function startPosition(size: number): Position {
	const cells = new Int8Array(size * size).fill(EMPTY);
	const middle = size / 2;
	const set = (row: number, column: number, player: Player) => {
		cells[row * size + column] = player;
	};
	set(middle - 1, middle - 1, 1);
	set(middle, middle, 1);
	set(middle - 1, middle, 0);
	set(middle, middle - 1, 0);
	return { size, cells };
}

export function positionOf(board: readonly string[]): Position {
	const cells = Int8Array.from([...board.join('')], (sign) =>
		sign === '*' ? EMPTY : Number(sign),
	);
	return { size: board.length, cells };
}

export function boardOf({ size, cells }: Position): string[] {
	const signs = Array.from(cells, (disc) => (disc === EMPTY ? '*' : String(disc)));
	return Array.from({ length: size }, (_, row) =>
		signs.slice(row * size, (row + 1) * size).join(''),
	);
}

export function other(player: Player): Player {
	return player === 0 ? 1 : 0;
}

/** The player's legal moves, in reading order. */
export function legalMoves(position: Position, player: Player): Move[] {
	const moves: Move[] = [];
	for (const [cell, disc] of position.cells.entries()) {
		if (disc !== EMPTY) continue;
		const turned = turnedBy(position, cell, player);
		if (turned.length > 0) moves.push({ cell, turned });
	}
	return moves;
}

/** How many legal moves the player has; it stops counting at `most`. */
export function mobility(position: Position, player: Player, most: number): number {
	let count = 0;
	for (let cell = 0; cell < position.cells.length && count < most; cell++)
		if (position.cells[cell] === EMPTY && turnedBy(position, cell, player).length > 0) count++;
	return count;
}

/** The discs that a disc put there would turn over: none where the move is not legal. */
function turnedBy({ size, cells }: Position, cell: number, player: Player): number[] {
	const turned: number[] = [];
	const row = Math.floor(cell / size);
	const column = cell % size;
	for (const { down, across } of DIRECTIONS) {
		const back = down * size + across;
		for (let r = row + down, c = column + across, length = 0; ; r += down, c += across, length++) {
			const place = r * size + c;
			const disc = r < 0 || c < 0 || r >= size || c >= size ? EMPTY : cells[place];
			if (disc === player) for (let run = 1; run <= length; run++) turned.push(place - run * back);
			if (disc === player || disc === EMPTY) break;
		}
	}
	return turned;
}

export function after({ size, cells }: Position, { cell, turned }: Move, player: Player): Position {
	const next = cells.slice();
	for (const place of [cell, ...turned]) next[place] = player;
	return { size, cells: next };
}

/** The move that turns most discs, of several the first. @throws RangeError if there is none. */
export function greediest(moves: readonly Move[]): Move {
	return moves.reduce((best, move) => (move.turned.length > best.turned.length ? move : best));
}

/** Who moves now and how, after a pass perhaps; null where neither can move. */
export function turnOf(position: Position, turn: Player): { player: Player; moves: Move[] } | null {
	for (const player of [turn, other(turn)]) {
		const moves = legalMoves(position, player);
		if (moves.length > 0) return { player, moves };
	}
	return null;
}

/** One move of a game that was played out. */
export interface Played extends Move {
	readonly player: Player;
	/** Whether the other player had to pass before it. */
	readonly passed: boolean;
}

interface Game {
	readonly board: string[];
	readonly played: Played[];
}

/** Plays the puzzle's moves. @throws RangeError where one of them is not legal. */
export function play(puzzle: Puzzle): Game {
	const game = playThrough(puzzle);
	if (!game) throw new RangeError('A listed move is not legal, or the game ends too early.');
	return game;
}

/** Plays the puzzle's moves; null where a listed move is not legal or the game ends too early. */
export function playThrough(puzzle: Puzzle): Game | null {
	let position = positionOf(puzzle.board);
	let { turn } = puzzle;
	const listed = puzzle.moves.values();
	const played: Played[] = [];
	while (played.length < puzzle.total) {
		const now = turnOf(position, turn);
		if (!now) return null;
		const { player, moves } = now;
		const move =
			puzzle.replies && player === 1
				? greediest(moves)
				: chosen(moves, listed.next().value, position.size);
		if (!move) return null;
		position = after(position, move, player);
		played.push({ ...move, player, passed: player !== turn });
		turn = other(player);
	}
	return { board: boardOf(position), played };
}

function chosen(moves: readonly Move[], cell: Cell | undefined, size: number): Move | undefined {
	return cell && moves.find((legal) => legal.cell === cell[0] * size + cell[1]);
}

import { describe, expect, it } from 'vitest';
import type { Params } from '../kit/params.ts';
import { LEVELS } from '../task.ts';
import { task } from './index.ts';

type Board = string[][];

const boardIn = (text: string): Board =>
	text
		.split('\n')
		.filter((line) => /^[*01](,[*01])+$/.test(line))
		.map((line) => line.split(','));
const written = (board: Board) => `<<<\n${board.map((row) => row.join(',')).join('\n')}\n>>>`;

/** What a question says, and nothing else. */
function parsed(question: string) {
	const [before = ''] = question.split('What is the board');
	const moves = Array.from(before.matchAll(/^\d+\. \((\d+), (\d+)\)$/gm), ([, row, column]) => [
		Number(row) - 1,
		Number(column) - 1,
	]);
	return {
		board: boardIn(before),
		turn: before.includes('Black moves next') ? '0' : '1',
		moves,
		total: Number(/(\d+) more moves are played/.exec(before)?.[1] ?? moves.length),
		replies: before.includes('White always takes'),
	};
}

/** The discs that a move turns, by looking for the enclosed cells of each pair of ends. */
function enclosed(board: Board, row: number, column: number, player: string): [number, number][] {
	if (board[row]?.[column] !== '*') return [];
	return board.flatMap((line, r) =>
		line.flatMap((disc, c) => {
			const [down, across] = [r - row, c - column];
			const distance = Math.max(Math.abs(down), Math.abs(across));
			const straight = down === 0 || across === 0 || Math.abs(down) === Math.abs(across);
			if (disc !== player || !straight || distance < 2) return [];
			const between = Array.from({ length: distance - 1 }, (_, i): [number, number] => [
				row + ((i + 1) * down) / distance,
				column + ((i + 1) * across) / distance,
			]);
			return between.every(([y, x]) => board[y]?.[x] === (player === '0' ? '1' : '0'))
				? between
				: [];
		}),
	);
}

/** Plays the question; the number of passes tells whether the turns alternated. */
function simulated({ board: given, turn, moves, total, replies }: ReturnType<typeof parsed>) {
	const board = given.map((row) => [...row]);
	const queue = [...moves];
	let player = turn;
	let passes = 0;
	for (let played = 0; played < total; played++) {
		const options = () =>
			board.flatMap((row, r) =>
				row.flatMap((_, c) => {
					const turned = enclosed(board, r, c, player);
					return turned.length > 0 ? [{ r, c, turned }] : [];
				}),
			);
		if (options().length === 0) {
			player = player === '0' ? '1' : '0';
			passes++;
		}
		const legal = options();
		const most = Math.max(...legal.map(({ turned }) => turned.length));
		const [row, column] = replies && player === '1' ? [] : (queue.shift() ?? []);
		const move =
			replies && player === '1'
				? legal.find(({ turned }) => turned.length === most)
				: legal.find(({ r, c }) => r === row && c === column);
		if (!move) throw new Error(`move ${played + 1} is not legal`);
		for (const [r, c] of [[move.r, move.c] as const, ...move.turned])
			board[r]?.splice(c, 1, player);
		player = player === '0' ? '1' : '0';
	}
	expect(queue).toEqual([]);
	return { board, passes };
}

describe('reversi, against a simulation of the question as it is printed', () => {
	const settings: Params[] = [
		...LEVELS.map((level) => task.about.levels[level]),
		{ size: '4', played: 0, moves: 8, passes: true, replies: true },
		{ size: '6', played: 24, moves: 2, passes: true, replies: false },
		{ size: '12', played: 100, moves: 28, passes: false, replies: false },
	];
	it.each(settings)('%o', (params) => {
		for (let seed = 0; seed < 6; seed++) {
			const instance = task.instance(params, seed);
			const { board, passes } = simulated(parsed(instance.question));
			expect(passes > 0).toBe(params.passes);
			expect(instance.solve()).toBe(written(board));
			for (const [r, row] of board.entries())
				for (const [c, disc] of row.entries())
					for (const other of ['*', '0', '1'])
						if (other !== disc)
							expect(instance.check(written(board.with(r, row.with(c, other)))).correct).toBe(
								false,
							);
		}
	});
});

describe('reversi, reading answers', () => {
	const instance = task.instance({ size: '4', played: 5, moves: 1 }, 3);
	const board = boardIn(instance.solve());

	it.each([
		['one list', `<<<${board.flat().join(',')}>>>`],
		['one list with spaces', `<<<${board.flat().join(', ')}>>>`],
		['rows without commas', `<<<\n${board.map((row) => row.join('')).join('\n')}\n>>>`],
		['one run', `<<<${board.flat().join('')}>>>`],
		['JSON', `<<<${JSON.stringify(board)}>>>`],
		['dots', `<<<\n${board.map((row) => row.join(' ').replaceAll('*', '.')).join('\n')}\n>>>`],
		[
			'underscores',
			`<<<\n${board.map((row) => row.join(' ').replaceAll('*', '_')).join('\n')}\n>>>`,
		],
		['a fence', `\`\`\`\n${board.map((row) => row.join('')).join('\n')}\n\`\`\``],
	])('reads %s', (_, answer) => {
		expect(instance.check(answer)).toMatchObject({ correct: true });
	});

	it('names the first wrong cell', () => {
		const row = board[1] ?? [];
		const wrong = board.with(1, row.with(1, row[1] === '0' ? '1' : '0'));
		const { constraint, reason } = instance.check(written(wrong));
		expect(constraint).toBe('value');
		expect(reason).toMatch(/^Row 2, column 2 of the result is/);
	});
});

describe('reversi, params', () => {
	it.each([
		[{ size: '4', played: 6, moves: 3 }, /must add up to at most 8/],
		[{ size: '6', played: 9, moves: 1, passes: true }, /at least 2 "moves"/],
		[{ size: '8', played: 6, moves: 2, passes: true }, /No such game came of 300/],
	])('refuses %o', (params, message) => {
		expect(() => task.instance(params, 0)).toThrow(message);
	});
});

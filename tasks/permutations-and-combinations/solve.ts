import type { Puzzle } from './puzzle.ts';
import { findOrders } from './solver.ts';

export function orderOf(puzzle: Puzzle): string[] {
	const order = findOrders(puzzle, 1)?.[0];
	if (!order) throw new RangeError('No order keeps all the constraints.');
	return order;
}
export const write = (order: readonly string[]) =>
	`<<<${JSON.stringify(order).replaceAll(',', ', ')}>>>`;

export function solve(puzzle: Puzzle): string {
	return write(orderOf(puzzle));
}

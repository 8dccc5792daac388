import type { AnswerInput } from '../kit/input.ts';
import { formatPath, ONE, type Puzzle } from './puzzle.ts';

/** A click adds a waypoint between the start and the end. */
export function input({ start, end }: Puzzle): AnswerInput {
	return {
		kind: 'waypoints',
		write: (entries) =>
			formatPath([
				start,
				...entries.map((entry) => {
					const [x = 0, y = 0] = entry
						.split(',')
						.map((part) => Math.round(Number(part) * 1e6) * (ONE / 1e6));
					return { x, y };
				}),
				end,
			]),
	};
}

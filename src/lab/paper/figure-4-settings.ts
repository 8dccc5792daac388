import type { Params } from '../../../tasks/kit/params.ts';
import { figure4 } from './paper.ts';

/** How Figure 4 names a task's settings; null for params that are none of them. */
const NAMES: Readonly<Record<string, (params: Params) => string | null>> = {
	'combinatorial-calculation': ({ count, target, required, solutions }) =>
		required === 'none' && solutions === 'any' ? `(${count},${target})` : null,
	'number-multiply': ({ digits }) => (Array.isArray(digits) ? `(${digits.join(',')})` : null),
	'game-24': ({ count, hardness }) => (hardness === 'any' ? `${count}` : null),
	letters: ({ length, asked, pairs }) => {
		const range = LENGTHS.find(([low, high]) => Number(length) >= low && Number(length) <= high);
		return range && asked === 1 && pairs === false ? `(${range.join(',')})` : null;
	},
};

/** As the figure prints them. */
const LENGTHS = [
	[10, 30],
	[50, 100],
	[150, 200],
	[350, 700],
	[750, 800],
] as const;

/** The setting of Figure 4 that a task's params are, as its axis names it; null where they are none. */
export function figure4Setting(task: string, params: Params): string | null {
	const name = NAMES[task]?.(params) ?? null;
	return name !== null && figure4.curves[task]?.[name] ? name : null;
}

import type { Estimate } from '../../statistics/interval.ts';
import { type Box, fitted, type Mark, percent, type Tick } from './layout.ts';
import { linearScale } from './scale.ts';

export interface AverageLayout {
	readonly height: number;
	readonly plot: Box;
	readonly xTicks: readonly Tick[];
	/** A row for each contender: its name, and where that stands. */
	readonly names: readonly { readonly text: string; readonly x: number; readonly y: number }[];
	/** Here `low` and `high` are places from left to right. */
	readonly marks: readonly (Mark | null)[];
}

/** Below this width names stand above their dots instead of beside them. */
const NARROW = 520;
const ROW = { wide: 30, narrow: 44 };

/** A dot with its interval for each rate, one below the other, in a picture of a width in pixels. */
export function averageLayout(
	width: number,
	names: readonly string[],
	rates: readonly (Estimate | null)[],
): AverageLayout {
	const narrow = width < NARROW;
	const row = narrow ? ROW.narrow : ROW.wide;
	const left = narrow ? 12 : Math.round(width * 0.36);
	const plot = { left, top: 6, right: width - 44, bottom: 6 + row * names.length };
	const x = linearScale([0, 1], [plot.left, plot.right]);
	const yAt = (index: number) => plot.top + row * index + (narrow ? 32 : row / 2);
	return {
		height: plot.bottom + 28,
		plot,
		xTicks: x.ticks.map((value) => ({ at: x.at(value), label: percent(value) })),
		names: names.map((name, index) => ({
			text: fitted(name, narrow ? width - 24 : left - 16),
			x: narrow ? plot.left : plot.left - 12,
			y: narrow ? yAt(index) - 16 : yAt(index) + 4,
		})),
		marks: rates.map(
			(rate, index) =>
				rate && {
					x: x.at(rate.value),
					y: yAt(index),
					low: x.at(rate.low),
					high: x.at(rate.high),
				},
		),
	};
}

import type { Estimate } from '../../statistics/interval.ts';
import { type Box, fitted, type Mark, percent, type Tick, textWidth } from './layout.ts';
import { linearScale } from './scale.ts';

export interface CurveLayout {
	readonly height: number;
	readonly plot: Box;
	readonly xTicks: readonly Tick[];
	readonly yTicks: readonly Tick[];
	/** For each line its points; null where there is none. */
	readonly lines: readonly (readonly (Mark | null)[])[];
	/** For each of the paper's lines its points. */
	readonly paper: readonly (readonly Mark[])[];
}

/** Lines of rates over settings at equal distances, in a picture of a width in pixels. */
export function curveLayout(
	width: number,
	settings: readonly string[],
	rates: readonly (readonly (Estimate | null)[])[],
	paper: readonly (readonly number[])[],
): CurveLayout {
	const height = Math.round(Math.min(360, Math.max(260, width * 0.5)));
	const plot = { left: 40, top: 12, right: width - 12, bottom: height - 44 };
	const step = (plot.right - plot.left) / settings.length;
	const y = linearScale([0, 1], [plot.bottom, plot.top]);
	// A little apart, so that intervals at the same place can be told apart.
	const shift = Math.min(7, step / (2 * Math.max(1, rates.length)));
	const xAt = (index: number, line = 0, lines = 1) =>
		plot.left + step * (index + 0.5) + (line - (lines - 1) / 2) * shift;
	const widest = Math.max(...settings.map(textWidth));
	// Where names would run into each other, every second or third is enough.
	const every = Math.max(1, Math.ceil((Math.min(widest, 90) + 8) / step));
	return {
		height,
		plot,
		xTicks: settings
			.map((label, index) => ({ at: xAt(index), label: fitted(label, every * step - 4) }))
			.filter((_, index) => index % every === 0),
		yTicks: y.ticks.map((value) => ({ at: y.at(value), label: percent(value) })),
		lines: rates.map((points, line) =>
			points.map(
				(rate, index) =>
					rate && {
						x: xAt(index, line, rates.length),
						y: y.at(rate.value),
						low: y.at(rate.low),
						high: y.at(rate.high),
					},
			),
		),
		paper: paper.map((values) =>
			values.map((value, index) => {
				const place = y.at(value);
				return { x: xAt(index), y: place, low: place, high: place };
			}),
		),
	};
}

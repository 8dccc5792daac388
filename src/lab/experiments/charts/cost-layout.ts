import type { CostPoints } from './costs.ts';
import { type Box, type Mark, percent, type Tick } from './layout.ts';
import { linearScale, logScale, type Scale } from './scale.ts';

/** A point with its interval both ways, in pixels. */
export interface CostMark extends Mark {
	/** The ends of the cost's interval. */
	readonly left: number;
	readonly right: number;
}

export interface CostLayout {
	readonly height: number;
	readonly plot: Box;
	readonly xTicks: readonly Tick[];
	readonly yTicks: readonly Tick[];
	readonly marks: readonly (CostMark | null)[];
	/** Whether equal steps are equal factors. */
	readonly logarithmic: boolean;
}

/** Costs that differ by more than this are drawn by factors. */
const FAR_APART = 8;

/** Rates over costs, in a picture of a width in pixels. */
export function costLayout(
	width: number,
	{ points }: Pick<CostPoints, 'points'>,
	inWords: (cost: number) => string,
): CostLayout {
	const height = Math.round(Math.min(340, Math.max(260, width * 0.5)));
	const plot = { left: 40, top: 12, right: width - 24, bottom: height - 44 };
	const costs = points.flatMap((point) => (point ? [point.cost.value] : []));
	const ends = points.flatMap((point) => (point ? [point.cost.low, point.cost.high] : []));
	const logarithmic = Math.min(...costs) > 0 && Math.max(...costs) / Math.min(...costs) > FAR_APART;
	// A run alone has no interval, and what an interval has at or below nothing has no place among factors.
	const placed = [...costs, ...ends.filter((end) => end > 0 && Number.isFinite(end))];
	const least = Math.min(...placed);
	const most = Math.max(...placed);
	const across = [plot.left, plot.right] as const;
	const x = scaleOf(logarithmic, [least, most], across);
	const y = linearScale([0, 1], [plot.bottom, plot.top]);
	const placeOf = (cost: number) => Math.max(plot.left, logarithmic && cost <= 0 ? 0 : x.at(cost));
	return {
		height,
		plot,
		logarithmic,
		xTicks: spaced(
			x.ticks.map((value) => ({ at: x.at(value), label: inWords(value) })),
			56,
		),
		yTicks: y.ticks.map((value) => ({ at: y.at(value), label: percent(value) })),
		marks: points.map((point) => {
			if (!point) return null;
			const { cost, rate } = point;
			const known = Number.isFinite(cost.low);
			return {
				x: x.at(cost.value),
				left: known ? placeOf(cost.low) : x.at(cost.value),
				right: known ? placeOf(cost.high) : x.at(cost.value),
				y: y.at(rate.value),
				low: y.at(rate.low),
				high: y.at(rate.high),
			};
		}),
	};
}

function scaleOf(
	logarithmic: boolean,
	[least, most]: readonly [number, number],
	across: readonly [number, number],
): Scale {
	if (!Number.isFinite(least)) return linearScale([0, 1], across);
	return logarithmic ? logScale([least, most], across) : linearScale([0, most], across);
}

/** Those of some ticks that stand far enough from the one before. */
function spaced(ticks: readonly Tick[], pixels: number): Tick[] {
	const kept: Tick[] = [];
	for (const tick of ticks)
		if (tick.at - (kept.at(-1)?.at ?? Number.NEGATIVE_INFINITY) >= pixels) kept.push(tick);
	return kept;
}

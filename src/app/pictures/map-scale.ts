import type { MapPoint, MapRectangle } from '../../../tasks/kit/draw/picture.ts';

/** The longer side of a map in its own units; every stroke and text is in proportion to it. */
export const SIDE = 100;
/** What is left free round it, in the same units. */
export const MARGIN = 1;

/** A map's units for one of the plane. */
export const scaleOf = ({ x0, x1, y0, y1 }: MapRectangle): number =>
	SIDE / Math.max(x1 - x0, y1 - y0);

/** The point of the plane at a place of the drawing, as shares of its width and its height from the top left. */
export function pointAt(bounds: MapRectangle, across: number, down: number): MapPoint {
	const scale = scaleOf(bounds);
	const width = (bounds.x1 - bounds.x0) * scale + 2 * MARGIN;
	const height = (bounds.y1 - bounds.y0) * scale + 2 * MARGIN;
	return {
		x: bounds.x0 + (across * width - MARGIN) / scale,
		y: bounds.y1 - (down * height - MARGIN) / scale,
	};
}

import type { Page } from '@playwright/test';

/** A part of a page, in CSS pixels. */
export interface Clip {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Walks through a part of the site and takes pictures on the way: of the window, or of a part of the page. */
export type Scene = (
	page: Page,
	/** The start page. */
	url: string,
	take: (name: string, clip?: Clip) => Promise<void>,
) => Promise<void>;

/** Where a region of that name lies on the page. */
export async function boxOf(page: Page, name: string): Promise<Clip> {
	const region = page.getByRole('region', { name, exact: true });
	await region.waitFor();
	const box = await region.boundingBox();
	if (!box) throw new Error(`"${name}" does not show`);
	return box;
}

/** The smallest rectangle round some others, with a little air. */
export function around(boxes: readonly Clip[], air = 8): Clip {
	const x = Math.min(...boxes.map((box) => box.x)) - air;
	const y = Math.min(...boxes.map((box) => box.y)) - air;
	const right = Math.max(...boxes.map((box) => box.x + box.width)) + air;
	const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + air;
	return { x, y, width: right - x, height: bottom - y };
}

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

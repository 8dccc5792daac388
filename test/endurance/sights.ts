import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, Page } from '@playwright/test';
import type { Figures } from './figures.ts';
import { observe, type Sight } from './observer.ts';

/** How long something new is waited for, in milliseconds. */
const PATIENCE = 2000;

/** What the pages of a profile showed as finished. */
export class Sights {
	readonly #seen = new Map<string, { readonly sight: Sight; readonly at: number }>();
	/** What was shown beside the notice that it is not stored yet. */
	readonly #marked = new Set<string>();
	readonly #passedOver = new WeakSet<Page>();
	#hear = () => {};

	/** What was shown without a notice, by what it is, and since when by the clock of this process. */
	get seen(): ReadonlyMap<string, { readonly sight: Sight; readonly at: number }> {
		return this.#seen;
	}

	/** Hears from every page of a browser, the moment that it shows something. */
	async watch(context: BrowserContext): Promise<void> {
		await context.exposeBinding('tellSights', ({ page }, sights: readonly Sight[]) => {
			if (!this.#passedOver.has(page)) for (const sight of sights) this.#add(sight);
		});
		await context.addInitScript(observe);
	}

	/** A page that shows only what is stored. */
	passOver(page: Page): void {
		this.#passedOver.add(page);
	}

	/** Resolves when something more is shown, or after a while. */
	next(): Promise<void> {
		const something = new Promise<void>((resolve) => {
			this.#hear = resolve;
		});
		return Promise.race([something, pause(PATIENCE)]);
	}

	/** Adds what it saw in all. */
	count(figures: Figures): void {
		for (const { sight } of this.#seen.values()) figures.shown[sight.kind]++;
		for (const key of this.#marked) if (!this.#seen.has(key)) figures.marked++;
	}

	#add(sight: Sight): void {
		const key = `${sight.kind} ${sight.name}`;
		if (sight.marked) this.#marked.add(key);
		else if (!this.#seen.has(key)) {
			this.#seen.set(key, { sight, at: performance.now() });
			this.#hear();
		}
	}
}

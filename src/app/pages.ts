import type { Component } from 'svelte';

/** A page of the site. Where it is and what follows its name, it reads from the location service. */
export interface Page {
	/** What its address begins with after `#/`; empty for the start page. */
	readonly name: string;
	/** Its link in the header; null for pages that are reached otherwise. */
	readonly label: string | null;
	/** Null for the page of the first view, which is loaded with the site. */
	readonly load: (() => Promise<{ default: Component }>) | null;
}

/** Every page, in the header's order. */
export const PAGES: readonly Page[] = [
	{ name: '', label: null, load: null },
	{
		name: 'playground',
		label: 'Playground',
		load: () => import('./playground/Playground.svelte'),
	},
	{ name: 'learn', label: 'Learn', load: () => import('./learn/Learn.svelte') },
	{ name: 'compare', label: 'Compare', load: () => import('./compare/Compare.svelte') },
	{
		name: 'experiments',
		label: 'Experiments',
		load: () => import('./experiments/Experiments.svelte'),
	},
	{ name: 'gallery', label: 'Gallery', load: () => import('./gallery/Gallery.svelte') },
	{ name: 'catalogue', label: 'Catalogue', load: () => import('./catalogue/Catalogue.svelte') },
	{ name: 'history', label: 'History', load: () => import('./history/History.svelte') },
	{ name: 'models', label: 'Models', load: () => import('./models/Models.svelte') },
	{ name: 'diagnostics', label: null, load: () => import('./diagnostics/Diagnostics.svelte') },
	{ name: 'run', label: null, load: () => import('./opened/SharedRun.svelte') },
	{
		name: 'experiment',
		label: null,
		load: () => import('./shared-experiment/SharedExperiment.svelte'),
	},
	{ name: 'class', label: null, load: () => import('./class/Class.svelte') },
	{ name: 'lab', label: null, load: () => import('./lab/Lab.svelte') },
];

/** The page of a name; undefined where there is none. */
export function findPage(name: string): Page | undefined {
	return PAGES.find((page) => page.name === name);
}

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PageLocation, readPlace } from '../../../src/app/location.svelte.ts';

afterEach(() => {
	vi.unstubAllGlobals();
});

/** A browser's window as far as addresses go. */
function windowAt(href: string) {
	const events = new EventTarget();
	const address = new URL(href);
	const fake = Object.assign(events, {
		location: {
			get hash() {
				return address.hash;
			},
			get href() {
				return address.href;
			},
		},
		history: {
			replaceState(_state: null, _title: string, hash: string) {
				address.hash = hash;
			},
		},
		/** As a click on a link. */
		goTo(hash: string) {
			address.hash = hash;
			events.dispatchEvent(new Event('hashchange'));
		},
	});
	vi.stubGlobal('window', fake);
	return fake;
}

describe('an address', () => {
	it.each([
		['', '', '', ''],
		['#', '', '', ''],
		['#/', '', '', ''],
		['#/?task=game-24', 'playground', '', 'task=game-24'],
		['#/playground?task=game-24', 'playground', '', 'task=game-24'],
		['#/history/42', 'history', '42', ''],
		['#/models/keys/openai?x=1&y=2', 'models', 'keys/openai', 'x=1&y=2'],
		['#/run/2.a-b_c.d', 'run', '2.a-b_c.d', ''],
		['#history', 'history', '', ''],
		['#/a?b?c', 'a', '', 'b%3Fc='],
	])('%s', (hash, page, rest, query) => {
		const place = readPlace(hash);
		expect([place.page, place.rest, place.query.toString()]).toEqual([page, rest, query]);
	});
});

describe('where the page is', () => {
	let browser: ReturnType<typeof windowAt>;
	beforeEach(() => {
		browser = windowAt('https://site.example/play/?v=1#/compare?task=letters');
	});

	it('is what the address says, and follows it', () => {
		const location = new PageLocation();
		expect(location.place.page).toBe('compare');
		browser.goTo('#/history/7');
		expect([location.place.page, location.place.rest]).toEqual(['history', '7']);
		expect(location.site).toBe('https://site.example/play/?v=1');
	});

	it('remembers choices in the address of the same page', () => {
		const location = new PageLocation();
		location.rememberQuery(new URLSearchParams({ task: 'game-24', seed: '7' }));
		expect(browser.location.hash).toBe('#/compare?task=game-24&seed=7');
		location.rememberQuery(new URLSearchParams());
		expect(browser.location.hash).toBe('#/compare');
	});

	it('has the form in its old address, too', () => {
		browser = windowAt('https://site.example/');
		new PageLocation().rememberQuery(new URLSearchParams({ seed: '7' }));
		expect(browser.location.hash).toBe('#/?seed=7');
	});
});

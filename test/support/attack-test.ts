import { expect, type Frame, type Page, type Worker } from '@playwright/test';
import { KEY } from '../attack/attempts/key.ts';
import { type Attacker, startAttacker } from './attacker.ts';
import { test as base } from './sandbox-test.ts';

interface AttackFixtures {
	/** The page under attack, with its key in every store that it has. */
	victim: Page;
	/** Fails the test if anything reached the attacker, the page lost its key, or heard it told. */
	watched: undefined;
}

export const test = base.extend<AttackFixtures, { attacker: Attacker }>({
	attacker: [
		async ({ browserName: _ }, use) => {
			const attacker = await startAttacker();
			await use(attacker);
			await attacker.close();
		},
		{ scope: 'worker' },
	],
	victim: async ({ sandboxPage }, use) => {
		await keepKey(sandboxPage);
		await sandboxPage.evaluate(() => window.sandbox.warm());
		await use(sandboxPage);
	},
	watched: [
		async ({ attacker, victim }, use) => {
			const url = victim.url();
			await use(undefined);
			// Whatever was started has time to arrive.
			await new Promise((resolve) => setTimeout(resolve, 200));
			expect(attacker.arrived).toEqual([]);
			expect(victim.url()).toBe(url);
			expect(await victim.evaluate(() => localStorage.getItem('key'))).toBe(KEY);
			expect(await victim.evaluate(() => window.heard)).toEqual([]);
			expect(await victim.evaluate(() => Reflect.get({}, 'polluted'))).toBeUndefined();
		},
		{ auto: true },
	],
});

async function keepKey(page: Page): Promise<void> {
	await page.context().addCookies([{ name: 'key', value: KEY, url: page.url() }]);
	await page.evaluate(async (key) => {
		window.heard ??= [];
		localStorage.setItem('key', key);
		sessionStorage.setItem('key', key);
		await new Promise((resolve) => {
			const opening = indexedDB.open(key);
			opening.onsuccess = () => resolve(opening.result.close());
		});
		await (await caches.open(key)).put('/key', new Response(key));
		await (await navigator.storage.getDirectory()).getFileHandle(key, { create: true });
		if (!window.channel) {
			window.channel = new BroadcastChannel('keys');
			window.channel.onmessage = ({ data }) => window.heard.push(data);
		}
	}, KEY);
}

/** A warm worker of the sandbox, as if a program had taken over all of its JavaScript. */
export function takenWorker(victim: Page): Worker {
	const worker = victim.workers().at(-1);
	if (!worker) throw new Error('the sandbox has no worker');
	return worker;
}

/** The sandbox's frame, as if a program had got out of its worker and taken it over too. */
export function takenFrame(victim: Page): Frame {
	const frame = victim.frames().find((one) => one.url() === 'about:srcdoc');
	if (!frame) throw new Error('the sandbox has no frame');
	return frame;
}

/**
 * Runs JavaScript and tells what came of it as text. Written as an expression, because it runs
 * where `eval` is forbidden: the debugger may, a program may not.
 */
export function attempt(target: Worker | Frame, expression: string): Promise<string> {
	const evaluate: (expression: string) => Promise<string> = target.evaluate.bind(target);
	return evaluate(`Promise.race([
		(async () => String(await (${expression})))(),
		new Promise((resolve) => setTimeout(() => resolve('nothing came'), 1000)),
	]).catch((error) => 'blocked: ' + error)`);
}

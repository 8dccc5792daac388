import { expect } from '@playwright/test';
import { attempt, takenWorker, test } from '../support/attack-test.ts';
import { WORKER_EXPRESSIONS, WORKER_STORES } from './attempts/worker.ts';

for (const [name, expression] of Object.entries(WORKER_EXPRESSIONS)) {
	test(`a taken worker: ${name}`, async ({ victim, attacker }) => {
		const came = await attempt(
			takenWorker(victim),
			expression.replaceAll('ATTACKER', attacker.url).replaceAll('PORT', String(attacker.port)),
		);
		expect(came).not.toContain('reached');
	});
}

for (const [name, expression] of Object.entries(WORKER_STORES)) {
	test(`a taken worker: ${name}`, async ({ victim }) => {
		const came = await attempt(takenWorker(victim), expression);
		expect(came).toMatch(/^blocked: /);
	});
}

test('a taken worker: a word to the page over a BroadcastChannel', async ({ victim }) => {
	const say = "new BroadcastChannel('keys').postMessage('heard')";
	await attempt(takenWorker(victim), say);
	// The page listens: its own words do arrive.
	await victim.evaluate(say);
	await expect.poll(() => victim.evaluate(() => window.heard.splice(0))).toEqual(['heard']);
});

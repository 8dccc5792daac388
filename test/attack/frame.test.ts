import { expect } from '@playwright/test';
import { attempt, takenFrame, test } from '../support/attack-test.ts';
import { startAttacker } from '../support/attacker.ts';
import { FRAME_EXPRESSIONS, FRAME_NAVIGATIONS, FRAME_SECRETS } from './attempts/frame.ts';
import { KEY } from './attempts/key.ts';

for (const [name, expression] of Object.entries(FRAME_EXPRESSIONS)) {
	test(`a taken frame: ${name}`, async ({ victim, attacker }) => {
		const code = expression
			.replaceAll('ATTACKER', attacker.url)
			.replaceAll('PORT', String(attacker.port));
		await attempt(takenFrame(victim), code).catch(() => {});
	});
}

for (const [name, expression] of Object.entries(FRAME_SECRETS)) {
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

for (const [name, expression] of Object.entries(FRAME_NAVIGATIONS)) {
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

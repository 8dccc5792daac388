import { expect } from '@playwright/test';
import { test } from '../support/attack-test.ts';
import { KEY } from './attempts/key.ts';
import { BRIDGE, PROGRAMS } from './attempts/python.ts';

for (const [name, program] of Object.entries(PROGRAMS)) {
	test(`Python: ${name}`, async ({ run, attacker }) => {
		const code = program.replaceAll('URL', attacker.url).replaceAll('PORT', String(attacker.port));
		const execution = await run(code, { seconds: 3 });
		expect(execution.output + execution.error).not.toContain(KEY);
		if (program.startsWith(BRIDGE)) expect(execution.output).toContain('the bridge is open');
		// The door that the program was to try is there, and it is shut.
		expect(execution.error).not.toMatch(
			/SyntaxError|IndentationError|NameError: name '(?!XMLHttpRequest)/,
		);
		expect(await run('print("next")')).toMatchObject({ ending: 'ok', output: 'next\n' });
	});
}

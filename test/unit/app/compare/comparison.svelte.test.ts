import { expect, it } from 'vitest';
import { Comparison } from '../../../../src/app/compare/comparison.svelte.ts';
import { runServices } from '../../../support/run-services.ts';

it('methods that an effect read from an address go on when the effect is over', async () => {
	const comparison = new Comparison(runServices());
	const leave = $effect.root(() => {
		$effect(() => comparison.read(new URLSearchParams('method=all-code&method=all-text')));
	});
	// Effects run when the current work is done.
	await new Promise((resolve) => setTimeout(resolve));
	const [first] = comparison.contenders;
	expect(first?.setup.method.id).toBe('all-code');
	leave();
	if (first) first.setup.methodId = 'codesteer';
	expect(first?.setup.method.id).toBe('codesteer');
});

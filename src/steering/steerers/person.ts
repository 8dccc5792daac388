import type { Situation, Steerer } from '../steerer.ts';

/**
 * A person as steerer. `ask` resolves to what they wrote, read like any steerer's reply; it should
 * reject or may hang when the signal aborts.
 */
export function createPersonSteerer(
	ask: (situation: Situation, signal: AbortSignal) => Promise<string>,
): Steerer {
	return {
		by: 'person',
		async *guide(situation, signal) {
			const text = await Promise.race([ask(situation, signal), aborted(signal)]);
			yield { type: 'reply', text, usage: null };
		},
	};
}

function aborted(signal: AbortSignal): Promise<never> {
	return new Promise((_, reject) => {
		if (signal.aborted) reject(signal.reason);
		signal.addEventListener('abort', () => reject(signal.reason), { once: true });
	});
}

import { untilAborted } from '../../ground/abort.ts';
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
			const text = await untilAborted(ask(situation, signal), signal);
			yield { type: 'reply', text, spent: null };
		},
	};
}

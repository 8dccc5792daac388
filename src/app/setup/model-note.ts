import type { ModelSpec } from '../../core/spec.ts';
import { endingOf } from '../../models/cloud/endings.ts';
import { keepsTemperature, kindOf, thinksFirst, usualAnswerTokens } from '../../models/registry.ts';
import { dayInWords, isPast } from '../ui/day.ts';
import { count } from '../ui/words.ts';

/** What is to be known of a model before it is run, in sentences; empty where there is nothing. */
export function modelNote(spec: ModelSpec, now = new Date()): string {
	const ending = endingInWords(spec, now);
	const thinks = thinksFirst(spec)
		? `It thinks before it answers, and that counts: its answers start from a limit of ${count(usualAnswerTokens(spec))} tokens.`
		: null;
	const own = keepsTemperature(spec) ? 'It keeps to a temperature of its own.' : null;
	return [ending, thinks, own].filter((words) => words !== null).join(' ');
}

/** When a model ends or ended; null where nothing is known of it. */
export function endingInWords({ provider, model }: ModelSpec, now = new Date()): string | null {
	const ending = endingOf(provider, model);
	if (!ending) return null;
	const title = kindOf({ provider, model })?.title ?? provider;
	if (ending.on === null) return `${title} no longer serves it.`;
	const day = dayInWords(ending.on);
	return isPast(ending.on, now)
		? `${title} shut it down on ${day}.`
		: `Until ${day}: then ${title} shuts it down.`;
}

/**
 * Every kind of model, one row each. A spec names a kind by its `provider`; whoever wants to know
 * something of it asks here, and nothing outside this folder knows a kind by its name.
 */
import { DEFAULT_SETTINGS, type Sampling } from '../core/settings.ts';
import type { ModelSpec } from '../core/spec.ts';
import { cloudKinds } from './cloud/kinds.ts';
import { OWN_SERVER } from './cloud/providers/compatible.ts';
import type { ModelKind } from './kind.ts';
import { BUILT_IN, builtIn } from './local/built-in/kind.ts';
import { storedKinds } from './local/stored-kinds.ts';
import { SCRIPTED, scripted } from './scripted/kind.ts';

export { BUILT_IN, OWN_SERVER, SCRIPTED };

/** In the order that lists show them. */
export const kinds: readonly ModelKind[] = [
	scripted,
	...cloudKinds,
	...Object.values(storedKinds),
	builtIn,
];

/** The kind of a model; null for one of another version of this page. */
export function kindOf({ provider }: ModelSpec): ModelKind | null {
	return kinds.find(({ id }) => id === provider) ?? null;
}

export function isLocal(spec: ModelSpec): boolean {
	return kindOf(spec)?.local ?? false;
}

export function isScripted(spec: ModelSpec): boolean {
	return kindOf(spec)?.scripted ?? false;
}

/** Whether a model thinks before it answers, which counts as answer tokens. */
export function thinksFirst(spec: ModelSpec): boolean {
	return kindOf(spec)?.provider?.quirks.thinks?.test(spec.model) ?? false;
}

/** Thinking counts as answer tokens: with the published limit such a model ends before it answers. */
const THINKING_ANSWER_TOKENS = 16_000;

/** The limit of answer tokens that a model starts from, where nobody set another. */
export function usualAnswerTokens(spec: ModelSpec): number {
	return thinksFirst(spec)
		? THINKING_ANSWER_TOKENS
		: DEFAULT_SETTINGS.sampling.taskLLM.answerTokens;
}

/** Whether a model runs at a temperature of its own, whatever is set. */
export function keepsTemperature(spec: ModelSpec): boolean {
	return kindOf(spec)?.provider?.quirks.noTemperature?.test(spec.model) ?? false;
}

/**
 * A model and where it answers, such as "gpt-4o (OpenAI)".
 * @param title what it is called where it is kept
 * @param sampling how it is sampled: what is a toy model by that says so
 */
export function modelInWords(spec: ModelSpec, title = spec.model, sampling?: Sampling): string {
	return kindOf(spec)?.nameOf(spec, title, sampling) ?? `${spec.model} (${spec.provider})`;
}

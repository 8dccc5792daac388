import { canonicalJson } from '../ground/canonical.ts';
import { hashesAfter, hashOf } from '../ground/hash.ts';
import { isKept, type RunEvent } from './events/index.ts';
import type { RunSpec } from './spec.ts';

/** Hex digits of an identity: 96 bits, so that no two runs of any experiment share one. */
const DIGITS = 24;

/**
 * The stable key of a run: which contender (method, models, settings, prompts) on which instance, for
 * which time. Runs of the same key are tries of the same thing.
 */
export function runKey({ instance, ...contender }: RunSpec, repeat = 0): string {
	return hashOf({ instance, contender, repeat }, DIGITS);
}

/**
 * The keys of a contender's runs, as `runKey` gives them, from the canonical JSON of their instances:
 * many at once cost little.
 */
export function runKeysOf(
	contender: Omit<RunSpec, 'instance'>,
): (instance: string, repeat: number) => string {
	// As canonical JSON has it: the contender comes first.
	const start = canonicalJson({ contender }).slice(0, -1);
	const keyOf = hashesAfter(`${start},"instance":`, DIGITS);
	return (instance, repeat) => keyOf(`${instance},"repeat":${repeat}}`);
}

/** The identity of exactly what happened: equal hash, equal spec and equal events. */
export function dataHash(spec: RunSpec, events: readonly RunEvent[]): string {
	return hashOf({ spec, events: events.filter(isKept) }, DIGITS);
}

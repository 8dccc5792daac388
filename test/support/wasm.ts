import type { Section } from '../../src/python/polls/sections.ts';

/** A text as WebAssembly writes it. */
export const text = (words: string): number[] => [words.length, ...new TextEncoder().encode(words)];

export const section = (kind: number, count: number, ...rest: number[]): Section => ({
	kind,
	count,
	rest: Uint8Array.from(rest),
});

import * as v from 'valibot';

/** Deeper data than any puzzle's cannot be hashed, compared or written by functions that call themselves. */
const DEEPEST = 100;

/** A number that JSON can carry: JSON's `1e999` is read as one that it cannot. */
export const Finite = v.pipe(v.number(), v.finite());

/** Data that canonical JSON can carry, and gives back: a stranger's link may hold other. */
export const Plain = v.pipe(
	v.unknown(),
	v.check((value) => isPlain(value, 0), 'Invalid data: too deep, or a number beyond all bounds'),
);

function isPlain(value: unknown, depth: number): boolean {
	if (typeof value === 'number') return Number.isFinite(value);
	if (typeof value !== 'object') return typeof value === 'string' || typeof value === 'boolean';
	return (
		value === null ||
		(depth < DEEPEST && Object.values(value).every((item) => isPlain(item, depth + 1)))
	);
}

/**
 * Whatever a model or a program wrote, whole. Longer than any that the page takes over from them: a
 * longer one is somebody's attempt to keep a reader busy.
 */
export const LongText = v.pipe(v.string(), v.maxLength(4_000_000));

const LONGEST_WORDS = 50_000;

/** Sentences for people, and what they quote. */
export const Words = v.pipe(v.string(), v.maxLength(LONGEST_WORDS));

/** Words as they may be recorded, whatever they quote. */
export function cutWords(words: string): string {
	return words.length <= LONGEST_WORDS ? words : `${words.slice(0, LONGEST_WORDS - 1)}…`;
}

/** A name, an id, a time, a version. */
export const Label = v.pipe(v.string(), v.maxLength(500));

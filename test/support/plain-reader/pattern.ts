import { NUMBER, SHARE } from './amounts.ts';
import type { Story } from './story.ts';

/** What a sentence does; it is given the words in the pattern's slots. */
export type Reading<Result> = (story: Story, words: Readonly<Record<string, string>>) => Result;

/** A way of saying something: `{ref}` is a phrase, other slots as below. */
export type Rule<Result> = readonly [pattern: string, reading: Reading<Result>];

const SLOTS: Readonly<Record<string, string>> = {
	share: SHARE,
	n: NUMBER,
	m: NUMBER,
	price: String.raw`\$${NUMBER}`,
	second: String.raw`\$${NUMBER}`,
};

/** Reads sentences by the first pattern that fits; undefined where none does. */
export function reader<Result>(rules: readonly Rule<Result>[]) {
	const compiled = rules.map(([pattern, reading]) => {
		const source = pattern.replaceAll(
			/\{(\w+)\}/g,
			(_, slot: string) => `(?<${slot}>${SLOTS[slot]?.replace('\\$\\$', '\\$') ?? '.+?'})`,
		);
		return [new RegExp(`^${source}$`), reading] as const;
	});
	return (story: Story, sentence: string): Result | undefined => {
		for (const [pattern, reading] of compiled) {
			const found = pattern.exec(sentence);
			if (found) return reading(story, { ...found.groups });
		}
		return undefined;
	};
}

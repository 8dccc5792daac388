import type { Puzzle } from './puzzle.ts';

export function question({ text, rules, rounds }: Puzzle): string {
	const listed = rules.map(({ find, insert }, index) => `${index + 1}. ${find}: insert ${insert}`);
	const repeat =
		rounds === 1
			? 'Apply the operation once.'
			: `Apply the operation ${rounds} times in a row, each time to the string that the time before ` +
				'gave: occurrences that insertions have made, or have broken, count from the next time on.';
	return `An operation on strings inserts letters right behind certain substrings. Each line names a substring and what is inserted immediately after its last letter:

${listed.join('\n')}

In one application of the operation all occurrences are first found in the string as it stands, including those that overlap each other; then all insertions are made at once. An inserted letter therefore neither makes nor breaks an occurrence in the same application. Where several substrings end at the same letter, their insertions follow one another in the order of the list. Capital letters only.

The string of ${text.length} letters is:

${text}

${repeat} Which string results?

Give the whole resulting string between <<< and >>>, without spaces, in this form: <<<XYZ>>>`;
}

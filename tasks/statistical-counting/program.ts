import type { Puzzle } from './puzzle.ts';

export function program({ text, runs, multiplier, palindrome, alternating }: Puzzle): string {
	const rules = runs.map((rule) => `"${rule.letter}": (${rule.least}, ${rule.points})`);
	const parts = [
		`from itertools import groupby

text = "${text}"
rules = {${rules.join(', ')}}  # letter: (shortest run, points)

total = 0
for letter, run in groupby(text):
    length = len(list(run))
    least, points = rules[letter]
    if length >= least:
        total += points${multiplier ? ` * (${multiplier.factor} if length >= ${multiplier.least} else 1)` : ''}`,
	];
	if (palindrome !== null)
		parts.push(`for i in range(len(text) - 2):
    if text[i] == text[i + 2] != text[i + 1]:
        total += ${palindrome}`);
	if (alternating)
		parts.push(`for start in range(len(text) - 1):
    if text[start] == text[start + 1]:
        continue
    if start > 0 and text[start - 1] == text[start + 1]:
        continue  # it began further left
    end = start + 2
    while end < len(text) and text[end] == text[end - 2]:
        end += 1
    if end - start >= ${alternating.least}:
        total += ${alternating.points}`);
	return `${parts.join('\n\n')}

print(f"<<<{total}>>>")
`;
}
